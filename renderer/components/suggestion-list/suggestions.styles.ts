import { css } from 'lit';

/** Suggestions below a field. The field and the list stand in an element of class `completed`. */
export const suggestions = css`
  .completed {
    position: relative;
  }
  .suggestions {
    position: absolute;
    z-index: 6;
    inset-inline: -6px;
    inset-block-start: calc(100% + 6px);
    max-block-size: 264px;
    padding: 4px;
    overflow-y: auto;
    overscroll-behavior: contain;
    font-size: 14px;
    line-height: 20px;
  }
  .suggestions.is-above {
    inset-block: auto calc(100% + 6px);
  }
  .suggestions li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: 8px;
    padding: 4px 8px;
    border-radius: var(--r-small);
    cursor: default;
  }
  .suggestions :is(.label, .detail) {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .suggestions :is(.detail, .aside) {
    font-size: 13px;
    color: var(--ink-3);
  }
  .suggestions .detail {
    grid-column: 1 / -1;
  }
  .suggestions li:hover,
  .suggestions [aria-selected='true'] {
    background: var(--sunk);
  }
  .suggestions [aria-selected='true'] {
    box-shadow: inset 2px 0 0 var(--focus);
  }
  .suggestions :is(li:hover, [aria-selected='true']) :is(.detail, .aside) {
    color: var(--ink-2);
  }
  @media (forced-colors: active) {
    .suggestions {
      border: 1px solid CanvasText;
    }
    .suggestions [aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
