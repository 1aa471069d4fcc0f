import { blockText } from './article-text.ts';
import { wordsOf } from './plain-text/sentence-shape.ts';
import type { ArticleTree } from './tree.ts';

/** The headline is looked for among so many first blocks. */
const searched = 6;

/**
 * Marks a tree's headline: the heading near the start that says the title. An article that has none is headed by its
 * title, which is no part of the text.
 */
export function settleHeadline(tree: ArticleTree, title: string | null): ArticleTree {
  const index = tree.children
    .slice(0, searched)
    .findIndex((block) => block.type === 'heading' && title !== null && saysTheSame(blockText(block), title));
  if (index < 0) return tree;
  const data = { role: 'headline', rule: 'page-title' } as const;
  const children = tree.children.map((block, at) =>
    at === index && block.type === 'heading' ? { ...block, depth: 1 as const, data } : block,
  );
  return { ...tree, children };
}

/** Whether two headlines have most of their words in common. */
function saysTheSame(first: string, second: string): boolean {
  const words = new Set(wordsOf(first));
  const others = new Set(wordsOf(second));
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared > 0 && shared >= Math.max(words.size, others.size) * 0.6;
}
