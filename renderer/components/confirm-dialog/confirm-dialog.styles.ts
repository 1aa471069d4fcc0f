import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }
  p + p {
    margin-block-start: 8px;
  }
  .danger {
    background: var(--danger);
    color: var(--paper);
  }
  .danger:hover {
    background: color-mix(in srgb, var(--danger) 88%, var(--ink));
  }
`;
