import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .line {
    padding-block: 10px;
    border-block-start: 1px solid var(--rule);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 60px;
  }
  .mark {
    padding-inline-start: 16px;
  }
  .title,
  .quote {
    font: var(--page-weight) 15px/22px var(--page-face);
    overflow-wrap: anywhere;
  }
  .quote {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    color: var(--ink-2);
  }
  .words {
    white-space: pre-line;
    overflow-wrap: anywhere;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .meta,
  .more {
    font-size: 13px;
    color: var(--ink-2);
    overflow-wrap: anywhere;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 2px 20px;
    padding-block-start: 8px;
  }
  .pair > div {
    padding-inline-start: 10px;
    border-inline-start: 1px solid var(--edge);
  }
  .label {
    font-size: 13px;
    color: var(--ink-3);
  }
  .all {
    margin-block-start: 4px;
    color: var(--ink);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  @media (width < 800px) {
    .pair {
      grid-template-columns: minmax(0, 1fr);
      row-gap: 8px;
    }
  }
`;
