import type { FootnoteDefinition, RootContent } from 'mdast';

/** Neighbouring blocks that are drawn in one element. */
export type BlockGroup =
  | { readonly kind: 'single'; readonly node: RootContent }
  | { readonly kind: 'byline' | 'fold'; readonly nodes: readonly RootContent[] }
  | { readonly kind: 'footnotes'; readonly nodes: readonly FootnoteDefinition[] };

/**
 * Gathers what belongs together: author and date, blocks set aside, footnotes. The order stays that of the tree,
 * since the text's offsets follow it.
 */
export function groupBlocks(nodes: readonly RootContent[]): readonly BlockGroup[] {
  const groups: BlockGroup[] = [];
  let run: RootContent[] = [];
  let kind: BlockGroup['kind'] | null = null;
  const close = (): void => {
    if (kind === 'byline' || kind === 'fold') groups.push({ kind, nodes: run });
    if (kind === 'footnotes')
      groups.push({ kind, nodes: run.filter((node) => node.type === 'footnoteDefinition') });
    run = [];
  };
  for (const node of nodes) {
    const next = kindOf(node);
    if (next !== kind) close();
    kind = next;
    if (next === 'single') groups.push({ kind: next, node });
    else run.push(node);
  }
  close();
  return groups;
}

function kindOf(node: RootContent): BlockGroup['kind'] {
  if (node.data?.role === 'boilerplate') return 'fold';
  if (node.data?.role === 'byline' || node.data?.role === 'dateline') return 'byline';
  return node.type === 'footnoteDefinition' ? 'footnotes' : 'single';
}
