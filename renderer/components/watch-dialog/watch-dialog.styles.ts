import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }
  .folder {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 2px 12px;
    padding-block: 12px 4px;
  }
  .folder postil-icon {
    margin-block-start: 2px;
    color: var(--ink-3);
  }
  .path {
    overflow-wrap: anywhere;
  }
  .state {
    grid-column: 2;
    color: var(--ink-2);
  }
  .missing {
    color: var(--danger);
  }
  .remove {
    margin-inline: -8px auto;
  }
`;
