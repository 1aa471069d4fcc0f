import type { HighlightPainter } from './painter.ts';

/** https://drafts.csswg.org/css-highlight-api-1/#interactions: not yet in TypeScript's declarations. */
interface HighlightHits {
  highlightsFromPoint?: (
    x: number,
    y: number,
    options: { shadowRoots: readonly ShadowRoot[] },
  ) => readonly { readonly ranges: readonly AbstractRange[] }[];
}

/**
 * Ids of the marks painted at a point of the window, the shortest first, so that a mark inside another can be hit.
 * Empty where the browser cannot tell.
 */
export function marksAt(
  x: number,
  y: number,
  root: ShadowRoot,
  painter: HighlightPainter,
): readonly string[] {
  const highlights: HighlightRegistry & HighlightHits = CSS.highlights;
  const hits = highlights.highlightsFromPoint?.(x, y, { shadowRoots: [root] }) ?? [];
  return hits
    .flatMap(({ ranges }) => ranges.map((range) => painter.markOf(range)))
    .filter((mark) => mark !== undefined)
    .sort((a, b) => a.length - b.length)
    .map(({ id }) => id);
}
