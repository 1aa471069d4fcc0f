import type { ImportedArticle, ImportSource } from './imported-article.ts';
import { readArticle } from './read-article.ts';

/** A part of a book that became no article, and why, in words for the report. */
export interface SkippedPart {
  readonly name: string;
  readonly reason: string;
}

/** What one source gives: an article, or a book whose chapters are articles of a collection named `title`. */
export type ReadSource =
  | { readonly kind: 'article'; readonly article: ImportedArticle }
  | {
      readonly kind: 'book';
      readonly title: string;
      /** At least one, in reading order. */
      readonly articles: readonly ImportedArticle[];
      readonly skipped: readonly SkippedPart[];
    };

/**
 * Reads bytes as what they are: the one way into the library.
 * Throws an `ImportError` whose message says in one line what is wrong with them.
 */
export async function readSource(source: ImportSource): Promise<ReadSource> {
  return { kind: 'article', article: await readArticle(source) };
}
