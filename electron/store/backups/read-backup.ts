import { basename, join, win32 } from 'node:path';
import { toStoreError } from '../disk-error.ts';
import { StoreError } from '../library-store.ts';
import { readLibraryFile } from '../read-library-file.ts';
import type { FoundLibrary } from '../read-library-file.ts';
import { backupsFolder } from './list-backups.ts';

/** A library that was read from a file; `version` is what it was before it was migrated. */
export type SoundLibrary = Extract<FoundLibrary, { readonly status: 'sound' }>;

/** Whether a name from outside can be that of a file in `backups/`, and is no path to anywhere else. */
export function isPlainBackupName(name: string): boolean {
  return (
    name.endsWith('.json') &&
    name.length <= 255 &&
    !name.startsWith('.') &&
    !/\p{Cc}/u.test(name) &&
    basename(name) === name &&
    win32.basename(name) === name
  );
}

/**
 * The library in a backup, brought up to the present version. Throws `StoreError`: `unknown-backup` when there is none
 * of that name, `damaged` when it cannot be read, `newer` when a newer version of the program wrote it.
 */
export async function readBackup(folder: string, name: string): Promise<SoundLibrary> {
  if (!isPlainBackupName(name)) throw unknownBackup(name);
  const found = await readLibraryFile(join(backupsFolder(folder), name)).catch((error: unknown) => {
    throw error instanceof StoreError ? error : toStoreError(error, `The backup ${name} cannot be read`);
  });
  switch (found.status) {
    case 'sound':
      return found;
    case 'missing':
      throw unknownBackup(name);
    case 'damaged':
      throw new StoreError(
        'damaged',
        `The backup ${name} cannot be read: ${found.why}. It is left as it is, and so is the library.`,
      );
  }
}

function unknownBackup(name: string): StoreError {
  return new StoreError('unknown-backup', `There is no backup “${name}”. Nothing was changed.`);
}
