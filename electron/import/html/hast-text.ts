import type { Nodes } from 'hast';

/** All text below a node of a hast tree, as it is written. */
export function toString(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(toString).join('') : '';
}
