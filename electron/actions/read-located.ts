import { readSource } from '../import/read-source.ts';
import type { ReadSource } from '../import/read-source.ts';
import { gatherImages } from './gather-images.ts';
import type { LocatedSource } from './import-candidates.ts';

/** Reads a source as what it is, with the images that lie beside its file. Throws `ImportError`. */
export async function readLocated({ folder, ...source }: LocatedSource): Promise<ReadSource> {
  const read = await readSource(source);
  if (folder === null || read.kind === 'book') return read;
  return { ...read, article: await gatherImages(read.article, folder) };
}
