import type { RootContent } from 'mdast';
import type { ArticleText } from '../../../core/article/article-text.ts';
import type { ArticleTree } from '../../../core/article/tree.ts';

/** An article of fewer blocks is drawn whole before anyone could see a part of it. */
const longArticle = 600;
/** Blocks that fill any screen. */
const firstBlocks = 60;

/** What of a long article is drawn first: some screens from the block at `offset`; `null` for one that is not long. */
export function firstPart(
  { children }: ArticleTree,
  text: ArticleText,
  offset: number,
): readonly RootContent[] | null {
  if (children.length < longArticle) return null;
  const starts = new Map<unknown, number>(text.blocks.map(({ node, start }) => [node, start]));
  const behind = children.findIndex((node) => (starts.get(node) ?? 0) > offset);
  const first = Math.max(0, (behind < 0 ? children.length : behind) - 1);
  return children.slice(first, first + firstBlocks);
}
