import type { ComparedBlock } from '../../../core/article/compare-revisions.ts';

/** What is drawn of two texts: a line, by its index, or a run of lines that are alike, from one index up to another. */
export type DrawnLine =
  | { readonly kind: 'line'; readonly at: number }
  | { readonly kind: 'fold'; readonly from: number; readonly to: number };

/** Lines around a changed one that stay in sight. */
const context = 1;

/** Fewer lines than this are not worth a fold. */
const leastFolded = 2;

/**
 * Folds what is alike in both texts. Lines in `shown`, those that changed and the ones beside them stand open; each line
 * is in one entry, in its order.
 */
export function foldLines(lines: readonly ComparedBlock[], shown: ReadonlySet<number>): readonly DrawnLine[] {
  const open = lines.map(() => false);
  lines.forEach(({ change }, at) => {
    if (change !== 'same') open.fill(true, Math.max(0, at - context), at + context + 1);
    else if (shown.has(at)) open[at] = true;
  });
  const drawn: DrawnLine[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (end < lines.length && open[end] === false) end += 1;
    if (end - at >= leastFolded) drawn.push({ kind: 'fold', from: at, to: end });
    else for (let line = at; line < end; line += 1) drawn.push({ kind: 'line', at: line });
    if (end < lines.length) drawn.push({ kind: 'line', at: end });
    at = end + 1;
  }
  return drawn;
}
