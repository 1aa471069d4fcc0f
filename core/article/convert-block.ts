import type { BlockContent, Data, PhrasingContent } from 'mdast';
import type { BlockNode } from './article-text.ts';
import { readerRule } from './edited-role.ts';
import type { EditedRole } from './edited-role.ts';

/** A block as what the reader says it is. Its text is the same; `boilerplate` and `unfolded` keep its kind. */
export function convertBlock(node: BlockNode, role: Exclude<EditedRole, 'unfolded'>): BlockContent {
  const data: Data = { rule: readerRule };
  const children = phrasingOf(node);
  switch (role) {
    case 'headline':
      return { type: 'heading', depth: 1, children, data: { role, ...data } };
    case 'heading':
      return { type: 'heading', depth: 2, children, data };
    case 'subheading':
      return { type: 'heading', depth: 3, children, data };
    case 'quote':
      return { type: 'blockquote', children: [{ type: 'paragraph', children, data }], data };
    case 'paragraph':
      return { type: 'paragraph', children, data };
    default:
      return { type: 'paragraph', children, data: { role, ...data } };
  }
}

/** The block's text as it stands in a paragraph; the line feeds of code are line breaks there. */
function phrasingOf(node: BlockNode): PhrasingContent[] {
  if ('children' in node) return node.children;
  const text = node.type === 'code' ? node.value : (node.alt ?? '');
  return text
    .split('\n')
    .flatMap((line, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      ...(line === '' ? [] : [{ type: 'text', value: line } as const]),
    ]);
}
