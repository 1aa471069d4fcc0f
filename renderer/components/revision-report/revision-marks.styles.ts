import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .all {
    display: grid;
    gap: 8px;
    padding-block-end: 16px;
  }
  .all:empty {
    display: none;
  }
  .secondary {
    block-size: auto;
    min-block-size: 32px;
    padding-block: 5px;
    white-space: normal;
    text-align: start;
  }
  section + section {
    padding-block-start: 20px;
  }
  h3 {
    margin-block-end: 6px;
    font: 400 13px/20px var(--hand-face);
    color: var(--ink-3);
  }
  .count {
    margin-inline-start: 4px;
  }
  .mark {
    padding-block: 6px;
    padding-inline-start: 16px;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 90px;
  }
  .mark + .mark {
    margin-block-start: 6px;
  }
  .show {
    display: block;
    inline-size: 100%;
    min-block-size: 24px;
    text-align: start;
    border-radius: var(--r-small);
  }
  .show:hover .quote,
  .show[aria-pressed='true'] .quote {
    color: var(--ink);
  }
  .show[aria-pressed='true'] .quote {
    font-weight: 600;
  }
  .quote,
  .note {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .quote {
    -webkit-line-clamp: 2;
    font: var(--page-weight) 15px/22px var(--page-face);
    color: var(--ink-2);
  }
  .note {
    -webkit-line-clamp: 1;
  }
  .meta,
  .none {
    font-size: 13px;
    color: var(--ink-2);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: -8px;
    --icon-size: 15px;
  }
  .tools .plain {
    block-size: 28px;
    font-size: 13px;
    gap: 5px;
  }
`;
