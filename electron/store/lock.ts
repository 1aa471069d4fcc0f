import { randomUUID } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isMissing } from './disk-error.ts';
import { createLock, readLock, refreshLock, removeLock } from './lock-holder.ts';
import type { Holder } from './lock-holder.ts';
import { lockMedium } from './lock-medium.ts';
import type { LockMedium } from './lock-medium.ts';
import { clearPlace, makeLockPlace } from './lock-place.ts';
import { lockCounts } from './lock-rule.ts';
import { firstProcesses, processState, systemIdentity } from './process-identity.ts';

export type { Holder } from './lock-holder.ts';

export type LockOutcome =
  | {
      readonly status: 'taken';
      /** The one before did not let go: it was killed, or the power was cut. */
      readonly holderDied: boolean;
      readonly release: () => Promise<void>;
    }
  | { readonly status: 'held'; readonly holder: Holder };

/** Test seams: what cannot be had for real on one machine. */
export interface LockSeams {
  readonly medium?: LockMedium;
  /** How often a lock that must be kept alive is written, in milliseconds. */
  readonly refreshEvery?: number;
}

/** One lock file, and what it stands on. */
interface LockFile {
  readonly path: string;
  readonly medium: LockMedium;
}

/** Someone else may be at the same file: so often is looked again before giving up. */
const maxAttempts = 20;

/** A lock that cannot be read may be one that is being written: so often is looked again, 10 ms apart. */
const unreadableAttempts = 3;

/** Less than a quarter of the time after which `lockCounts` gives a lock up. */
const defaultRefreshEvery = 20_000;

/** What synchronisers make of a lock that two machines wrote: `library.sync-conflict-….lock`, `library (…).lock`. */
const conflictCopy = /^library(?:[ (_-].*|\.sync-conflict-.*|\.lock\.sync-conflict-.*)\.(?:lock|next)$/;

/**
 * Takes the lock of a library folder, for one writer at a time. A lock that does not count any more (`lockCounts` says
 * when) is replaced at once. Rejects with the system's error when the folder cannot be written.
 *
 * There are two files. `library.lock` stands in the folder for all who can see it, but a synchroniser may put another
 * machine's in its place; so the programs of one user on one machine agree first by a file where none reaches.
 */
export async function takeLock(folder: string, program: string, seams: LockSeams = {}): Promise<LockOutcome> {
  const medium = seams.medium ?? (await lockMedium(folder));
  const system = await systemIdentity();
  const inContainer = system.processes !== null && system.processes !== firstProcesses;
  const own: Holder = {
    program,
    pid: process.pid,
    ...system,
    started: (await processState(process.pid)).start,
    token: randomUUID(),
    // Who cannot see this process must be able to see that it lives.
    keptAlive: inContainer || !medium.oneMachine,
  };
  const place = await makeLockPlace(folder);
  const files: LockFile[] = [
    ...(place === null ? [] : [{ path: place.lock, medium: await lockMedium(place.folder) }]),
    { path: join(folder, 'library.lock'), medium },
  ];
  const lock = await takeFiles(files, own);
  if (lock.status === 'held') return lock;

  await removeConflictCopies(folder);
  if (place !== null && lock.holderDied) await clearPlace(place);
  const stop = own.keptAlive
    ? keepAlive(join(folder, 'library.lock'), own, seams.refreshEvery ?? defaultRefreshEvery)
    : () => Promise.resolve();
  const release = async (): Promise<void> => {
    await stop();
    await lock.release();
  };
  return { ...lock, release };
}

/** Takes one file after the other, and lets go of those it has when one is held. */
async function takeFiles(files: readonly LockFile[], own: Holder): Promise<LockOutcome> {
  const taken: string[] = [];
  const release = async (): Promise<void> => {
    for (const path of taken.toReversed()) await removeLock(path, own);
  };
  let holderDied = false;
  try {
    for (const file of files) {
      const outcome = await takeFile(file, own);
      if (outcome.status === 'held') {
        await release();
        return outcome;
      }
      taken.push(file.path);
      holderDied ||= outcome.holderDied;
    }
  } catch (error) {
    await release();
    throw error;
  }
  return { status: 'taken', holderDied, release };
}

async function takeFile(
  file: LockFile,
  own: Holder,
): Promise<{ status: 'taken'; holderDied: boolean } | { status: 'held'; holder: Holder }> {
  const { path, medium } = file;
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    if (await createLock(path, own)) return { status: 'taken', holderDied: false };
    const lock = await readLock(path);
    if (lock !== null && (await lockCounts(path, lock, medium)))
      return { status: 'held', holder: lock.holder };
    if (lock === null && attempt < unreadableAttempts) await pause(10);
    else if (await replaceDead(file, own)) return { status: 'taken', holderDied: true };
  }
  const lock = await readLock(path);
  return { status: 'held', holder: lock?.holder ?? { ...own, program: 'Another program', pid: 0 } };
}

/**
 * Puts the own lock in the place of one that does not count. The guard lets one process do so at a time; should a guard
 * itself be left by a dead process and two replace it at once, the token that ends up in the lock says which has it.
 */
async function replaceDead({ path, medium }: LockFile, own: Holder): Promise<boolean> {
  const guard = `${path}.next`;
  if (!(await createLock(guard, own))) {
    const other = await readLock(guard);
    if (other === null || !(await lockCounts(guard, other, medium))) await rm(guard, { force: true });
    return false;
  }
  const lock = await readLock(path);
  if (lock !== null && (await lockCounts(path, lock, medium))) {
    await rm(guard, { force: true });
    return false;
  }
  try {
    await rename(guard, path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return (await readLock(path))?.holder.token === own.token;
}

/** Writes the lock again and again, and never keeps the program from ending. Answers what ends it. */
function keepAlive(path: string, own: Holder, every: number): () => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    // A share that does not answer now may do so the next time; the lock only grows older meanwhile.
    last = refreshLock(path, own).catch(() => true);
    void last.then((isOurs) => {
      if (isOurs === false) clearInterval(timer);
    });
  }, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await last;
  };
}

async function removeConflictCopies(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (conflictCopy.test(name)) await rm(join(folder, name), { force: true });
  }
}
