import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    min-block-size: 0;
    block-size: 100%;
    --columns: minmax(0, 1fr) 190px 84px 104px 150px;
  }
  .grid {
    --row-size: 66px;
    position: relative;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: color-mix(in srgb, var(--ink) 25%, transparent) transparent;
  }
  .grid.compact {
    --row-size: 32px;
    --columns: minmax(0, 1fr) 170px 70px 84px 110px;
  }
  .grid:focus-visible {
    outline-offset: -3px;
    border-radius: var(--r-large);
  }
  /* The row under the cursor has the ring then. */
  .grid[aria-activedescendant]:focus-visible {
    outline: none;
  }
  .grid:focus-visible [aria-selected='true'] {
    outline: 2px solid var(--focus);
    outline-offset: -3px;
    border-radius: var(--r);
  }
  .heads {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--paper);
  }
  .head-row {
    display: grid;
    grid-template-columns: var(--columns);
    padding-inline: 44px 28px;
    block-size: 32px;
    font-size: 13px;
    line-height: 24px;
    color: var(--ink-3);
    box-shadow: inset 0 -1px var(--rule);
  }
  .head-row button {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    block-size: 24px;
    vertical-align: top;
    border-radius: var(--r-small);
  }
  .head-row button:hover {
    color: var(--ink);
  }
  .head-row postil-icon {
    --icon-size: 13px;
  }
  .number {
    text-align: end;
  }
  .rows {
    position: relative;
  }
  .primary {
    margin-inline-start: 8px;
  }
  @media (width < 1200px) {
    :host {
      --columns: minmax(0, 1fr) 156px 60px 80px 110px;
    }
  }
  @media (width < 800px) {
    :host,
    .grid.compact {
      --columns: minmax(0, 1fr) auto;
    }
    .heads {
      display: none;
    }
  }
`;
