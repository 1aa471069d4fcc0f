import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { assetPrefix } from '../../core/article/tree.ts';
import type { ArticleTree } from '../../core/article/tree.ts';
import { correctRevision } from '../../core/library/article-operations.ts';
import { recordIn } from '../../core/library/find-record.ts';
import type { ArticleRecord, RevisionRecord } from '../../core/library/records.ts';
import { isMissing } from './disk-error.ts';
import { sha256 } from './hash.ts';
import { StoreError } from './library-store.ts';
import type { LibraryStore, StoredArticle } from './library-store.ts';

/** Something in the library that is not as it should be. */
export interface LibraryProblem {
  /** In a sentence for the user. */
  readonly what: string;
  /** Id of the article or highlight. */
  readonly item: string;
  readonly repaired: boolean;
}

export interface LibraryCheck {
  /** How many things were looked at: revisions, originals, images, highlights. */
  readonly checked: number;
  readonly problems: readonly LibraryProblem[];
}

export interface CheckOptions {
  /** Mend what can be mended. */
  readonly repair?: boolean;
  /**
   * Makes the tree of a revision again from its original's bytes; `null` when it cannot. Without it a lost tree is
   * only reported.
   */
  readonly rebuild?: (bytes: Uint8Array, revision: RevisionRecord) => Promise<ArticleTree | null>;
}

/**
 * Compares the records of a library with its files: that each revision has its tree and its original, each picture its
 * file, that their contents are what their hashes say, and that each highlight has its article. With `repair` a tree
 * that is missing or damaged is made again from its original; what was there is set aside, and nothing is deleted.
 */
export async function checkLibrary(store: LibraryStore, options: CheckOptions = {}): Promise<LibraryCheck> {
  const problems: LibraryProblem[] = [];
  const seen = new Set<string>();
  for (const article of Object.values(store.current.articles)) {
    for (const revision of article.revisions) {
      seen.add(`tree ${article.id}/${revision.revision}`);
      const tree = await checkTree(store, article, revision, options, problems);
      if (isNew(seen, `original ${revision.original}`)) {
        const fault = await faultOf(() => store.readOriginal(revision.original));
        if (typeof fault === 'string') problems.push({ what: fault, item: article.id, repaired: false });
      }
      for (const name of tree === null ? [] : assetsOf(tree)) {
        if (!isNew(seen, `asset ${name}`)) continue;
        const what = await assetFault(store, name);
        if (what !== null) problems.push({ what, item: article.id, repaired: false });
      }
    }
  }
  const highlights = Object.values(store.current.highlights);
  for (const { id, article } of highlights) {
    if (recordIn(store.current.articles, article) !== null) continue;
    problems.push({
      what: `The article “${article}” of this highlight is missing; the highlight is kept.`,
      item: id,
      repaired: false,
    });
  }
  return { checked: seen.size + highlights.length, problems };
}

async function checkTree(
  store: LibraryStore,
  article: ArticleRecord,
  revision: RevisionRecord,
  options: CheckOptions,
  problems: LibraryProblem[],
): Promise<ArticleTree | null> {
  const stored = await faultOf(() => store.readArticle(article.id, revision.revision));
  if (typeof stored === 'string') {
    const rebuilt = options.repair === true ? await rebuildTree(store, article.id, revision, options) : null;
    problems.push({ what: stored, item: article.id, repaired: rebuilt !== null });
    return rebuilt;
  }
  if (stored.textHash !== revision.textHash) {
    problems.push({
      what: `The text of revision ${revision.revision} is not the one that was saved; highlights are looked for in it anew.`,
      item: article.id,
      repaired: false,
    });
  }
  return stored.tree;
}

/** `null` when it cannot be made again: without a way to, or without the original. */
async function rebuildTree(
  store: LibraryStore,
  id: string,
  revision: RevisionRecord,
  { rebuild }: CheckOptions,
): Promise<ArticleTree | null> {
  const bytes = await faultOf(() => store.readOriginal(revision.original));
  if (rebuild === undefined || typeof bytes === 'string') return null;
  const tree = await rebuild(bytes, revision);
  if (tree === null) return null;
  await setAside(join(store.folder, 'articles', id, `${revision.revision}.json`));
  const { textHash, length } = await store.writeArticle(id, revision.revision, tree);
  await store.change(correctRevision(id, revision.revision, { textHash, length }));
  return tree;
}

async function setAside(path: string): Promise<void> {
  try {
    await rename(path, `${path}.damaged-${Date.now()}`);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

async function assetFault(store: LibraryStore, name: string): Promise<string | null> {
  const path = await store.assetPath(name);
  if (path === null) return `The picture ${name} is missing.`;
  return name.startsWith(sha256(await readFile(path)))
    ? null
    : `The picture ${name} is damaged. It is left as it is.`;
}

/** What was read, or the fault that the store found, in words. */
async function faultOf<T extends StoredArticle | Uint8Array>(read: () => Promise<T>): Promise<T | string> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof StoreError && error.code === 'damaged') return error.message;
    throw error;
  }
}

/** The names of a tree's pictures in `assets/`. */
function assetsOf(tree: ArticleTree): string[] {
  const names: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'image' && node.url.startsWith(assetPrefix))
      names.push(node.url.slice(assetPrefix.length));
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return names;
}

function isNew(seen: Set<string>, name: string): boolean {
  const before = seen.size;
  return seen.add(name).size > before;
}
