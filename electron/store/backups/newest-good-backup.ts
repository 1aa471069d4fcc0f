import { StoreError } from '../library-store.ts';
import { listBackups } from './list-backups.ts';
import { readBackup } from './read-backup.ts';
import type { SoundLibrary } from './read-backup.ts';

/** A backup that could be read, and what is in it. */
export interface GoodBackup extends SoundLibrary {
  readonly name: string;
}

/**
 * The newest backup that can be read whole; `null` when there is none. Files that the program did not name are passed
 * over: they may be anybody's. Throws `StoreError` with `newer` when a newer version of the program wrote one that
 * would come before: what it knows must not be put behind. Changes nothing.
 */
export async function newestGoodBackup(folder: string): Promise<GoodBackup | null> {
  for (const { name, reason } of await listBackups(folder)) {
    if (reason === null) continue;
    try {
      return { name, ...(await readBackup(folder, name)) };
    } catch (error) {
      if (!(error instanceof StoreError) || error.code === 'newer') throw error;
    }
  }
  return null;
}
