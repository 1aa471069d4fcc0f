import { ImportError } from './imported-article.ts';

const megabyte = 1024 * 1024;
/** Larger files of text are not read: no article is, and the tree would not fit in memory. In bytes. */
export const largestText = 64 * megabyte;
/** Web archives and books have pictures in them. In bytes. */
export const largestArchive = 256 * megabyte;

/** How many bytes a file may have, by its name: `null` for content without one. */
export function sizeLimit(name: string | null): number {
  return name !== null && /\.(?:epub|mht|mhtml)$/iu.test(name) ? largestArchive : largestText;
}

/** Throws `too-large` for a source that is beyond its limit: to be asked before its bytes are read. */
export function refuseLarger(name: string | null, size: number): void {
  const limit = sizeLimit(name);
  if (size <= limit) return;
  throw new ImportError('too-large', `is larger than ${limit / megabyte} MB, which is the limit.`);
}
