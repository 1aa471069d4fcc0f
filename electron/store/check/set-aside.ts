import { dirname } from 'node:path';
import { renameInsistently, syncFolder } from '../durable-file.ts';
import { fileTime } from '../file-time.ts';

/** Gives a file another name, which says why and when, so that a good one can take its place. */
export async function setAside(path: string, why: string, now: Date): Promise<string> {
  const aside = `${path}.${why}-${fileTime(now)}`;
  await renameInsistently(path, aside);
  await syncFolder(dirname(path));
  return aside;
}
