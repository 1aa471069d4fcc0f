import { css } from 'lit';
import { importItems } from '../import-report/import-item.styles.ts';

export const styles = [
  importItems,
  css`
    :host {
      display: block;
      inline-size: min(500px, calc(100vw - 24px));
    }
    .panel {
      padding: 24px 24px 14px;
      background: var(--raised);
      border-radius: var(--r-large);
      box-shadow:
        var(--lift-2),
        0 16px 48px rgb(0 0 0 / 0.14);
    }
    h2 {
      font: 480 21px/28px var(--page-face);
      letter-spacing: -0.008em;
    }
    .lead {
      margin-block: 4px 16px;
      color: var(--ink-2);
    }
    progress {
      appearance: none;
      display: block;
      inline-size: 100%;
      block-size: 4px;
      border: 0;
      border-radius: 2px;
      background: var(--sunk);
      overflow: hidden;
    }
    progress::-webkit-progress-bar {
      background: var(--sunk);
    }
    progress::-webkit-progress-value {
      background: var(--action);
      border-radius: 2px;
    }
    .numbers {
      display: flex;
      justify-content: space-between;
      margin-block: 8px 16px;
      color: var(--ink-2);
      font-size: 13px;
    }
    ul {
      display: flex;
      flex-direction: column;
      /* Of a list that is too long the end is seen; scrolling there would ask for a layout each time. */
      justify-content: end;
      max-block-size: 40vh;
      overflow: hidden;
    }
    .item {
      flex: none;
    }
    .item {
      grid-template-columns: 17px minmax(0, 1.5fr) minmax(0, 1fr);
      padding-block: 6px;
    }
    .current > postil-icon {
      animation: turn 1.6s linear infinite;
    }
    @keyframes turn {
      to {
        rotate: 360deg;
      }
    }
    .foot {
      display: flex;
      justify-content: end;
      gap: 8px;
      padding-block-start: 12px;
    }
    @media (width < 800px) {
      .item .words {
        grid-column: auto;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .current > postil-icon {
        animation: none;
      }
    }
    @media (forced-colors: active) {
      .panel,
      progress {
        border: 1px solid;
      }
    }
  `,
];
