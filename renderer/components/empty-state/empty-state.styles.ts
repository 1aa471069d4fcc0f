import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    justify-items: start;
    align-content: start;
    gap: 24px;
    padding: 20vh 24px 40px 44px;
  }
  p {
    max-inline-size: 30em;
    font: 400 21px/30px var(--page-face);
    color: var(--ink-2);
    text-wrap: pretty;
  }
`;
