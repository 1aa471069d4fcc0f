import { restoreArticle } from '../../core/library/article-operations.ts';
import type { ImportItem } from '../../core/library/import-report.ts';
import type { ArticleRecord } from '../../core/library/records.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { currentRevision } from './current-revision.ts';

/** The report's line on a thing that the library has already; it is taken out of the trash if it lies there. */
export async function reportDuplicate(
  store: LibraryStore,
  record: ArticleRecord,
  path: string,
): Promise<ImportItem> {
  if (record.trashed !== null) await store.change(restoreArticle(record.id));
  return itemOf(record, 'duplicate', path);
}

/** The report's line on a thing that is in the library now. */
export function itemOf(
  record: ArticleRecord,
  status: Exclude<ImportItem['status'], 'failed'>,
  path: string,
): ImportItem {
  const { revision } = currentRevision(record);
  return { path, status, id: record.id, title: record.title, revision, error: null };
}
