import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    inline-size: min(340px, calc(100vw - 24px));
    max-block-size: 60vh;
    overflow: auto;
    padding: 8px;
  }
  button {
    display: block;
    inline-size: 100%;
    padding: 5px 10px;
    border-radius: var(--r);
    text-align: start;
    color: var(--ink-2);
  }
  button:hover {
    background: var(--sunk);
    color: var(--ink);
  }
  [aria-current] {
    color: var(--ink);
    font-weight: 600;
  }
  [data-depth='3'] {
    padding-inline-start: 26px;
  }
  [data-depth='4'] {
    padding-inline-start: 42px;
  }
  p {
    padding: 5px 10px;
    color: var(--ink-2);
  }
`;
