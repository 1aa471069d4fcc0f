import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 6px 20px;
  }
  dt {
    color: var(--ink-3);
  }
  dd {
    overflow-wrap: anywhere;
    user-select: text;
  }
`;
