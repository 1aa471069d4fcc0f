import { ImportError, unchanged } from './imported-article.ts';
import type { ImportedArticle, ImportSource } from './imported-article.ts';
import { readSource } from './read-source.ts';

/** What a reader of one format makes of text; how it came to be text is added by `readSource`. */
export type ReadText = (text: string) => Omit<ImportedArticle, 'mediaType' | 'encoding' | 'encodingFrom'>;

/** As `readSource`, for where only one article can be taken. Throws `unsupported` for a book. */
export async function readArticle(source: ImportSource): Promise<ImportedArticle> {
  const read = await readSource(source);
  if (read.kind === 'article') return read.article;
  throw new ImportError('unsupported', `“${read.title}” is a book, not one article. ${unchanged}`);
}
