import { open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupReason, BackupSummary } from '../../../core/library/backup-summary.ts';
import type { LibraryFile } from '../../../core/library/records.ts';
import { toStoreError } from '../disk-error.ts';
import { makeFolder, renameInsistently, syncFolder, temporaryBeside } from '../durable-file.ts';
import { libraryName } from '../library-adapter.ts';
import { StoreError } from '../library-store.ts';
import { libraryText } from '../library-text.ts';
import { backupName, parseBackupName } from './backup-name.ts';
import type { NamedBackup } from './backup-name.ts';
import { holdFile, holdsSame } from './held-file.ts';
import type { HeldFile } from './held-file.ts';
import { backupsFolder, namedBackups } from './list-backups.ts';
import { RecordCounter } from './record-counter.ts';
import type { RecordCounts } from '../../../core/library/restore-operations.ts';
import { thinBackups } from './thin-backups.ts';

export interface BackupRequest {
  /** The library's folder. */
  readonly folder: string;
  readonly reason: BackupReason;
  readonly now: Date;
  /**
   * What is copied: a library in memory, as it is when it is asked for, or the file at a path. Unless said otherwise,
   * `library.json` as it is on the disk.
   */
  readonly source?: LibraryFile | string;
}

/**
 * Makes a backup durable, then thins out the older ones. `null` when nothing has changed since the newest one, or there
 * is nothing to copy yet; but where the newest was made at a start or for the day alone, or is wanted before a
 * migration, it is given the new reason. One at a time is made in a folder. Throws `StoreError` when the disk refuses or
 * the file is not whole; no half of a file is left then.
 */
export async function makeBackup(request: BackupRequest): Promise<BackupSummary | null> {
  const { folder, source } = request;
  try {
    if (typeof source === 'object') {
      // Taken at once: the library may change while it waits and while it is written.
      const text = libraryText(source);
      return await inTurn(folder, () => copyText(text, request));
    }
    const held = await holdFile(source ?? join(folder, libraryName));
    return held === null ? null : await copyHeld(held, request);
  } catch (error) {
    throw backupError(error);
  }
}

/** As `makeBackup`, of a file that is held already, and let go of in any case. */
export async function copyHeld(held: HeldFile, request: BackupRequest): Promise<BackupSummary | null> {
  try {
    return await inTurn(request.folder, () => copyFile(held, request));
  } catch (error) {
    throw backupError(error);
  } finally {
    await held.close();
  }
}

/** A fault in making a backup, as one line for the user. What nobody foresaw is thrown as it is. */
export function backupError(error: unknown): StoreError {
  return error instanceof StoreError ? error : toStoreError(error, 'The backup was not made');
}

/** The last backup that was asked for in each folder. */
const turns = new Map<string, Promise<unknown>>();

/** Two at a time would not see that they are of the same state. */
function inTurn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(folder) ?? Promise.resolve()).then(work);
  const settled = turn
    .catch(() => undefined)
    .then(() => {
      if (turns.get(folder) === settled) turns.delete(folder);
    });
  turns.set(folder, settled);
  return turn;
}

async function copyFile(held: HeldFile, request: BackupRequest): Promise<NamedBackup | null> {
  const path = backupsFolder(request.folder);
  const [newest] = await namedBackups(request.folder);
  if (newest !== undefined && (await holdsSame(held, join(path, newest.name)))) {
    return renameFor(request, newest);
  }
  await makeFolder(path);
  const temporary = temporaryBeside(join(path, libraryName));
  return place(temporary, request, await write(temporary, held.pieces()));
}

/** What is in memory is compared when it is all written. */
async function copyText(text: Iterable<string>, request: BackupRequest): Promise<NamedBackup | null> {
  const path = backupsFolder(request.folder);
  await makeFolder(path);
  const temporary = temporaryBeside(join(path, libraryName));
  const counts = await write(temporary, bytesOf(text));
  const [newest] = await namedBackups(request.folder);
  const held = await holdFile(temporary);
  const isSame = held !== null && newest !== undefined && (await holdsSame(held, join(path, newest.name)));
  await held?.close();
  if (newest === undefined || !isSame) return place(temporary, request, counts);
  await rm(temporary, { force: true });
  return renameFor(request, newest);
}

function* bytesOf(parts: Iterable<string>): Generator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

/** Writes a file durably under a name for the moment, and answers what is in it; leaves none when that fails. */
async function write(
  temporary: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<RecordCounts> {
  const counter = new RecordCounter();
  try {
    const file = await open(temporary, 'wx');
    try {
      for await (const piece of pieces) {
        counter.feed(piece);
        await file.writeFile(piece);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    if (counter.counts !== null) return counter.counts;
    throw new StoreError(
      'damaged',
      'The backup was not made: the file is not a whole library. It is left as it is.',
    );
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Gives what was written its name, and thins out the others. */
async function place(
  temporary: string,
  { folder, reason, now }: BackupRequest,
  counts: RecordCounts,
): Promise<NamedBackup> {
  const path = backupsFolder(folder);
  try {
    const { size } = await stat(temporary);
    // Another may have been made while this one was written.
    const [newest] = await namedBackups(folder);
    const name = backupName(timeAfter(newest, now), reason, counts);
    await renameInsistently(temporary, join(path, name));
    await syncFolder(path);
    await thinBackups(folder, now);
    return named(name, size);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Reasons that say nothing of the state, and give way to one that does. */
const plainReasons: ReadonlySet<BackupReason> = new Set(['start', 'day']);

async function renameFor(
  { folder, reason }: BackupRequest,
  backup: NamedBackup,
): Promise<NamedBackup | null> {
  if (backup.reason === reason || plainReasons.has(reason)) return null;
  if (!plainReasons.has(backup.reason) && reason !== 'migration') return null;
  const path = backupsFolder(folder);
  const name = backupName(new Date(backup.at), reason, backup);
  await rename(join(path, backup.name), join(path, name));
  await syncFolder(path);
  return named(name, backup.bytes);
}

/** Names sort by time, so none is before the newest, even when the clock was set back. */
function timeAfter(newest: NamedBackup | undefined, now: Date): Date {
  return newest === undefined ? now : new Date(Math.max(now.getTime(), Date.parse(newest.at) + 1));
}

function named(name: string, bytes: number): NamedBackup {
  const backup = parseBackupName(name, bytes);
  if (backup === null) throw new Error(`${name} is not the name of a backup.`);
  return backup;
}
