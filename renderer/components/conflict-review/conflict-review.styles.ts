import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }
  .title {
    font: var(--page-weight) 17px/24px var(--page-face);
    color: var(--ink);
    overflow-wrap: anywhere;
  }
  .quote {
    margin-block-start: 8px;
    padding-inline-start: 16px;
    font: 400 15px/22px var(--page-face);
    overflow-wrap: anywhere;
  }
  .quote q {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  h3 {
    margin-block: 16px 8px;
    font: 400 13px/20px var(--hand-face);
    color: var(--ink-3);
  }
  .versions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
    gap: 12px;
  }
  .version {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    gap: 8px;
    padding: 12px 14px;
    border-radius: var(--r);
    box-shadow: inset 0 0 0 1px var(--edge);
  }
  .version p {
    color: var(--ink-2);
  }
  .version p b {
    font-weight: 600;
    color: var(--ink);
  }
  .version .secondary {
    justify-self: start;
  }
  .text {
    max-block-size: 40vh;
    overflow: auto;
    scrollbar-width: thin;
  }
  .both {
    margin-block-start: 12px;
  }
`;
