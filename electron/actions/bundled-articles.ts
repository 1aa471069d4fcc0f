import { stat } from 'node:fs/promises';
import type { ImportReport } from '../../core/library/import-report.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { importItems } from './import-items.ts';

/**
 * Imports all that whoever packaged the program put into the folder, in any format that can be read: a first library
 * is then not an empty one. A folder that is not there holds nothing.
 */
export async function importBundledArticles(store: LibraryStore, folder: string): Promise<ImportReport> {
  const exists = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return importItems(store, exists ? [{ kind: 'path', path: folder }] : []);
}
