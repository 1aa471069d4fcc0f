import { css, unsafeCSS, type CSSResult } from 'lit';
import { markColors } from '../../../core/library/records.ts';

/** Gives whatever carries `data-color` the three shades of its colour: `--c-fill`, `--c-line` and `--c-ink`. */
export const colorRules: readonly CSSResult[] = markColors.map((color) => {
  const name = unsafeCSS(color);
  return css`
    [data-color='${name}'] {
      --c-fill: var(--${name}-fill);
      --c-line: var(--${name}-line);
      --c-ink: var(--${name}-ink);
    }
  `;
});
