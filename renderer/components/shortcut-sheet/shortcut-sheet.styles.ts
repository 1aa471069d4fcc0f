import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }
  .menus {
    columns: 2 280px;
    column-gap: 40px;
  }
  section {
    break-inside: avoid;
    padding-block-end: 20px;
  }
  h3 {
    padding-block-end: 4px;
    font: 400 13px/20px var(--hand-face);
    color: var(--ink-3);
    border-block-end: 1px solid var(--rule);
  }
  dl div {
    display: flex;
    align-items: center;
    gap: 12px;
    padding-block: 5px;
  }
  dt {
    flex: 1;
  }
  dd {
    display: flex;
    gap: 10px;
  }
`;
