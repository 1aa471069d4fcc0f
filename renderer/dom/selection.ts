import { rootsAround } from './offset-at-point.ts';
import type { TextMap } from './text-map.ts';

/** A stretch of the article's text. */
export interface Passage {
  /** UTF-16 offset in the article's text. */
  readonly start: number;
  /** UTF-16 offset in the article's text, exclusive. */
  readonly end: number;
}

/**
 * What of the article is selected, or `null` when nothing of it is. A selection that begins or ends outside the
 * article's shadow root (dragged into the margin, select all) is cut at the article's edge.
 */
export function selectedPassage(map: TextMap, root: ShadowRoot): Passage | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const range = composedRange(selection, root);
  if (range === null) return null;
  const start = offsetAt(map, root, range.startContainer, range.startOffset, 'start');
  const end = offsetAt(map, root, range.endContainer, range.endOffset, 'end');
  return start === null || end === null || start >= end ? null : { start, end };
}

/**
 * Selects a passage as a user would, so that copying and screen readers know of it. Drawing on moves the end that was
 * drawn last.
 */
export function selectPassage(
  map: TextMap,
  { start, end }: Passage,
  direction: 'forward' | 'backward' = 'forward',
): void {
  const range = map.rangeOf(start, end);
  if (range === null) return;
  const first = [range.startContainer, range.startOffset] as const;
  const last = [range.endContainer, range.endOffset] as const;
  const [base, extent] = direction === 'forward' ? [first, last] : [last, first];
  document.getSelection()?.setBaseAndExtent(...base, ...extent);
}

/** Chromium 137 and later show ranges inside shadow roots that they are handed; older ones have a getter on the root. */
function composedRange(selection: Selection, root: ShadowRoot): StaticRange | Range | null {
  if ('getComposedRanges' in selection) {
    return selection.getComposedRanges({ shadowRoots: rootsAround(root) })[0] ?? null;
  }
  const inside = (root as ShadowRoot & { getSelection?: () => Selection | null }).getSelection?.();
  return inside === undefined || inside === null || inside.rangeCount === 0 ? null : inside.getRangeAt(0);
}

function offsetAt(
  map: TextMap,
  root: ShadowRoot,
  node: Node,
  offset: number,
  side: 'start' | 'end',
): number | null {
  if (node.getRootNode() === root) return map.offsetOf(node, offset, side);
  const host = rootsAround(root)
    .map((around) => around.host)
    .find((candidate) => candidate.getRootNode() === node.getRootNode());
  if (host === undefined) return null;
  const edge = document.createRange();
  edge.setStartBefore(host);
  edge.collapse(true);
  const before = edge.comparePoint(node, offset) <= 0 || (node === host && offset === 0);
  return before ? map.offsetOf(root, 0, side) : map.offsetOf(root, root.childNodes.length, side);
}
