import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errnoOf, isMissing } from './disk-error.ts';
import { temporaryBeside } from './durable-file.ts';
import { processState } from './process-identity.ts';

/** Who holds a library, as its lock file says. */
export interface Holder {
  readonly program: string;
  readonly pid: number;
  readonly host: string;
  /** See `ProcessState`. */
  readonly started: string | null;
  /** Tells two openings by one process apart. */
  readonly token: string;
}

export type LockOutcome =
  | {
      readonly status: 'taken';
      /** The one before did not let go: it was killed, or the power was cut. */
      readonly holderDied: boolean;
      readonly release: () => Promise<void>;
    }
  | { readonly status: 'held'; readonly holder: Holder };

/** Someone else may be at the same file: so often is looked again before giving up. */
const maxAttempts = 20;

/** A lock that cannot be read may be one that is being written: so often is looked again, 10 ms apart. */
const unreadableAttempts = 3;

/**
 * Takes the lock of a library folder, for one writer at a time. A lock whose process is gone, or whose number another
 * process has now, counts for nothing and is replaced at once; one of another machine always counts.
 * Rejects with the system's error when the folder cannot be written.
 */
export async function takeLock(folder: string, program: string): Promise<LockOutcome> {
  const path = join(folder, 'library.lock');
  const guard = join(folder, 'library.lock.next');
  const own: Holder = {
    program,
    pid: process.pid,
    host: hostname(),
    started: (await processState(process.pid)).start,
    token: randomUUID(),
  };
  const taken = (holderDied: boolean): LockOutcome => ({
    status: 'taken',
    holderDied,
    release: () => release(path, own),
  });

  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    if (await createWhole(path, own)) return taken(false);
    const holder = await readHolder(path);
    if (holder !== null && !(await isDead(holder))) return { status: 'held', holder };
    if (holder === null && attempt < unreadableAttempts) await pause(10);
    else if (await replaceDead(path, guard, own)) return taken(true);
  }
  const holder = await readHolder(path);
  return { status: 'held', holder: holder ?? { ...own, program: 'Another program', pid: 0 } };
}

/**
 * Puts the own lock in the place of a dead one. The guard lets one process do so at a time; should a guard itself be
 * left by a dead process and two replace it at once, the token that ends up in the lock says which of them has it.
 */
async function replaceDead(path: string, guard: string, own: Holder): Promise<boolean> {
  if (!(await createWhole(guard, own))) {
    const other = await readHolder(guard);
    if (other === null || (await isDead(other))) await rm(guard, { force: true });
    return false;
  }
  const holder = await readHolder(path);
  if (holder !== null && !(await isDead(holder))) {
    await rm(guard, { force: true });
    return false;
  }
  try {
    await rename(guard, path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return (await readHolder(path))?.token === own.token;
}

/** Creates the file with its whole content at once; `false` when there is one already. */
async function createWhole(path: string, holder: Holder): Promise<boolean> {
  const text = `${JSON.stringify(holder)}\n`;
  const temporary = temporaryBeside(path);
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await link(temporary, path);
    return true;
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'EEXIST') return false;
    // No hard links on this file system: for a moment a reader may see an unfinished lock, and looks again.
    if (errno === 'EPERM' || errno === 'ENOTSUP' || errno === 'ENOSYS')
      return await createPlainly(path, text);
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function createPlainly(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** `null` when there is no lock, or one that was cut short by a power cut. */
async function readHolder(path: string): Promise<Holder | null> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isHolder(value) ? value : null;
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  const { program, pid, host, started, token } = value as Partial<Record<keyof Holder, unknown>>;
  return (
    typeof program === 'string' &&
    typeof pid === 'number' &&
    typeof host === 'string' &&
    (started === null || typeof started === 'string') &&
    typeof token === 'string'
  );
}

async function isDead(holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) return false;
  const { running, start } = await processState(holder.pid);
  return !running || (start !== null && holder.started !== null && start !== holder.started);
}

async function release(path: string, own: Holder): Promise<void> {
  if ((await readHolder(path))?.token === own.token) await rm(path, { force: true });
}
