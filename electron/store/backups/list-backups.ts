import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupSummary } from '../../../core/library/backup-summary.ts';
import { errnoOf, isMissing } from '../disk-error.ts';
import { StoreError } from '../library-store.ts';
import { readLibraryFile } from '../read-library-file.ts';
import { isOldBackupName, parseBackupName } from './backup-name.ts';
import type { NamedBackup } from './backup-name.ts';

/** Where the backups of the library in a folder are. */
export function backupsFolder(folder: string): string {
  return join(folder, 'backups');
}

/**
 * Everything that lies in `backups/`, newest first. What the names do not tell is read from the files, so a file that
 * the program did not put there is listed too, and one that is no library is said to be none.
 * Rejects with the system's error when the folder cannot be read.
 */
export async function listBackups(folder: string): Promise<readonly BackupSummary[]> {
  const found: BackupSummary[] = [];
  for (const { name, bytes, changed } of await filesIn(backupsFolder(folder))) {
    found.push(parseBackupName(name, bytes) ?? (await lookInto(backupsFolder(folder), name, bytes, changed)));
  }
  return found.sort(newestFirst);
}

/** The backups that the program itself has named, newest first; nothing is read. Rejects as `listBackups` does. */
export async function namedBackups(folder: string): Promise<readonly NamedBackup[]> {
  const files = await filesIn(backupsFolder(folder));
  return files.flatMap(({ name, bytes }) => parseBackupName(name, bytes) ?? []).sort(newestFirst);
}

async function filesIn(
  path: string,
): Promise<{ readonly name: string; readonly bytes: number; readonly changed: Date }[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const files = [];
  for (const entry of entries) {
    // What an operating system or an unfinished write of our own left there.
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    try {
      const { size, mtime } = await stat(join(path, entry.name));
      files.push({ name: entry.name, bytes: size, changed: mtime });
    } catch (error) {
      // Thinned out, or taken away by a synchroniser, since the folder was read.
      if (!isMissing(error)) throw error;
    }
  }
  return files;
}

async function lookInto(folder: string, name: string, bytes: number, changed: Date): Promise<BackupSummary> {
  const about = {
    name,
    bytes,
    at: changed.toISOString(),
    reason: isOldBackupName(name) ? 'migration' : null,
  } as const;
  const unread = (fault: string): BackupSummary => ({ ...about, articles: null, highlights: null, fault });
  if (!name.endsWith('.json')) return unread('is not a copy of a library');
  try {
    const found = await readLibraryFile(join(folder, name));
    if (found.status === 'missing') return unread('is gone');
    if (found.status === 'damaged') return unread(`is damaged, or not a copy of a library (${found.why})`);
    const { articles, highlights } = found.library;
    return {
      ...about,
      articles: Object.keys(articles).length,
      highlights: Object.keys(highlights).length,
      fault: null,
    };
  } catch (error) {
    if (error instanceof StoreError) return unread('was written by a newer version of the program');
    const errno = errnoOf(error);
    if (errno === null) throw error;
    return unread(`cannot be read (the disk answered ${errno})`);
  }
}

function newestFirst(a: BackupSummary, b: BackupSummary): number {
  return a.at === b.at ? (a.name < b.name ? 1 : -1) : a.at < b.at ? 1 : -1;
}
