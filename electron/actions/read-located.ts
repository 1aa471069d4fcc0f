import { readSource } from '../import/read-source.ts';
import type { ReadSource } from '../import/read-source.ts';
import type { LocatedSource } from './import-candidates.ts';

/** Reads a source as what it is, with the images that lie beside its file. Throws `ImportError`. */
export async function readLocated({ url, ...source }: LocatedSource): Promise<ReadSource> {
  const read = await readSource(source);
  // A part of a page seldom says of which page it is; what the page itself says goes before.
  return read.kind === 'article' && url !== undefined && read.article.url === null
    ? { ...read, article: { ...read.article, url } }
    : read;
}
