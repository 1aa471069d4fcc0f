import { layOutText } from './article-text.ts';
import type { ArticleTree } from './tree.ts';

/**
 * Counts the words that a reader of the article reads: folded blocks are left out.
 * Words are found as Unicode finds them (UAX #29, with dictionaries), so Chinese, Japanese and Thai count too.
 */
export function countWords(tree: ArticleTree): number {
  const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
  const { text, blocks } = layOutText(tree);
  let words = 0;
  for (const block of blocks) {
    if (block.folded) continue;
    for (const segment of segmenter.segment(text.slice(block.start, block.end))) {
      if (segment.isWordLike === true) words += 1;
    }
  }
  return words;
}
