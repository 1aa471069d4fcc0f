import { dirname } from 'node:path';
import { renameInsistently, syncFolder } from '../durable-file.ts';
import { fileTime } from '../file-time.ts';

/** Gives a file another name, which says why and when, so that a good one can take its place. */
export async function setAside(path: string, why: 'damaged' | 'replaced', now: Date): Promise<string> {
  const aside = `${path}.${why}-${fileTime(now)}`;
  await renameInsistently(path, aside);
  await syncFolder(dirname(path));
  return aside;
}

/** Whether a file was set aside, here or when the library was opened: it has been spoken of, and is kept. */
export function isSetAside(name: string): boolean {
  return /\.(?:damaged|replaced)-[-\dTZ]+$/.test(name);
}
