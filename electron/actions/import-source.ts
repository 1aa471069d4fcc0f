import { layOutText } from '../../core/article/article-text.ts';
import type { TextSignature } from '../../core/article/text-signature.ts';
import { importArticle } from '../../core/library/article-operations.ts';
import type { ImportItem } from '../../core/library/import-report.ts';
import type { ArticleRecord, LibraryFile } from '../../core/library/records.ts';
import type { ImportedArticle } from '../import/imported-article.ts';
import { sha256 } from '../store/hash.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { newId } from '../store/new-id.ts';
import { findAlike, signatureIndexOf } from './alike/find-alike.ts';
import { currentRevision } from './current-revision.ts';
import type { LocatedSource } from './import-candidates.ts';
import { importBook } from './import-book.ts';
import { articleFields, keepRevision, revise } from './keep-revision.ts';
import { countMarks } from './place-highlights.ts';
import type { SignedReading } from './reading/read-signed.ts';
import { itemOf, reportDuplicate } from './report-item.ts';
import { sameAddress } from './same-address.ts';

/** The articles that have these bytes for an original: several for a book. One in the trash counts if no other does. */
export function articlesOfBytes(library: LibraryFile, original: string): readonly ArticleRecord[] {
  const holders = Object.values(library.articles).filter(({ revisions }) =>
    revisions.some((revision) => revision.original === original),
  );
  const kept = holders.filter(({ trashed }) => trashed === null);
  return kept.length > 0 ? kept : holders;
}

/**
 * Imports what was read of one source. The same page with the same text is a duplicate, which takes its article out of
 * the trash. A page of which the library has another text, by its address or by a text that is at least 80 % alike,
 * gets a revision; the chapters of a book are articles of a collection. Throws `StoreError`; the library is then as
 * it was.
 */
export async function importReading(
  store: LibraryStore,
  { bytes, name }: LocatedSource,
  { source, signatures }: SignedReading,
  path: string,
): Promise<readonly ImportItem[]> {
  const original = { original: await store.keepOriginal(bytes), name };
  if (source.kind === 'book') return importBook(store, original, source, path);

  const { article } = source;
  const [signature = null] = signatures;
  const textHash = sha256(layOutText(article.tree).text);
  const known = await knownArticle(store, article, signature);
  if (known !== null && currentRevision(known.record).textHash === textHash) {
    return [await reportDuplicate(store, known.record, path)];
  }
  signatureIndexOf(store).add(textHash, signature);
  if (known !== null) {
    const { record: before, likeness } = known;
    const record = await revise(store, before, original, article);
    const marks = await countMarks(store, record);
    return [{ ...itemOf(record, 'revision', path), marks, ...(likeness !== null && { likeness }) }];
  }
  const id = newId('article');
  const revision = await keepRevision(store, id, 1, original, article);
  const record = await store.change(importArticle({ id, ...articleFields(article), revision }));
  return [itemOf(record, 'new', path)];
}

/** The article of which this is a text: by its address, else by what it says. `likeness` is `null` for an address. */
async function knownArticle(
  store: LibraryStore,
  article: ImportedArticle,
  signature: TextSignature | null,
): Promise<{ record: ArticleRecord; likeness: number | null } | null> {
  const samePage = ofSamePage(store.current, article);
  if (samePage !== null) return { record: samePage, likeness: null };
  return signature === null ? null : findAlike(store, article, signature);
}

function ofSamePage(library: LibraryFile, { url }: ImportedArticle): ArticleRecord | null {
  if (url === null) return null;
  const matching = Object.values(library.articles).filter(
    (record) => record.url !== null && sameAddress(record.url, url),
  );
  return matching.find(({ trashed }) => trashed === null) ?? matching[0] ?? null;
}
