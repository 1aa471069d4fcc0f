import { css } from 'lit';

/** A place on the sheet: its head stays, and what is below it scrolls in `.scroll`. Goes before the element's own. */
export const headedScroll = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-block-size: 0;
    block-size: 100%;
  }
  .scroll {
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .scroll:focus-visible {
    outline-offset: -3px;
    border-radius: var(--r-large);
  }
`;
