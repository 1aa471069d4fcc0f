import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 14px;
    inline-size: 264px;
    padding: 16px;
  }
  .sizes {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .value {
    min-inline-size: 56px;
    text-align: center;
    color: var(--ink-2);
  }
  .themes {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 8px;
    border: 0;
    margin: 0;
    padding: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 8px;
    font-size: 13px;
    color: var(--ink-3);
  }
  .theme {
    display: grid;
    gap: 4px;
    justify-items: center;
    padding: 4px;
    border-radius: var(--r);
    font-size: 13px;
    color: var(--ink-2);
  }
  .theme:hover {
    background: var(--sunk);
    color: var(--ink);
  }
  .sample {
    display: grid;
    place-items: center;
    inline-size: 100%;
    block-size: 44px;
    border-radius: var(--r);
    box-shadow: inset 0 0 0 1px var(--edge);
    font: 480 20px/1 var(--page-face);
  }
  .theme[aria-pressed='true'] {
    color: var(--ink);
    font-weight: 600;
  }
  .theme[aria-pressed='true'] .sample {
    box-shadow: inset 0 0 0 2px var(--ink);
  }
  /* The tokens of a theme that is not in use cannot be read, so the samples name their two colours themselves. */
  [data-sample='light'] {
    background: #fcfcfa;
    color: #1b232c;
  }
  [data-sample='sepia'] {
    background: #f6eedd;
    color: #30271b;
  }
  [data-sample='dark'] {
    background: #1c1e21;
    color: #d3d1cb;
  }
  [data-sample='black'] {
    background: #000;
    color: #c4c2bc;
  }
  [data-sample='contrast'] {
    background: #fff;
    color: #000;
    font-weight: 700;
  }
  [data-sample='system'] {
    background: linear-gradient(115deg, #fcfcfa 50%, #1c1e21 50%);
    color: transparent;
  }
  @media (forced-colors: active) {
    .theme[aria-pressed='true'] {
      border: 2px solid ButtonText;
    }
  }
`;
