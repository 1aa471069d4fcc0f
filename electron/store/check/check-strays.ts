import { readdir, rmdir } from 'node:fs/promises';
import { idPattern } from '../../../core/library/record-schemas.ts';
import { recordIn } from '../../../core/library/find-record.ts';
import type { ArticleRecord, LibraryFile, RevisionRecord } from '../../../core/library/records.ts';
import { errnoOf, isMissing } from '../disk-error.ts';
import { adoptFolder } from './adopt-folder.ts';
import { assetsOf } from './assets-of.ts';
import type { CheckContext } from './check-context.ts';
import { knownIds } from './known-ids.ts';
import { isSetAside } from './set-aside.ts';

/**
 * Looks for files of which no record speaks, after the articles were checked. A folder with an article's text is taken
 * back into the library; all other files are left as they are, since they may belong to an import that was cut short or
 * to changes that have not arrived yet from another place.
 */
export async function checkStrays(context: CheckContext): Promise<void> {
  const past = pastRevisions(context.store.current);
  for (const revisions of past.values()) {
    for (const { original } of revisions) context.named.originals.add(original);
  }
  const known = knownIds(context.store.current);
  const strays: string[] = [];
  for (const id of await namesIn(context, 'articles', 'folders')) {
    const record = recordIn(context.store.current.articles, id);
    if (record !== null) await checkArticleFolder(context, record, past.get(id) ?? []);
    else if (known.has(id)) await nameAssets(context, id);
    else strays.push(id);
  }
  for (const id of strays) await checkStrayFolder(context, id);
  for (const folder of ['originals', 'assets'] as const) {
    for (const name of await namesIn(context, folder, 'files')) {
      if (context.named[folder].has(name) || isSetAside(name)) continue;
      context.mention(`${folder}/${name}`, 'No article speaks of this file. It is kept.');
    }
  }
}

/** The revisions of articles as they were before and after each change that is remembered. */
function pastRevisions({ history, siblings }: LibraryFile): ReadonlyMap<string, readonly RevisionRecord[]> {
  const revisions = new Map<string, RevisionRecord[]>();
  const add = (id: string, more: readonly RevisionRecord[]): void => {
    revisions.set(id, [...(revisions.get(id) ?? []), ...more]);
  };
  for (const { patches } of history) {
    for (const patch of patches) {
      if (patch.table !== 'articles') continue;
      add(patch.id, [...(patch.before?.revisions ?? []), ...(patch.after?.revisions ?? [])]);
    }
  }
  for (const [key, registers] of Object.entries(siblings)) {
    for (const [register, values] of Object.entries(registers)) {
      if (!register.startsWith('revisions/')) continue;
      const more = values.flatMap(({ value }) => (isRevision(value) ? [value] : []));
      add(key.slice(key.indexOf('/') + 1), more);
    }
  }
  return revisions;
}

function isRevision(value: unknown): value is RevisionRecord {
  return typeof value === 'object' && value !== null && 'original' in value && 'revision' in value;
}

async function checkArticleFolder(
  context: CheckContext,
  { id, revisions }: ArticleRecord,
  past: readonly RevisionRecord[],
): Promise<void> {
  const own = new Set([...revisions, ...past].map(({ revision }) => `${revision}.json`));
  for (const file of await context.articles.list(id)) {
    if (own.has(file)) {
      if (!revisions.some(({ revision }) => file === `${revision}.json`))
        await nameAssetsOf(context, id, file);
      continue;
    }
    await nameAssetsOf(context, id, file);
    if (isSetAside(file)) continue;
    context.mention(`articles/${id}/${file}`, 'No revision of the article is in this file. It is kept.');
  }
}

async function checkStrayFolder(context: CheckContext, id: string): Promise<void> {
  context.checked += 1;
  const files = await context.articles.list(id);
  if (files.length === 0) {
    const removed = context.repairs && (await removeEmpty(context.path('articles', id)));
    context.report(`articles/${id}`, 'This folder is empty, and no article speaks of it.', removed);
    return;
  }
  const adopted = context.repairs && idPattern.test(id) ? await adoptFolder(context, id, files) : null;
  if (adopted === null) await nameAssets(context, id);
  const what =
    adopted === null
      ? 'An article’s files are here, and the library knows nothing of it: an import may have been cut short, or changes from another place have not arrived.'
      : `An article’s files were here, and the library knew nothing of it. It is in the library again as “${adopted.title}”.`;
  context.report(adopted === null ? `articles/${id}` : id, what, adopted !== null);
}

async function nameAssets(context: CheckContext, id: string): Promise<void> {
  for (const file of await context.articles.list(id)) await nameAssetsOf(context, id, file);
}

async function nameAssetsOf(context: CheckContext, id: string, file: string): Promise<void> {
  const found = await context.articles.readFile(id, file);
  for (const name of found === null ? [] : assetsOf(found.tree)) context.named.assets.add(name);
}

/** What is in a folder of the library, but for what begins with a point: the system's, or a write cut short. */
async function namesIn(
  context: CheckContext,
  folder: string,
  kind: 'files' | 'folders',
): Promise<readonly string[]> {
  const entries = await readdir(context.path(folder), { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return entries
    .filter(
      (entry) => !entry.name.startsWith('.') && (kind === 'files' ? entry.isFile() : entry.isDirectory()),
    )
    .map(({ name }) => name)
    .sort();
}

/** Only a folder that has nothing in it at all goes. */
async function removeEmpty(path: string): Promise<boolean> {
  try {
    await rmdir(path);
    return true;
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return false;
  }
}
