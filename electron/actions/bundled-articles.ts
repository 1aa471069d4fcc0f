import { access, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { ImportItem, ImportReport } from '../../core/library/import-report.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { explainError } from './explain-error.ts';
import { importItems } from './import-items.ts';
import { setBundledMarks } from './set-bundled-marks.ts';

/**
 * Imports all that whoever packaged the program put into the folder, in any format that can be read, and sets the marks
 * that lie beside an article as `NAME.marks.jsonl`: a first library is then not an empty one, and shows what a margin
 * is for. A folder that is not there holds nothing. Marks that cannot be set are reported as a failed item.
 */
export async function importBundledArticles(store: LibraryStore, folder: string): Promise<ImportReport> {
  const exists = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const report = await importItems(store, exists ? [{ kind: 'path', path: folder }] : []);
  const failed: ImportItem[] = [];
  for (const { id, status, path } of report.items) {
    if (status !== 'new' || id === null) continue;
    const marks = `${path.slice(0, path.length - extname(path).length)}.marks.jsonl`;
    if (!(await isThere(marks))) continue;
    try {
      await setBundledMarks(store, id, marks);
    } catch (error) {
      const { message } = explainError(error);
      failed.push({ path: marks, status: 'failed', id: null, title: null, revision: null, error: message });
    }
  }
  return { ...report, items: [...report.items, ...failed] };
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
