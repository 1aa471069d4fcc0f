import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  search {
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 4px 4px 4px 12px;
    color: var(--ink);
  }
  search > postil-icon {
    color: var(--ink-2);
  }
  input {
    inline-size: 150px;
    block-size: 32px;
    padding-inline: 6px;
  }
  input:focus-visible {
    outline-offset: -2px;
  }
  .count {
    min-inline-size: 64px;
    color: var(--ink-2);
    font-size: 13px;
    white-space: nowrap;
  }
  .tool[aria-pressed='true'] {
    background: var(--sunk);
  }
  @media (width < 800px) {
    input {
      flex: 1;
      min-inline-size: 0;
    }
  }
`;
