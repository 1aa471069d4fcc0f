import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupReason, BackupSummary } from '../../../core/library/backup-summary.ts';
import { toStoreError } from '../disk-error.ts';
import { makeFolder, renameInsistently, syncFolder, temporaryBeside } from '../durable-file.ts';
import { StoreError } from '../library-store.ts';
import { backupName, parseBackupName } from './backup-name.ts';
import type { NamedBackup } from './backup-name.ts';
import { holdFile, holdSource, sameContent } from './backup-source.ts';
import type { BackupSource, HeldContent } from './backup-source.ts';
import { backupsFolder, namedBackups } from './list-backups.ts';
import { RecordCounter } from './record-counter.ts';
import { thinBackups } from './thin-backups.ts';

export interface BackupRequest {
  /** The library's folder. */
  readonly folder: string;
  readonly reason: BackupReason;
  readonly now: Date;
  /** `library.json` as it is on the disk, unless said otherwise. */
  readonly source?: BackupSource;
}

/**
 * Makes a backup durable, then thins out the older ones. `null` when nothing has changed since the newest one, or there
 * is nothing to copy yet; a newest one that would have been made again for a migration is named for it.
 * Throws `StoreError` when the disk refuses or the file is not whole; no half of a file is left then.
 */
export async function makeBackup(request: BackupRequest): Promise<BackupSummary | null> {
  const held = await holdSource(request.folder, request.source).catch(refuse);
  return held === null ? null : copyHeld(held, request);
}

/** As `makeBackup`, of content that is held already, and let go of in any case. */
export async function copyHeld(
  held: HeldContent,
  { folder, reason, now }: BackupRequest,
): Promise<BackupSummary | null> {
  try {
    const [newest] = await namedBackups(folder);
    if (newest !== undefined && (await isSame(held, folder, newest))) {
      return reason === 'migration' && newest.reason !== reason
        ? await renameFor(reason, folder, newest)
        : null;
    }
    const made = await copy(held, folder, reason, timeAfter(newest, now));
    await thinBackups(folder, now);
    return made;
  } catch (error) {
    return refuse(error);
  } finally {
    await held.close();
  }
}

async function copy(held: HeldContent, folder: string, reason: BackupReason, at: Date): Promise<NamedBackup> {
  const path = backupsFolder(folder);
  await makeFolder(path);
  const temporary = temporaryBeside(join(path, 'library.json'));
  try {
    const counter = new RecordCounter();
    const file = await open(temporary, 'wx');
    try {
      for await (const piece of held.pieces()) {
        counter.feed(piece);
        await file.writeFile(piece);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    const { counts } = counter;
    if (counts === null) {
      throw new StoreError(
        'damaged',
        `The backup was not made: library.json is not whole. It is left as it is.`,
      );
    }
    const name = backupName(at, reason, counts);
    await renameInsistently(temporary, join(path, name));
    await syncFolder(path);
    return named(name, held.bytes);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function isSame(held: HeldContent, folder: string, { name, bytes }: NamedBackup): Promise<boolean> {
  if (bytes !== held.bytes) return false;
  const other = await holdFile(join(backupsFolder(folder), name));
  if (other === null) return false;
  try {
    return await sameContent(held, other);
  } finally {
    await other.close();
  }
}

async function renameFor(reason: BackupReason, folder: string, backup: NamedBackup): Promise<NamedBackup> {
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

function refuse(error: unknown): never {
  throw error instanceof StoreError ? error : toStoreError(error, 'The backup was not made');
}
