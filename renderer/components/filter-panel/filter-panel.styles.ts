import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    color: var(--ink);
    font: 400 14px/20px var(--hand-face);
  }
  search {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 10px 10px 14px;
  }
  .field {
    display: flex;
    align-items: center;
    gap: 6px;
    block-size: 36px;
    padding-inline: 10px 4px;
    border-radius: var(--r);
    box-shadow: inset 0 0 0 1px var(--edge);
    color: var(--ink-2);
  }
  input {
    flex: 1;
    min-inline-size: 0;
    block-size: 30px;
    color: var(--ink);
  }
  .field:focus-within {
    outline: 2px solid var(--focus);
  }
  input:focus-visible {
    outline: none;
  }
  input::placeholder {
    color: var(--ink-3);
  }
  .head {
    display: flex;
    min-block-size: 32px;
    align-items: center;
    justify-content: space-between;
    padding-inline-start: 10px;
  }
  h2 {
    font: 400 13px/20px var(--hand-face);
    color: var(--ink-3);
  }
  li {
    display: flex;
    align-items: center;
  }
  li > .pick {
    flex: 1;
    min-inline-size: 0;
  }
  .pick {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    padding-inline: 8px;
    border-radius: var(--r);
    text-align: start;
  }
  .pick:hover {
    background: color-mix(in srgb, var(--sunk) 55%, transparent);
  }
  .pick[aria-pressed='true'] {
    background: var(--sunk);
    font-weight: 600;
  }
  .name {
    flex: 1;
    min-inline-size: 0;
    text-align: match-parent;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .current {
    font-size: 13px;
    font-weight: 400;
    color: var(--ink-3);
  }
  .count {
    font-size: 13px;
    font-weight: 400;
    color: var(--ink-2);
  }
  .is-hidden .name,
  .is-hidden .count {
    color: var(--ink-3);
    text-decoration: line-through;
  }
  .tool {
    color: var(--ink-3);
  }
  .is-hidden .tool {
    color: var(--ink);
  }
  .segment {
    display: flex;
  }
  .segment .pick {
    gap: 5px;
    white-space: nowrap;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
  }
  .tags li {
    max-inline-size: 100%;
  }
  .tags .pick {
    min-block-size: 28px;
    gap: 5px;
  }
  .more {
    padding: 6px 10px 0;
    font-size: 13px;
    color: var(--ink-2);
  }
  @media (forced-colors: active) {
    .field {
      border: 1px solid;
    }
    .pick[aria-pressed='true'] {
      outline: 2px solid ButtonText;
      outline-offset: -2px;
    }
  }
`;
