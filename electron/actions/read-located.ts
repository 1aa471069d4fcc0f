import type { ImportedArticle } from '../import/imported-article.ts';
import { readArticle } from '../import/read-article.ts';
import type { LocatedSource } from './import-candidates.ts';

/** Reads a source as an article, with the images that lie beside its file. Throws `ImportError`. */
export async function readLocated(source: LocatedSource): Promise<ImportedArticle> {
  return readArticle(source);
}
