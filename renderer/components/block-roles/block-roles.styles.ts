import { css } from 'lit';

export const styles = css`
  :host {
    position: absolute;
    inset: 0 auto auto 0;
  }
  .handle {
    position: absolute;
    inset: 0 auto auto 0;
    display: grid;
    place-items: center;
    inline-size: 26px;
    block-size: 26px;
    translate: var(--x, 0) var(--y, 0);
    border-radius: var(--r);
    color: var(--ink-3);
  }
  .handle:hover {
    background: var(--sunk);
    color: var(--ink);
  }
`;
