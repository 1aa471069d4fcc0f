import { css, type CSSResult } from 'lit';
import { linePatterns } from './line-patterns.styles.ts';

/** A letter as it looks under a mark: `color-sample` inside of an element that has `data-color`. */
export const colorSample: readonly CSSResult[] = [
  linePatterns,
  css`
    .color-sample {
      display: inline-grid;
      place-items: center;
      flex: none;
      inline-size: var(--sample-size, 22px);
      block-size: var(--sample-size, 22px);
      border-radius: var(--r-small);
      font: 500 14px/20px var(--page-face);
      color: var(--ink);
      background: var(--c-fill);
      text-decoration: underline var(--line-style, solid) var(--line-width, 1.5px) var(--c-line);
      text-underline-offset: 3px;
    }
  `,
];
