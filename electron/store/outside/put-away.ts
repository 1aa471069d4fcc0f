import { join } from 'node:path';
import { isMissing } from '../disk-error.ts';
import { makeFolder, renameInsistently, syncFolder } from '../durable-file.ts';
import { identityOf, isSameFile } from '../journal/journal-header.ts';
import { libraryName } from '../library-adapter.ts';
import type { Copy } from './find-copies.ts';

/**
 * Moves copies that were taken in to `backups/`, under names that keep theirs. A copy that was replaced by another
 * since it was read stays, and so does `library.json` itself.
 */
export async function putAway(folder: string, copies: readonly Copy[], now: Date): Promise<void> {
  const backups = join(folder, 'backups');
  const time = now.toISOString().replace(/[:.]/g, '-');
  const waiting = copies.filter(({ name }) => name !== libraryName);
  if (waiting.length === 0) return;
  await makeFolder(backups);
  for (const { path, name, identity } of waiting) {
    if (!isSameFile(await identityOf(path), identity)) continue;
    await renameInsistently(path, join(backups, `taken-in.${time}.${name}`)).catch((error: unknown) => {
      // The synchroniser has removed it in the meantime.
      if (!isMissing(error)) throw error;
    });
  }
  await syncFolder(backups);
  await syncFolder(folder);
}
