import { readdir } from 'node:fs/promises';
import { dirname, basename, sep } from 'node:path';

/** What stands in a name for bytes that are no UTF-8. */
const replacement = '\uFFFD';

/**
 * A path as the system knows it. Linux lets names be any bytes, and those that are no UTF-8 reach the program with
 * U+FFFD in their place: they are looked for in their folder. A name that fits none there, or several, stays as it is.
 */
export async function systemPath(path: string): Promise<string | Buffer> {
  if (!path.includes(replacement)) return path;
  const parent = dirname(path);
  const folder = parent === path ? path : await systemPath(parent);
  const name = basename(path);
  const fitting = name.includes(replacement)
    ? (await readdir(folder, { encoding: 'buffer' }).catch(() => [])).filter(
        (bytes) => bytes.toString() === name,
      )
    : [];
  const [only = Buffer.from(name)] = fitting.length === 1 ? fitting : [];
  return Buffer.concat([Buffer.from(folder), Buffer.from(sep), only]);
}
