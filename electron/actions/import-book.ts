import { layOutText } from '../../core/article/article-text.ts';
import { importChapters, type Chapter } from '../../core/library/book-operations.ts';
import type { ImportItem } from '../../core/library/import-report.ts';
import type { ArticleRecord } from '../../core/library/records.ts';
import type { ReadSource } from '../import/read-source.ts';
import { sha256 } from '../store/hash.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { newId } from '../store/new-id.ts';
import { currentRevision } from './current-revision.ts';
import { articleFields, keepRevision } from './keep-revision.ts';
import type { KeptOriginal } from './keep-revision.ts';
import { itemOf } from './report-item.ts';

type Book = Extract<ReadSource, { kind: 'book' }>;

/**
 * Imports a book: one item a chapter, in reading order, and one change for all that are new. A chapter that the book's
 * collection has with the same text is a duplicate. Parts that became no article are named with the first chapter.
 */
export async function importBook(
  store: LibraryStore,
  original: KeptOriginal,
  { title, articles, skipped }: Book,
  path: string,
): Promise<readonly ImportItem[]> {
  const had = chaptersOf(store, title);
  const chapters: Chapter[] = [];
  const items: ((added: ReadonlyMap<string, ArticleRecord>) => ImportItem | null)[] = [];
  for (const article of articles) {
    const known = had.get(sha256(layOutText(article.tree).text));
    if (known !== undefined) {
      items.push(() => itemOf(known, 'duplicate', path));
      continue;
    }
    const id = newId('article');
    const revision = await keepRevision(store, id, 1, original, article);
    chapters.push({ id, fields: articleFields(article), revision });
    items.push((added) => {
      const record = added.get(id);
      return record === undefined ? null : itemOf(record, 'new', path);
    });
  }
  const records = chapters.length === 0 ? [] : await store.change(importChapters(title, chapters));
  const added = new Map(records.map((record) => [record.id, record]));
  const notice = skipped.map(({ name, reason }) => `${name}: ${reason}`).join(' ');
  return items.flatMap((item, at) => {
    const made = item(added);
    if (made === null) return [];
    return [{ ...made, book: title, ...(at === 0 && notice !== '' && { notice }) }];
  });
}

/** The articles of the book's collection that are not in the trash, by the hashes of their texts. */
function chaptersOf(store: LibraryStore, title: string): ReadonlyMap<string, ArticleRecord> {
  const { collections, articles } = store.current;
  const own = new Set(Object.values(collections).flatMap(({ id, name }) => (name === title ? [id] : [])));
  const chapters = Object.values(articles).filter(
    (record) => record.trashed === null && record.collections.some((id) => own.has(id)),
  );
  return new Map(chapters.map((record) => [currentRevision(record).textHash, record]));
}
