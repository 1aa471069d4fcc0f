import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: var(--columns);
    align-items: center;
    inline-size: 100%;
    block-size: var(--row-size);
    padding-inline: 44px 28px;
    box-shadow: inset 0 -1px var(--rule);
    cursor: default;
  }
  :host(:hover) {
    background: color-mix(in srgb, var(--sunk) 45%, transparent);
  }
  :host([aria-selected='true']) {
    background: var(--sunk);
  }
  .title {
    position: relative;
    min-inline-size: 0;
    padding-inline-end: 24px;
  }
  .name {
    display: block;
    font: var(--page-weight) 17px/24px var(--page-face);
    text-align: match-parent;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .unread .name {
    font-weight: 620;
  }
  .meta {
    display: flex;
    gap: 14px;
    font-size: 13.5px;
    line-height: 20px;
    min-block-size: 20px;
    color: var(--ink-2);
    white-space: nowrap;
  }
  .site,
  .author,
  .file {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .author,
  .file {
    color: var(--ink-3);
  }
  :host([aria-selected='true']) :is(.author, .file) {
    color: var(--ink-2);
  }
  .state {
    position: absolute;
    inset-inline-start: -22px;
    inset-block-start: 8px;
    inline-size: 9px;
    block-size: 9px;
    border-radius: 50%;
  }
  .unread .state {
    background: var(--ink);
  }
  .reading .state {
    box-shadow: inset 0 0 0 1.5px var(--ink-2);
    background: linear-gradient(90deg, var(--ink-2) 50%, transparent 50%);
  }
  .number {
    text-align: end;
    white-space: nowrap;
    color: var(--ink-2);
  }

  :host([density='compact']) .title {
    display: flex;
    align-items: baseline;
    gap: 16px;
  }
  :host([density='compact']) .name {
    font-size: 15.5px;
  }
  :host([density='compact']) .meta {
    flex: 0 10 auto;
    min-inline-size: 0;
  }
  @media (width < 800px) {
    :host {
      padding-inline: 44px 12px;
    }
    .strip,
    .notes,
    .added {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .unread .state {
      background: CanvasText;
    }
    .reading .state {
      border: 2px solid CanvasText;
      background: none;
    }
    :host([aria-selected='true']) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
