import { readFile } from 'node:fs/promises';
import { correctRevision } from '../../../core/library/article-operations.ts';
import { layOutText } from '../../../core/article/article-text.ts';
import type { ArticleRecord, HighlightRecord, RevisionRecord } from '../../../core/library/records.ts';
import type { FoundTree, TreeSearch } from '../article-files.ts';
import { sha256 } from '../hash.ts';
import { assetsOf } from './assets-of.ts';
import { orFault } from './check-context.ts';
import type { CheckContext, ReadAgain } from './check-context.ts';
import { checkPositions } from './check-positions.ts';
import { setAside } from './set-aside.ts';

/** Compares an article with its files: the tree of each revision, its original, its images, its highlights. */
export async function checkArticle(
  context: CheckContext,
  article: ArticleRecord,
  highlights: readonly HighlightRecord[],
): Promise<void> {
  const texts = new Map<string, string>();
  for (const revision of article.revisions) {
    const original = new Original(context, article, revision);
    await checkOriginal(context, article, revision);
    const found = await checkTree(context, article, revision, original);
    context.checked += 1;
    if (found === null) continue;
    texts.set(found.textHash, found.text);
    for (const name of assetsOf(found.tree)) await checkAsset(context, article.id, name, original);
  }
  await checkPositions(context, highlights, texts);
}

/** A revision's original, read again at most once. */
class Original {
  readonly #context: CheckContext;
  readonly #article: ArticleRecord;
  readonly #revision: RevisionRecord;
  #read: Promise<ReadAgain | null> | null = null;

  constructor(context: CheckContext, article: ArticleRecord, revision: RevisionRecord) {
    this.#context = context;
    this.#article = article;
    this.#revision = revision;
  }

  /** `null` when it cannot be read again: without a way to, or without the original. */
  readAgain(): Promise<ReadAgain | null> {
    this.#read ??= this.#readOnce();
    return this.#read;
  }

  async #readOnce(): Promise<ReadAgain | null> {
    const { store, options } = this.#context;
    const revision = this.#revision;
    const bytes = await orFault(() => store.readOriginal(revision.original));
    if (typeof bytes === 'string') return null;
    const wanted = { revision, textHash: revision.textHash, title: this.#article.title };
    return (await options.readAgain?.(bytes, wanted)) ?? null;
  }
}

async function checkOriginal(
  context: CheckContext,
  { id }: ArticleRecord,
  { original }: RevisionRecord,
): Promise<void> {
  if (context.named.originals.has(original)) return;
  context.named.originals.add(original);
  context.checked += 1;
  const fault = await orFault(() => context.store.readOriginal(original));
  if (typeof fault === 'string') context.report(id, fault);
}

async function checkTree(
  context: CheckContext,
  article: ArticleRecord,
  revision: RevisionRecord,
  original: Original,
): Promise<FoundTree | null> {
  const found = await context.articles.find(article.id, revision.revision, revision.textHash);
  const mended = context.repairs ? await mendTree(context, article, revision, found, original) : null;
  if (found.status !== 'as-saved') context.report(article.id, faultOf(revision, found), mended !== null);
  else if (found.text.length !== revision.length) {
    context.report(
      article.id,
      `The length of revision ${revision.revision} is noted as ${revision.length}, and is ${found.text.length}.`,
      mended !== null,
    );
  }
  return mended ?? ('tree' in found ? found : null);
}

/** What the tree is after it was put right; `null` when that was not needed, or could not be done. */
async function mendTree(
  context: CheckContext,
  { id }: ArticleRecord,
  { revision, textHash, length }: RevisionRecord,
  found: TreeSearch,
  original: Original,
): Promise<FoundTree | null> {
  const put = async (tree: FoundTree['tree'], why: 'damaged' | 'replaced'): Promise<FoundTree | null> => {
    await context.articles.setAside(id, revision, why, context.now());
    const written = await context.articles.write(id, revision, tree);
    await context.store.change(correctRevision(id, revision, written));
    return context.articles.readFile(id, `${revision}.json`);
  };
  switch (found.status) {
    case 'as-saved':
      if (found.text.length === length) return null;
      await context.store.change(correctRevision(id, revision, { textHash, length: found.text.length }));
      return found;
    case 'elsewhere':
      return put(found.tree, found.own === 'damaged' ? 'damaged' : 'replaced');
    case 'other': {
      const again = await original.readAgain();
      // Written by hand, and no longer to be had as it was: the reader's own text stays.
      if (again === null || sha256(layOutText(again.tree).text) !== textHash) return null;
      return put(again.tree, 'replaced');
    }
    case 'missing':
    case 'damaged': {
      const again = await original.readAgain();
      return again === null ? null : put(again.tree, 'damaged');
    }
  }
}

function faultOf({ revision }: RevisionRecord, found: Exclude<TreeSearch, { status: 'as-saved' }>): string {
  switch (found.status) {
    case 'elsewhere':
      return `The text of revision ${revision} is not in its own file but in ${found.file}, as when two programs save at the same time.`;
    case 'other':
      return `The text of revision ${revision} is not the one that was saved; highlights are looked for in it anew.`;
    case 'missing':
    case 'damaged':
      return found.why;
  }
}

async function checkAsset(
  context: CheckContext,
  article: string,
  name: string,
  original: Original,
): Promise<void> {
  if (context.named.assets.has(name)) return;
  context.named.assets.add(name);
  context.checked += 1;
  const path = await context.store.assetPath(name);
  if (path !== null && name.startsWith(sha256(await readFile(path)))) return;
  const what = path === null ? `The picture ${name} is missing.` : `The picture ${name} is damaged.`;
  const again = context.repairs ? await original.readAgain() : null;
  const asset = again?.assets.find((each) => each.name === name);
  if (asset === undefined)
    context.report(article, `${what} ${path === null ? '' : 'It is left as it is.'}`.trim());
  else {
    if (path !== null) await setAside(path, 'damaged', context.now());
    await context.store.keepAsset(name, asset.bytes);
    context.report(article, what, true);
  }
}
