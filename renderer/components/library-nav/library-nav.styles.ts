import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    min-block-size: 0;
  }
  nav {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    padding: 8px 10px;
  }
  .skip {
    position: absolute;
    inset-block-start: -60px;
    inset-inline-start: 12px;
    z-index: 9;
    padding: 8px 12px;
    background: var(--raised);
    border-radius: var(--r);
  }
  .skip:focus {
    inset-block-start: 12px;
  }
  .search {
    display: flex;
    align-items: center;
    gap: 10px;
    flex: none;
    block-size: 36px;
    margin-block: 6px 14px;
    padding-inline: 10px 8px;
    border-radius: var(--r);
    background: color-mix(in srgb, var(--paper) 75%, transparent);
    box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--ink) 12%, transparent);
    color: var(--ink-2);
  }
  .search:hover {
    color: var(--ink);
    box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--ink) 28%, transparent);
  }
  .lists {
    flex: 1;
    min-block-size: 0;
    /* Room for the focus ring, which overflow would cut. */
    margin: -3px;
    padding: 3px;
    overflow-y: auto;
    scrollbar-width: thin;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    block-size: 32px;
    padding-inline: 10px;
    border-radius: var(--r);
    color: var(--ink-2);
    text-align: start;
    transition:
      background-color var(--quick) var(--ease),
      color var(--quick) var(--ease);
  }
  .row:hover,
  .tags button:hover {
    background: var(--sunk);
    color: var(--ink);
  }
  [aria-current] {
    background: var(--sunk);
    color: var(--ink);
    font-weight: 600;
  }
  .name {
    flex: 1;
    overflow: hidden;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .count {
    font-weight: 400;
    font-size: 13px;
    color: var(--ink-2);
  }
  h2 {
    margin: 22px 10px 6px;
    font: 400 13px/20px var(--hand-face);
    color: var(--ink-3);
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    padding-inline: 4px;
  }
  .tags li {
    min-inline-size: 0;
  }
  .tags button {
    max-inline-size: 100%;
    padding: 3px 6px;
    border-radius: var(--r-small);
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--ink-2);
  }
  .foot {
    padding-block-start: 8px;
  }

  :host([rail]) .search,
  :host([rail]) .row {
    justify-content: center;
    padding: 0;
  }
  :host([rail]) .row {
    block-size: 40px;
  }
  :host([rail]) .count,
  :host([rail]) .name {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    [aria-current] {
      outline: 1px solid Highlight;
    }
    .search {
      border: 1px solid;
    }
  }
`;
