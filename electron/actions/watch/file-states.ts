import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isReadableName } from '../../import/detect-media-type.ts';
import { systemPath } from '../system-path.ts';

/** What a file looked like from outside, by its name: another size or time is another state. */
export type FileStates = ReadonlyMap<string, string>;

/** Files that are being written, or that belong to a program: `.part` and `.crdownload` are no names that are read. */
const underWay = /^(?:[.~]|~\$)/u;

/**
 * The states of the files in a folder that could be imported; those in folders inside it, and empty ones, are passed
 * over. `null` when the folder is not there or may not be read.
 */
export async function fileStates(folder: string): Promise<FileStates | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) return null;
  const states = new Map<string, string>();
  for (const { name } of entries) {
    if (underWay.test(name) || !isReadableName(name)) continue;
    // A file may go between the two looks: it is then none.
    const found = await stat(await systemPath(join(folder, name))).catch(() => null);
    if (found?.isFile() === true && found.size > 0) states.set(name, `${found.size}:${found.mtimeMs}`);
  }
  return states;
}
