import { css } from 'lit';

/** A note's Markdown as it is drawn, in an element of class `body`. */
export const noteBody = css`
  /* A line that the reader began is a line. */
  .body :is(p, li) {
    white-space: pre-line;
  }
  .body :is(p, ul, ol, blockquote, pre, table) + :is(p, ul, ol, blockquote, pre, table) {
    margin-block-start: 4px;
  }
  .body :is(ul, ol) {
    padding-inline-start: 14px;
  }
  .body ol {
    padding-inline-start: 20px;
    list-style: decimal;
  }
  .body ul > li {
    list-style: '–  ';
  }
  .body li::marker {
    color: var(--ink-3);
  }
  .body strong {
    font-weight: 650;
  }
  .body blockquote {
    padding-inline-start: 10px;
    border-inline-start: 1px solid var(--edge);
    color: var(--ink-2);
  }
  .body :is(code, pre) {
    font:
      12.5px/18px ui-monospace,
      'Cascadia Code',
      Menlo,
      Consolas,
      monospace;
  }
  .body pre {
    margin: 0;
    overflow-x: auto;
    white-space: pre;
  }
  .body table {
    border-collapse: collapse;
  }
  .body td {
    padding: 2px 8px 2px 0;
    border-block-end: 1px solid var(--rule);
  }
  .body hr {
    border: 0;
    border-block-start: 1px solid var(--rule);
  }
  :is(.tag, .passage) {
    color: var(--c-ink, var(--ink));
    text-decoration: underline 1px color-mix(in srgb, currentColor 45%, transparent);
    text-underline-offset: 3px;
  }
  :is(.tag, .passage):hover {
    text-decoration-color: currentColor;
  }
  .tags {
    word-spacing: 0.1em;
  }
  .tags .tag:not(:hover) {
    text-decoration: none;
  }
  .passage::before {
    content: '';
    display: inline-block;
    inline-size: 0.72em;
    block-size: 0.72em;
    margin-inline-end: 0.25em;
    background: currentColor;
    mask: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10' fill='none' stroke='%23000' stroke-width='1.4'%3E%3Cpath d='M1 1v5h7M5.5 3.5 8 6 5.5 8.5'/%3E%3C/svg%3E")
      center / contain no-repeat;
  }
  .passage:dir(rtl)::before {
    scale: -1 1;
  }
  .missing {
    color: var(--ink-3);
    text-decoration: underline 1px dashed;
    text-underline-offset: 3px;
  }
  @media (forced-colors: active) {
    .passage::before {
      background: LinkText;
    }
  }
`;
