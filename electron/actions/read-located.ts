import { readSource } from '../import/read-source.ts';
import type { ReadSource } from '../import/read-source.ts';
import { gatherImages } from './gather-images.ts';
import type { LocatedSource } from './import-candidates.ts';

/** Reads a source as what it is, with the images that lie beside its file. Throws `ImportError`. */
export async function readLocated({ folder, url, ...source }: LocatedSource): Promise<ReadSource> {
  const read = await readSource(source);
  if (read.kind === 'book') return read;
  // A part of a page seldom says of which page it is; what the page itself says goes before.
  if (url !== undefined && read.article.url === null) return { ...read, article: { ...read.article, url } };
  if (folder === null) return read;
  return { ...read, article: await gatherImages(read.article, folder) };
}
