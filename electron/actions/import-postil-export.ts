import { newId } from '../store/new-id.ts';
import { findArticle, recordIn } from '../../core/library/find-record.ts';
import { isJsonExport, parseJsonExport } from '../../core/export/parse-json-export.ts';
import type { JsonArticle } from '../../core/export/json-export.ts';
import type { ImportItem } from '../../core/library/import-report.ts';
import type { ArticleRecord, LibraryFile } from '../../core/library/records.ts';
import { ImportError } from '../import/imported-article.ts';
import type { ImportSource } from '../import/imported-article.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { addExportedHighlights, adoptArticle } from './adopt-article.ts';
import { explainError } from './explain-error.ts';
import { itemOf, reportDuplicate } from './report-item.ts';

/** Media type under which an export is kept as the original of the articles that came with it. */
export const exportMediaType = 'application/vnd.postil.export+json';

/**
 * The articles of an export of Postil, or `null` when the source is something else.
 * Throws `ImportError` when it is an export that cannot be read.
 */
export function jsonExportIn({ bytes, name }: ImportSource): readonly JsonArticle[] | null {
  if (!beginsWithBrace(bytes)) return null;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Not JSON: plain text may begin with a brace, and is read as such.
    return null;
  }
  if (!isJsonExport(value)) return null;
  const reading = parseJsonExport(value);
  switch (reading.status) {
    case 'read':
      return reading.articles;
    case 'newer':
      throw new ImportError(
        'unsupported',
        `${name ?? 'This export'} was written by a newer Postil (format ${reading.version}). Nothing was imported.`,
      );
    case 'damaged':
      throw new ImportError(
        'unreadable',
        `This export of Postil is damaged: ${reading.fault}. Nothing was imported.`,
      );
  }
}

/** Told without reading the whole as text: most of what is imported is no JSON, and some of it is large. */
function beginsWithBrace(bytes: Uint8Array): boolean {
  return /^\s*\{/u.test(new TextDecoder().decode(bytes.subarray(0, 256)));
}

/**
 * Brings the articles of an export into the library, with highlights, notes and tags, under their own ids where these
 * are free. Of an article that the library has with the same text, only the highlights that it lacks are added.
 * Each article succeeds or fails alone.
 */
export async function importExport(
  store: LibraryStore,
  source: ImportSource,
  articles: readonly JsonArticle[],
  path: string,
): Promise<ImportItem[]> {
  const items: ImportItem[] = [];
  const exported = new Set(articles.map(({ id }) => id));
  for (const article of articles) {
    try {
      items.push(await importArticle(store, source, article, path, exported));
    } catch (error) {
      const { message } = explainError(error);
      items.push({ path, status: 'failed', id: null, title: article.title, revision: null, error: message });
    }
  }
  return items;
}

async function importArticle(
  store: LibraryStore,
  source: ImportSource,
  article: JsonArticle,
  path: string,
  exported: ReadonlySet<string>,
): Promise<ImportItem> {
  const known = ofSameText(store.current, article, exported);
  if (known !== null) {
    const item = await reportDuplicate(store, known, path);
    await store.change(addExportedHighlights(known.id, article.highlights));
    return item;
  }
  const id = recordIn(store.current.articles, article.id) === null ? article.id : newId('article');
  const original = await store.keepOriginal(source.bytes);
  for (const { name, base64 } of article.assets) await store.keepAsset(name, Buffer.from(base64, 'base64'));
  const { textHash, length } = await store.writeArticle(id, 1, article.tree);
  await store.change(
    adoptArticle(id, article, {
      ...article.source,
      revision: 1,
      original,
      filename: source.name,
      mediaType: exportMediaType,
      encoding: 'utf-8',
      textHash,
      length,
    }),
  );
  return itemOf(findArticle(store.current, id), 'new', path);
}

/**
 * The article with the same id, if it has or had the same text, or another one with it: but none that the export holds
 * beside this one.
 */
function ofSameText(
  library: LibraryFile,
  { id, source }: JsonArticle,
  exported: ReadonlySet<string>,
): ArticleRecord | null {
  const hasText = (record: ArticleRecord): boolean =>
    record.revisions.some(({ textHash }) => textHash === source.textHash);
  const sameId = recordIn(library.articles, id);
  if (sameId !== null && hasText(sameId)) return sameId;
  return (
    Object.values(library.articles).find((record) => !exported.has(record.id) && hasText(record)) ?? null
  );
}
