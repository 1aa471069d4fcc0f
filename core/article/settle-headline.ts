import { blockText } from './article-text.ts';
import { wordsOf } from './plain-text/sentence-shape.ts';
import type { ArticleTree } from './tree.ts';

/** The headline is looked for among so many first blocks. */
const searched = 6;

/**
 * Gives a tree its headline: the heading near the start that says the title or the page's first heading; else, where
 * the page has such a heading that the extraction left out, that one is put first. Without either the tree stays.
 */
export function settleHeadline(
  tree: ArticleTree,
  title: string | null,
  pageHeading: string | null,
): ArticleTree {
  const wanted = [title, pageHeading].filter((text) => text !== null);
  const index = tree.children
    .slice(0, searched)
    .findIndex(
      (block) => block.type === 'heading' && wanted.some((text) => saysTheSame(blockText(block), text)),
    );
  const data = { role: 'headline', rule: 'page-title' } as const;
  if (index >= 0) {
    const children = tree.children.map((block, at) =>
      at === index && block.type === 'heading' ? { ...block, depth: 1 as const, data } : block,
    );
    return { ...tree, children };
  }
  if (pageHeading === null || (title !== null && !saysTheSame(title, pageHeading))) return tree;
  const heading = {
    type: 'heading' as const,
    depth: 1 as const,
    data,
    children: [{ type: 'text' as const, value: pageHeading }],
  };
  return { ...tree, children: [heading, ...tree.children] };
}

/** Whether two headlines have most of their words in common. */
function saysTheSame(first: string, second: string): boolean {
  const words = new Set(wordsOf(first));
  const others = new Set(wordsOf(second));
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared > 0 && shared >= Math.max(words.size, others.size) * 0.6;
}
