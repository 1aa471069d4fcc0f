import { css, unsafeCSS, type CSSResult } from 'lit';
import { markColors, type MarkColor } from '../../../core/library/records.ts';

/** The line that goes with each colour, so that colour is never the only sign: at rest, and one step heavier. */
const lines: Readonly<Record<MarkColor, { readonly line: string; readonly heavy: string }>> = {
  marigold: { line: 'solid 1.5px', heavy: 'solid 2px' },
  clover: { line: 'dotted 2px', heavy: 'dotted 3px' },
  sky: { line: 'dashed 1.5px', heavy: 'dashed 2px' },
  iris: { line: 'double 1px', heavy: 'double 1.5px' },
  rose: { line: 'wavy 1px', heavy: 'wavy 1.5px' },
  pencil: { line: 'solid 3px', heavy: 'solid 4px' },
};

/** The `::highlight()` rules of every colour in every style and at hand, and of what passes. */
export const markRules: readonly CSSResult[] = [
  ...markColors.map((color) => {
    const name = unsafeCSS(color);
    const line = unsafeCSS(lines[color].line);
    const heavy = unsafeCSS(lines[color].heavy);
    return css`
      ::highlight(postil-highlight-${name}) {
        background-color: var(--${name}-fill);
        text-decoration: underline ${line} var(--${name}-line);
      }
      ::highlight(postil-active-${name}) {
        background-color: var(--${name}-active);
        text-decoration: underline ${heavy} var(--${name}-line);
      }
      ::highlight(postil-underline-${name}) {
        text-decoration: underline ${heavy} var(--${name}-line);
      }
      ::highlight(postil-strikethrough-${name}) {
        text-decoration: line-through solid 1.5px var(--${name}-line);
      }
      @media (forced-colors: active) {
        ::highlight(postil-highlight-${name}) {
          color: MarkText;
          background-color: Mark;
          text-decoration-color: MarkText;
        }
        ::highlight(postil-active-${name}) {
          color: MarkText;
          background-color: Mark;
          text-decoration-color: MarkText;
        }
        ::highlight(postil-underline-${name}) {
          text-decoration-color: CanvasText;
        }
        ::highlight(postil-strikethrough-${name}) {
          text-decoration-color: CanvasText;
        }
      }
    `;
  }),
  css`
    ::highlight(postil-cursor) {
      background-color: color-mix(in srgb, var(--focus) 16%, transparent);
      text-decoration: underline solid 2px var(--focus);
    }
    ::highlight(postil-found) {
      background-color: transparent;
      text-decoration: underline solid 2px var(--focus);
    }
    ::highlight(postil-found-here) {
      background-color: var(--focus);
      color: var(--paper);
    }
    @media (forced-colors: active) {
      ::selection,
      ::highlight(postil-found-here) {
        color: HighlightText;
        background-color: Highlight;
      }
      ::highlight(postil-cursor) {
        background-color: transparent;
        text-decoration-color: Highlight;
      }
    }
  `,
];
