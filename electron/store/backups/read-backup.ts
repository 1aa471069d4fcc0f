import { basename, join, win32 } from 'node:path';
import { FormatError } from '../../../core/library/parse-library.ts';
import { isMissing, toStoreError } from '../disk-error.ts';
import { StoreError } from '../library-store.ts';
import { readLibraryFile } from '../read-library-file.ts';
import type { ReadLibrary } from '../read-library-file.ts';
import { backupsFolder } from './list-backups.ts';

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
export async function readBackup(folder: string, name: string): Promise<ReadLibrary> {
  if (!isPlainBackupName(name)) throw unknownBackup(name);
  try {
    return await readLibraryFile(join(backupsFolder(folder), name));
  } catch (error) {
    if (error instanceof StoreError) throw error;
    if (isMissing(error)) throw unknownBackup(name);
    if (error instanceof FormatError) {
      const message = `The backup ${name} cannot be read: ${error.message}. It is left as it is, and so is the library.`;
      throw new StoreError('damaged', message, { cause: error });
    }
    throw toStoreError(error, `The backup ${name} cannot be read`);
  }
}

function unknownBackup(name: string): StoreError {
  return new StoreError('unknown-backup', `There is no backup “${name}”. Nothing was changed.`);
}
