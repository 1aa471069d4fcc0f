import { carryRoles } from '../../core/article/carry-roles.ts';
import { countWords } from '../../core/article/count-words.ts';
import { applyRoles } from '../../core/article/edit-roles.ts';
import { addRevision } from '../../core/library/article-operations.ts';
import type { RevisionFields } from '../../core/library/article-operations.ts';
import type { ArticleFields } from '../../core/library/new-article.ts';
import type { ArticleRecord } from '../../core/library/records.ts';
import type { ImportedArticle } from '../import/imported-article.ts';
import type { LibraryStore } from '../store/library-store.ts';

/** What an import says of the article itself. */
export function articleFields(article: ImportedArticle): ArticleFields {
  const { title, titleDerived, byline, site, url, published, language } = article;
  return { title, titleDerived, byline, site, url, published, language };
}

/**
 * Gives an article its next revision. What the reader said of blocks holds in it for those whose text is the same.
 * Throws `StoreError`; the article is then as it was.
 */
export async function revise(
  store: LibraryStore,
  record: ArticleRecord,
  source: KeptOriginal,
  article: ImportedArticle,
): Promise<ArticleRecord> {
  const next = Math.max(...record.revisions.map(({ revision }) => revision)) + 1;
  const revision = await keepRevision(store, record.id, next, source, article);
  const { roles = {} } = record;
  if (Object.keys(roles).length === 0)
    return store.change(addRevision(record.id, articleFields(article), revision));
  // A text that cannot be read any more must not stand in the way of the new one.
  const before = await store.readArticle(record.id).catch(() => null);
  const text = { tree: article.tree, textHash: revision.textHash };
  const carried = before === null ? {} : carryRoles(roles, before, text);
  const words = countWords(applyRoles(article.tree, revision.textHash, { ...roles, ...carried }));
  return store.change(addRevision(record.id, articleFields(article), { ...revision, words }, carried));
}

/** Bytes that are kept already, and where they came from. */
export interface KeptOriginal {
  /** As `keepOriginal` answered. */
  readonly original: string;
  /** The file's own name, or `null` for pasted text and standard input. */
  readonly name: string | null;
}

/**
 * Makes the rest of a revision durable: the images and the tree. Answers what the record says of it. It must come
 * before the change that adds the record, so that no record ever names a file that is not there.
 */
export async function keepRevision(
  store: LibraryStore,
  id: string,
  revision: number,
  { original, name }: KeptOriginal,
  article: ImportedArticle,
): Promise<RevisionFields> {
  for (const asset of article.assets) await store.keepAsset(asset.name, asset.bytes);
  const { textHash, length } = await store.writeArticle(id, revision, article.tree);
  const { mediaType, encoding, encodingFrom, modified = null } = article;
  return {
    original,
    filename: name,
    mediaType,
    encoding,
    ...(encodingFrom !== undefined && { encodingFrom }),
    ...(modified !== null && { modified }),
    textHash,
    length,
    words: countWords(article.tree),
  };
}
