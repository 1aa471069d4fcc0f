import type { ImportedArticle, ImportSource } from '../electron/import/imported-article.ts';
import { readSource } from '../electron/import/read-source.ts';

/** Reads a source that is one article. Throws `ImportError`, and for a book. */
export async function readArticle(source: ImportSource): Promise<ImportedArticle> {
  const read = await readSource(source);
  if (read.kind === 'article') return read.article;
  throw new Error(`“${read.title}” is a book.`);
}
