import { layOutText } from '../../core/article/article-text.ts';
import { importArticle, restoreArticle } from '../../core/library/article-operations.ts';
import type { ImportItem } from '../../core/library/import-report.ts';
import type { ArticleRecord, LibraryFile } from '../../core/library/records.ts';
import type { ImportedArticle } from '../import/imported-article.ts';
import { sha256 } from '../store/hash.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { newId } from '../store/new-id.ts';
import { currentRevision } from './current-revision.ts';
import { articleFields, keepRevision, revise } from './keep-revision.ts';
import type { LocatedSource } from './import-candidates.ts';
import { countMarks } from './place-highlights.ts';
import { readLocated } from './read-located.ts';
import { sameAddress } from './same-address.ts';

/**
 * Imports one source as an article. The same bytes again, or the same page with the same text, are a duplicate, and
 * a page of which the library has another text gets a revision. A duplicate takes its article out of the trash.
 * Throws `ImportError` or `StoreError`; the library is then as it was.
 */
export async function importSource(
  store: LibraryStore,
  source: LocatedSource,
  path: string,
): Promise<ImportItem> {
  const same = ofSameBytes(store.current, source.bytes);
  if (same !== null) return reportDuplicate(store, same, path);

  const article = await readLocated(source);
  const known = ofSamePage(store.current, article);
  if (known !== null && currentRevision(known).textHash === textHashOf(article)) {
    return reportDuplicate(store, known, path);
  }
  if (known !== null) {
    const record = await revise(store, known, source, article);
    return { ...itemOf(record, 'revision', path), marks: await countMarks(store, record) };
  }
  const id = newId('article');
  const revision = await keepRevision(store, id, 1, source, article);
  const record = await store.change(importArticle({ id, ...articleFields(article), revision }));
  return itemOf(record, 'new', path);
}

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

function ofSameBytes(library: LibraryFile, bytes: Uint8Array): ArticleRecord | null {
  const hash = sha256(bytes);
  return preferred(library, (record) => record.revisions.some(({ original }) => original === hash));
}

function ofSamePage(library: LibraryFile, { url }: ImportedArticle): ArticleRecord | null {
  if (url === null) return null;
  return preferred(library, (record) => record.url !== null && sameAddress(record.url, url));
}

/** The first article of which something holds; one in the trash only if there is no other. */
function preferred(library: LibraryFile, holds: (record: ArticleRecord) => boolean): ArticleRecord | null {
  const matching = Object.values(library.articles).filter(holds);
  return matching.find(({ trashed }) => trashed === null) ?? matching[0] ?? null;
}

function textHashOf({ tree }: ImportedArticle): string {
  return sha256(layOutText(tree).text);
}
