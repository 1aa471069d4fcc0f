import type { Heading, RootContent } from 'mdast';
import type { ArticleTree } from '../../../core/article/tree.ts';

/**
 * Below the headline, a paragraph that is emphasised from end to end is the standfirst, as Markdown has no mark of
 * its own for one. The emphasis was that mark, so it goes; the words stay. Changes the tree.
 */
export function settleStandfirst(tree: ArticleTree, headline: Heading): void {
  const below = tree.children[tree.children.indexOf(headline) + 1];
  const emphasised = onlyEmphasis(below);
  if (below?.type !== 'paragraph' || emphasised === null || below.data?.role !== undefined) return;
  below.children = emphasised;
  below.data = { role: 'standfirst', rule: 'emphasised-below-headline' };
}

function onlyEmphasis(
  block: RootContent | undefined,
): Extract<RootContent, { type: 'emphasis' }>['children'] | null {
  if (block?.type !== 'paragraph' || block.children.length !== 1) return null;
  const [only] = block.children;
  return only?.type === 'emphasis' ? only.children : null;
}
