import { createHash } from 'node:crypto';
import { lstat, mkdir, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errnoOf, isMissing } from './disk-error.ts';

/** The longest path that every system takes for a local socket (macOS: 104 bytes with the final zero). */
const longestSocketPath = 103;

/**
 * Where this user's programs may leave word for each other about a library: in a folder that no one else may enter and
 * that no synchroniser copies elsewhere. The name is the library's own, whatever links lead to it.
 */
export interface LockPlace {
  readonly folder: string;
  /** Sixteen hex digits that stand for the library's folder. */
  readonly name: string;
}

/** The place for a library's folder, which must exist; `null` when this system offers none that is private. */
export async function makeLockPlace(library: string): Promise<LockPlace | null> {
  for (const folder of candidates()) {
    try {
      await mkdir(folder, { mode: 0o700 });
    } catch (error) {
      if (errnoOf(error) === null) throw error;
    }
    if (await isPrivate(folder)) return { folder, name: await nameOf(library) };
  }
  return null;
}

/**
 * All places where word about a library may have been left: a program that was started by the desktop may know of a
 * better folder than one that was started by a timer. Makes nothing.
 */
export async function lockPlaces(library: string): Promise<LockPlace[]> {
  const places: LockPlace[] = [];
  try {
    const name = await nameOf(library);
    for (const folder of candidates()) if (await isPrivate(folder)) places.push({ folder, name });
  } catch (error) {
    // Of a library that is not there yet, nobody has left word.
    if (!isMissing(error)) throw error;
  }
  return places;
}

/** Best first. Those in which a socket's path would be too long are left out. */
function candidates(): string[] {
  if (process.platform === 'win32') return [join(tmpdir(), 'postil')];
  const user = process.getuid?.() ?? 0;
  const runtime = process.env.XDG_RUNTIME_DIR;
  const folders = [
    ...(runtime === undefined || runtime === '' ? [] : [join(runtime, 'postil')]),
    `/run/user/${user}/postil`,
    join(tmpdir(), `postil-${user}`),
  ];
  return [...new Set(folders)].filter(
    (folder) => Buffer.byteLength(join(folder, 'x'.repeat(16) + '.sock')) <= longestSocketPath,
  );
}

/** Someone else may have made it first, to listen in. */
async function isPrivate(folder: string): Promise<boolean> {
  try {
    const found = await lstat(folder);
    if (process.platform === 'win32') return found.isDirectory();
    return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o077) === 0;
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return false;
  }
}

async function nameOf(library: string): Promise<string> {
  return createHash('sha256')
    .update(await realpath(library))
    .digest('hex')
    .slice(0, 16);
}
