import { dirname } from 'node:path';
import { renameInsistently, syncFolder } from '../durable-file.ts';
import { fileTime } from '../file-time.ts';

/** Gives a file another name, which says why and when, so that a good one can take its place. */
export async function setAside(path: string, why: 'damaged' | 'replaced', now: Date): Promise<void> {
  await renameInsistently(path, asideName(path, why, now));
  await syncFolder(dirname(path));
}

/** The name under which a file is set aside. */
export function asideName(path: string, why: 'damaged' | 'replaced', now: Date): string {
  return `${path}.${why}-${fileTime(now)}`;
}

/** Whether a file was set aside, here or when the library was opened: it has been spoken of, and is kept. */
export function isSetAside(name: string): boolean {
  return /\.(?:damaged|replaced)-[-\dTZ]+$/.test(name);
}
