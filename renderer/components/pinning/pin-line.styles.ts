import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    font: 400 14px/20px var(--hand-face);
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 20px;
    padding: 12px 12px 12px 18px;
  }
  .ask {
    font-weight: 500;
  }
  .quote {
    grid-row: 2;
    padding-inline-start: 14px;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    overflow-wrap: anywhere;
    font: var(--page-weight) 15px/22px var(--page-face);
  }
  .around {
    color: var(--ink-3);
  }
  .tools {
    grid-row: 1 / 3;
    grid-column: 2;
    display: flex;
    align-items: center;
    gap: 4px;
  }
  @media (width < 800px) {
    section {
      grid-template-columns: minmax(0, 1fr);
    }
    .tools {
      grid-row: 3;
      grid-column: 1;
      justify-content: end;
    }
  }
  @media (forced-colors: active) {
    section {
      border: 1px solid;
    }
  }
`;
