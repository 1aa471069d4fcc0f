import type { Element } from 'hast';

/** The first element that passes, `node` itself included, in document order. */
export function findElement(node: Element, test: (element: Element) => boolean): Element | null {
  if (test(node)) return node;
  for (const child of node.children) {
    const found = child.type === 'element' ? findElement(child, test) : null;
    if (found !== null) return found;
  }
  return null;
}
