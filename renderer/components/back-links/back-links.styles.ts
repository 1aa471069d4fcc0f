import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    font-size: 13px;
    line-height: 20px;
  }
  summary {
    inline-size: fit-content;
    color: var(--ink-3);
    cursor: pointer;
  }
  summary:hover {
    color: var(--ink);
  }
  ul {
    margin-block-start: 2px;
  }
  button {
    display: grid;
    inline-size: calc(100% + 12px);
    margin-inline: -6px;
    padding: 4px 6px;
    text-align: start;
    border-radius: var(--r-small);
  }
  button:hover {
    background: var(--sunk);
  }
  .title,
  .note {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .title {
    color: var(--ink-3);
  }
  button:hover .title {
    color: var(--ink-2);
  }
`;
