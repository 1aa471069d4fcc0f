import { css } from 'lit';
import { importItems } from './import-item.styles.ts';

export const styles = [
  importItems,
  css`
    :host {
      display: contents;
    }
    .counts {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 28px;
      padding-block: 20px 0;
      color: var(--ink);
    }
    .counts b {
      font: 400 26px/30px var(--page-face);
      margin-inline-end: 4px;
    }
    .counts .failed b {
      color: var(--danger);
    }
    .item {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 37px;
    }
    .item {
      grid-template-columns: 17px minmax(0, 15em) minmax(0, 1fr) auto auto auto;
    }
    .item .plain:last-child {
      grid-column-end: -1;
    }
    .item .plain {
      margin-block: -6px;
      color: var(--ink);
      text-decoration: underline;
      text-underline-offset: 3px;
      text-decoration-thickness: 1px;
    }
    @media (width < 800px) {
      .item {
        grid-template-columns: 17px minmax(0, 1fr) auto auto auto;
      }
      .item .words {
        grid-column: 2 / -1;
        grid-row: 2;
      }
    }
    .filter {
      display: inline-flex;
      gap: 8px;
      align-items: center;
      padding-block-start: 12px;
    }
    .done {
      color: var(--ink-2);
    }
    .undo {
      margin-inline: -8px auto;
    }
  `,
];
