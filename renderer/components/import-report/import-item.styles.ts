import { css } from 'lit';

/** Lines that say what became of files, in the report and while it goes on. */
export const importItems = css`
  .item {
    display: grid;
    grid-template-columns: 17px minmax(0, 15em) minmax(0, 1fr) auto;
    gap: 2px 12px;
    align-items: start;
    padding-block: 8px;
    border-block-start: 1px solid var(--rule);
  }
  .item > postil-icon {
    margin-block-start: 1px;
    color: var(--ink-3);
  }
  .file {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .words {
    color: var(--ink-2);
    overflow-wrap: anywhere;
    text-align: match-parent;
  }
  .failed > postil-icon {
    color: var(--danger);
  }
  .failed .words {
    color: var(--ink);
  }
  .new > postil-icon {
    color: var(--ok);
  }
  @media (width < 800px) {
    .item {
      grid-template-columns: 17px minmax(0, 1fr) auto;
    }
    .words {
      grid-column: 2;
    }
  }
`;
