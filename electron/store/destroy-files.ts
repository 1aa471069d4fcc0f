import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { recordIn } from '../../core/library/find-record.ts';
import type { LibraryFile, Tombstone } from '../../core/library/records.ts';
import { isMissing, toStoreError } from './disk-error.ts';
import { syncFolder } from './durable-file.ts';

/** A library whose trash was emptied, and whose file says so already. */
export interface EmptiedLibrary {
  readonly folder: string;
  readonly library: LibraryFile;
  /** Whether a file, named by its path in the folder, was written for a record that is not there yet. */
  readonly isUnderWay: (path: string) => boolean;
}

/** The name of a picture in the file of a tree. */
const assetName = /\basset:([0-9a-f]{64}(?:\.[a-z0-9]+)?)/g;

/** The name of an original in the record of a revision. */
const originalField = /"original"\s*:\s*"([0-9a-f]{64})"/g;

/** Copies of `library.json` that a synchroniser has put beside it, by whatever name. */
const otherCopy = /^library.+\.json$/;

/**
 * Removes the files of articles that the trash was emptied of: their trees, and those originals and pictures that
 * nothing else refers to, neither a record, nor the history, nor any other tree in the folder. What a copy of the library
 * that is not merged yet refers to stays until it is. The folder of the trees goes last: as long as it is there the work
 * is not done, and whoever opens the library next goes on with it. Resolves to how many articles were cleared away.
 * Throws `StoreError` when the disk refuses.
 */
export async function destroyFiles(emptied: EmptiedLibrary): Promise<number> {
  try {
    return await destroy(emptied);
  } catch (error) {
    const left = 'What is left of them is removed when the library is opened again.';
    throw toStoreError(error, 'Files of what was destroyed could not be removed', left);
  }
}

async function destroy({ folder, library, isUnderWay }: EmptiedLibrary): Promise<number> {
  if (Object.values(library.tombstones).every(({ originals }) => originals === undefined)) return 0;
  const trees = join(folder, 'articles');
  const present = await namesIn(trees, 'folders');
  const destroyed = present.flatMap((id) => {
    const tombstone = tombstoneOf(library, id);
    return tombstone === null ? [] : [{ id, originals: tombstone.originals ?? [] }];
  });
  if (destroyed.length === 0) return 0;

  const copies = await Promise.all(
    (await namesIn(folder, 'files'))
      .filter((name) => otherCopy.test(name))
      .map((name) => readFile(join(folder, name), 'utf8')),
  );
  const condemned = destroyed.filter(({ id }) => !copies.some((copy) => copy.includes(`"${id}"`)));
  const ids = new Set(condemned.map(({ id }) => id));
  const others = present.filter((id) => !ids.has(id)).map((id) => join(trees, id));

  const assets = await assetsOf([...ids].map((id) => join(trees, id)));
  if (assets.size > 0) for await (const text of textsIn(others)) keepNamed(assets, text);
  const originals = new Set(condemned.flatMap((each) => each.originals));
  for (const original of originalsIn(library)) originals.delete(original);
  for (const copy of copies)
    for (const [, original = ''] of copy.matchAll(originalField)) originals.delete(original);

  const removeAll = async (kind: string, names: Iterable<string>): Promise<void> => {
    for (const name of names) {
      if (!isUnderWay(`${kind}/${name}`)) await remove(join(folder, kind, name));
    }
  };
  await removeAll('assets', assets);
  await removeAll('originals', originals);
  await removeAll('articles', ids);
  await syncFolder(trees);
  return ids.size;
}

/** The tombstone of an article that the trash was emptied of; `null` when it was not, or is there again. */
function tombstoneOf(library: LibraryFile, id: string): Tombstone | null {
  const tombstone = recordIn(library.tombstones, `articles/${id}`);
  const isDestroyed = tombstone?.originals !== undefined && recordIn(library.articles, id) === null;
  return isDestroyed ? tombstone : null;
}

/** The originals of all articles, those included that undo and redo may bring back. */
function* originalsIn({ articles, history }: LibraryFile): Generator<string> {
  for (const { revisions } of Object.values(articles)) for (const { original } of revisions) yield original;
  for (const { patches } of history) {
    for (const { table, before, after } of patches) {
      if (table !== 'articles') continue;
      for (const record of [before, after])
        for (const { original } of record?.revisions ?? []) yield original;
    }
  }
}

async function assetsOf(folders: readonly string[]): Promise<Set<string>> {
  const names = new Set<string>();
  for await (const text of textsIn(folders)) {
    for (const [, name = ''] of text.matchAll(assetName)) names.add(name);
  }
  return names;
}

/** Takes out of a set what a tree names, be the tree sound or not. */
function keepNamed(assets: Set<string>, tree: string): void {
  for (const [, name = ''] of tree.matchAll(assetName)) assets.delete(name);
}

/** The files in folders, one after the other: a library's trees together may be more than fits into memory. */
async function* textsIn(folders: readonly string[]): AsyncGenerator<string> {
  for (const folder of folders) {
    for (const name of await namesIn(folder, 'files')) yield await readFile(join(folder, name), 'utf8');
  }
}

async function namesIn(folder: string, what: 'files' | 'folders'): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => (what === 'files' ? entry.isFile() : entry.isDirectory()))
      .map(({ name }) => name);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
}
