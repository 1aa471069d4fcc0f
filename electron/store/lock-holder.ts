import { link, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errnoOf, isMissing } from './disk-error.ts';

/** Who holds a library, as its lock file says. */
export interface Holder {
  readonly program: string;
  readonly pid: number;
  readonly host: string;
  /** See `SystemIdentity`. */
  readonly boot: string | null;
  /** See `SystemIdentity`. */
  readonly processes: string | null;
  /** See `ProcessState`. */
  readonly started: string | null;
  /** Tells two openings by one process apart. */
  readonly token: string;
  /** The holder writes the file again and again while it lives. */
  readonly keptAlive: boolean;
}

/** A lock file as it was read. */
export interface ReadLock {
  readonly holder: Holder;
  /** The inode that the file was made as, in its own words; `null` when it does not say. */
  readonly madeAs: string | null;
  /** The inode that the file has. */
  readonly inode: string;
  /** When the file was last written, by the clock of its file system, in milliseconds. */
  readonly written: number;
}

/** Creates a lock file with its whole content at once; `false` when there is one already. */
export async function createLock(path: string, holder: Holder): Promise<boolean> {
  // Named by the token, since two machines may have processes of one number at work in the same folder.
  const temporary = join(dirname(path), `.postil-lock-${holder.token}.tmp`);
  await writeLock(temporary, holder);
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    const errno = errnoOf(error);
    // Whoever has just taken the lock clears such files away as left by the dead.
    if (errno === 'EEXIST' || errno === 'ENOENT') return false;
    // No hard links on this file system: for a moment a reader may see an unfinished lock, and looks again.
    if (errno === 'EPERM' || errno === 'ENOTSUP' || errno === 'ENOSYS')
      return await createPlainly(path, holder);
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** `null` when there is no lock, or one that was cut short by a power cut. */
export async function readLock(path: string): Promise<ReadLock | null> {
  try {
    const file = await open(path, 'r');
    try {
      const { ino, mtimeMs } = await file.stat({ bigint: true });
      const value: unknown = JSON.parse(await file.readFile('utf8'));
      if (!isHolder(value)) return null;
      const { inode = null } = value as { inode?: string | null };
      return { holder: value, madeAs: inode, inode: String(ino), written: Number(mtimeMs) };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Writes the own lock file once more with the same bytes, so that its file system dates it by its own clock; `false`
 * when the lock is another's by now, or gone.
 */
export async function refreshLock(path: string, holder: Holder): Promise<boolean> {
  try {
    const file = await open(path, 'r+');
    try {
      // Read by the handle that is written: whoever replaces the file now replaces another one.
      const text = await file.readFile('utf8');
      if (!text.includes(holder.token)) return false;
      await file.write(text, 0);
      return true;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/**
 * Removes the own lock file; one that is another's by now stays. So does one that the disk does not let go of: it counts
 * for nothing once this process has ended.
 */
export async function removeLock(path: string, { token }: Holder): Promise<void> {
  try {
    if ((await readLock(path))?.holder.token === token) await rm(path, { force: true });
  } catch (error) {
    if (errnoOf(error) === null) throw error;
  }
}

async function createPlainly(path: string, holder: Holder): Promise<boolean> {
  try {
    await writeLock(path, holder);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function writeLock(path: string, holder: Holder): Promise<void> {
  const file = await open(path, 'wx');
  try {
    const { ino } = await file.stat({ bigint: true });
    // As a string: inodes of some file systems need more digits than a number of JSON keeps.
    await file.writeFile(`${JSON.stringify({ ...holder, inode: ino === 0n ? null : String(ino) })}\n`);
  } finally {
    await file.close();
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  const { program, pid, host, boot, processes, started, token, keptAlive, inode } = value as Record<
    string,
    unknown
  >;
  return (
    typeof program === 'string' &&
    typeof pid === 'number' &&
    typeof host === 'string' &&
    typeof token === 'string' &&
    typeof keptAlive === 'boolean' &&
    [boot, processes, started, inode].every((each) => each === null || typeof each === 'string')
  );
}
