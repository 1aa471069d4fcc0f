import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }
  .quote {
    padding-inline-start: 16px;
    font: 400 15px/22px var(--page-face);
    color: var(--ink-2);
    overflow-wrap: anywhere;
  }
  .quote q {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  li {
    display: grid;
    grid-template-columns: 9em minmax(0, 1fr) auto;
    gap: 2px 20px;
    align-items: start;
    padding-block: 10px;
    border-block-start: 1px solid var(--rule);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 53px;
  }
  .time {
    padding-block: 6px;
    color: var(--ink-2);
  }
  postil-version-text {
    padding-block: 6px;
  }
  .state {
    padding-block: 20px;
    color: var(--ink-2);
  }
  .failure {
    color: var(--danger);
  }
  @media (width < 800px) {
    li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    postil-version-text {
      grid-row: 2;
      grid-column: 1 / -1;
    }
  }
`;
