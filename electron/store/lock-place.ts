import { createHash } from 'node:crypto';
import { lstat, mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { errnoOf, isMissing } from './disk-error.ts';

/** The longest path that every system takes for a local socket (macOS: 104 bytes with the final zero). */
const longestSocketPath = 103;

/**
 * Where this user's programs may leave word for each other about a library: in a folder that no one else may enter and
 * that no synchroniser copies elsewhere. The name is the library's own, whatever links lead to it.
 */
export interface LockPlace {
  readonly folder: string;
  /** The lock on which these programs agree. */
  readonly lock: string;
  /** How the program that has the lock can be spoken to. */
  readonly door: string;
  /** Where it may listen: a name for a Unix domain socket, another for each eight hex digits. */
  readonly socket: (digits: string) => string;
}

/** The place for a library's folder, which must exist; `null` when this system offers none that is private. */
export async function makeLockPlace(library: string): Promise<LockPlace | null> {
  for (const folder of candidates()) {
    try {
      await mkdir(folder, { mode: 0o700 });
    } catch (error) {
      if (errnoOf(error) === null) throw error;
    }
    if (await isPrivate(folder)) return placeIn(folder, await nameOf(library));
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
    for (const folder of candidates()) if (await isPrivate(folder)) places.push(placeIn(folder, name));
  } catch (error) {
    // Of a library that is not there yet, nobody has left word.
    if (!isMissing(error)) throw error;
  }
  return places;
}

/** Removes what a program that died left at a place, but for its lock. To be called by who has that lock now. */
export async function clearPlace({ folder, lock }: LockPlace): Promise<void> {
  const name = basename(lock, '.lock');
  for (const file of await readdir(folder)) {
    if (file.startsWith(name) && /\.(?:door|sock)$/.test(file)) await rm(join(folder, file), { force: true });
  }
}

function placeIn(folder: string, name: string): LockPlace {
  const path = (ending: string): string => join(folder, `${name}${ending}`);
  return {
    folder,
    lock: path('.lock'),
    door: path('.door'),
    socket: (digits) => path(`-${digits}.sock`),
  };
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
    (folder) => Buffer.byteLength(placeIn(folder, 'x'.repeat(16)).socket('x'.repeat(8))) <= longestSocketPath,
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

/** Sixteen hex digits that stand for the library's folder. */
async function nameOf(library: string): Promise<string> {
  return createHash('sha256')
    .update(await realpath(library))
    .digest('hex')
    .slice(0, 16);
}
