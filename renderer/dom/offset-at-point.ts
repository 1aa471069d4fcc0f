import type { TextMap } from './text-map.ts';

/**
 * Offset in the article's text of the gap between two characters that is nearest to a point of the window; `null` where
 * the point is not beside the article's text. A point to the left or right of the page counts as being on its edge.
 */
export function offsetAtPoint(map: TextMap, root: ShadowRoot, x: number, y: number): number | null {
  const { left, right } = root.host.getBoundingClientRect();
  const inside = Math.min(Math.max(x, left + 1), right - 1);
  const caret = document.caretPositionFromPoint(inside, y, { shadowRoots: rootsAround(root) });
  if (caret?.offsetNode.getRootNode() !== root) return null;
  return map.offsetOf(caret.offsetNode, caret.offset, 'end');
}

/** The root and every shadow root that it lies in. */
export function rootsAround(root: ShadowRoot): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  for (let at: Node = root; at instanceof ShadowRoot; at = at.host.getRootNode()) roots.push(at);
  return roots;
}
