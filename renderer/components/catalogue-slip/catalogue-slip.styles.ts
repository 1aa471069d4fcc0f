import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  dl {
    padding-block-start: 7px;
    font-size: 13px;
    line-height: 20px;
    color: var(--ink-2);
  }
  div {
    display: grid;
    grid-template-columns: 64px minmax(0, 1fr);
  }
  dt {
    color: var(--ink-3);
  }
  dd {
    overflow-wrap: anywhere;
  }
`;
