import type { ArticleText } from '../../../core/article/article-text.ts';

/** A heading of the article, for its contents. */
export interface OutlineEntry {
  readonly title: string;
  /** 1 for the headline, 2 to 4 for what is below it, as the page shows them. */
  readonly depth: number;
  /** UTF-16 offset in the article's text. */
  readonly start: number;
}

/** The headings of an article in order, without those that are set aside. */
export function outlineOf({ text, blocks }: ArticleText): readonly OutlineEntry[] {
  return blocks
    .filter(({ depth, folded }) => depth !== null && !folded)
    .map(({ start, end, depth, role }) => ({
      title: text.slice(start, end).replaceAll('\n', ' '),
      depth: role === 'headline' ? 1 : Math.min(depth ?? 2, 4),
      start,
    }));
}
