import { css } from 'lit';

export const styles = css`
  :host {
    position: fixed;
    inset: 8px;
    z-index: 20;
    display: grid;
    place-items: center;
    border-radius: var(--r-large);
    background: color-mix(in srgb, var(--paper) 95%, transparent);
    outline: 2px dashed var(--edge);
    outline-offset: -14px;
    pointer-events: none;
  }
  p {
    margin: 0;
    font: 400 26px/36px var(--page-face);
    color: var(--ink);
  }
`;
