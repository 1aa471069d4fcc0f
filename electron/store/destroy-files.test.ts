import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ArticleTree } from '../../core/article/tree.ts';
import { importArticle, removeArticle } from '../../core/library/article-operations.ts';
import type { ArticleRecord } from '../../core/library/records.ts';
import { emptyTrash } from '../../core/library/trash-operations.ts';
import { sampleFields } from '../../tests/sample-library.ts';
import { sampleTree } from '../../tests/stored-article.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { sha256 } from './hash.ts';
import type { LibraryStore } from './library-store.ts';
import { openLibrary } from './open-library.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function openIn(folder: string): Promise<LibraryStore> {
  const store = await openLibrary(folder, { program: 'A test' });
  onTestFinished(() => store.close());
  return store;
}

/** Imports an article with its original and pictures, each named by its content. */
async function keep(
  store: LibraryStore,
  id: string,
  {
    original = id,
    pictures = [],
  }: { readonly original?: string; readonly pictures?: readonly string[] } = {},
): Promise<ArticleRecord> {
  const name = await store.keepOriginal(bytesOf(original));
  for (const picture of pictures) await store.keepAsset(assetOf(picture), bytesOf(picture));
  const written = await store.writeArticle(id, 1, withPictures(pictures));
  const revision = { original: name, filename: null, mediaType: 'text/plain', encoding: 'utf-8', words: 15 };
  return store.change(importArticle({ id, ...sampleFields, revision: { ...revision, ...written } }));
}

function assetOf(picture: string): string {
  return `${sha256(picture)}.png`;
}

function withPictures(pictures: readonly string[]): ArticleTree {
  const images = pictures.map((picture) => ({ type: 'image', url: `asset:${assetOf(picture)}` }) as const);
  return { ...sampleTree, children: [...sampleTree.children, { type: 'paragraph', children: images }] };
}

/** Empties the trash of what it is given, as a program that is killed before it removes the files. */
async function destroy(store: LibraryStore, ...ids: readonly string[]): Promise<void> {
  for (const id of ids) await store.change(removeArticle(id));
  await store.change(emptyTrash(ids));
}

async function filesOf(folder: string): Promise<readonly (readonly string[])[]> {
  return Promise.all(
    ['articles', 'originals', 'assets'].map(async (name) => (await readdir(join(folder, name))).sort()),
  );
}

async function newFolder(): Promise<string> {
  return join(await temporaryFolder(), 'library');
}

test('the files of a destroyed article go, but for those that another article has too', async () => {
  const folder = await newFolder();
  const store = await openIn(folder);
  await keep(store, 'a1', { original: 'shared', pictures: ['own', 'shared'] });
  await keep(store, 'a2', { original: 'shared', pictures: ['shared'] });
  await keep(store, 'a3', { pictures: ['own'] });
  await destroy(store, 'a1', 'a3');
  await store.removeDestroyed();
  expect(await filesOf(folder)).toEqual([['a2'], [sha256('shared')], [assetOf('shared')]]);
});

test('what a killed program has left is removed when the library is opened again', async () => {
  const folder = await newFolder();
  const store = await openIn(folder);
  await keep(store, 'a1', { pictures: ['own'] });
  await keep(store, 'a2');
  await destroy(store, 'a1');
  await store.close();
  // The pictures and the originals had gone already.
  await rm(join(folder, 'assets', assetOf('own')));
  await openIn(folder);
  expect(await filesOf(folder)).toEqual([['a2'], [sha256('a2')], []]);
});

test('what is only in the trash, or was undone and can be done again, keeps its files', async () => {
  const folder = await newFolder();
  const store = await openIn(folder);
  await keep(store, 'a1', { original: 'one' });
  await keep(store, 'a2', { original: 'one' });
  await store.change(removeArticle('a1'));
  await keep(store, 'a3', { original: 'one', pictures: ['own'] });
  await store.undo();
  await destroy(store, 'a2');
  await store.removeDestroyed();
  expect(await filesOf(folder)).toEqual([['a1', 'a3'], [sha256('one')], [assetOf('own')]]);
});

test('what a copy of the library that is not merged yet refers to stays until the copy is gone', async () => {
  const folder = await newFolder();
  const store = await openIn(folder);
  await keep(store, 'a1', { original: 'in the copy' });
  await keep(store, 'a2', { original: 'in none', pictures: ['in none'] });
  const copy = join(folder, 'library.sync-conflict-20261123-040000-ABCDEFG.json');
  const { a1 } = store.current.articles;
  await destroy(store, 'a1', 'a2');
  await writeFile(copy, JSON.stringify({ ...store.current, articles: { a1 } }));
  await store.removeDestroyed();
  expect(await filesOf(folder)).toEqual([['a1'], [sha256('in the copy')], []]);
  await rm(copy);
  await store.removeDestroyed();
  expect(await filesOf(folder)).toEqual([[], [], []]);
});

test('files that an import has kept before its record is there are not taken for left over', async () => {
  const folder = await newFolder();
  const store = await openIn(folder);
  await keep(store, 'a1', { original: 'same', pictures: ['same'] });
  await store.keepOriginal(bytesOf('same'));
  await store.keepAsset(assetOf('same'), bytesOf('same'));
  await destroy(store, 'a1');
  await store.removeDestroyed();
  expect(await filesOf(folder)).toEqual([[], [sha256('same')], [assetOf('same')]]);
});

test('a tree that cannot be read still keeps the pictures that it names, and stray files hinder nothing', async () => {
  const folder = await newFolder();
  const store = await openIn(folder);
  await keep(store, 'a1', { pictures: ['shared'] });
  await keep(store, 'a2', { pictures: ['shared'] });
  await writeFile(join(folder, 'articles', 'a2', '1.json'), `{"tree": [{"url":"asset:${assetOf('shared')}"`);
  await writeFile(join(folder, 'articles', '.DS_Store'), 'of the system');
  await mkdir(join(folder, 'articles', 'a2', 'stray'));
  await destroy(store, 'a1');
  await store.removeDestroyed();
  expect(await filesOf(folder)).toEqual([['.DS_Store', 'a2'], [sha256('a2')], [assetOf('shared')]]);
});

test('a disk that refuses is named, and what is left goes at the next opening', async () => {
  const folder = await newFolder();
  const store = await openIn(folder);
  await keep(store, 'a1', { pictures: ['own'] });
  await destroy(store, 'a1');
  const [originals, away] = [join(folder, 'originals'), join(folder, 'originals-away')];
  await rename(originals, away);
  await writeFile(originals, 'a file where a folder should be');
  await expect(store.removeDestroyed()).rejects.toMatchObject({
    code: 'not-writable',
    message: expect.stringContaining('removed when the library is opened again') as string,
  });
  await store.close();
  const again = await openIn(folder);
  expect(again.opening.messages).toEqual([expect.stringContaining('could not be removed')]);
  await rm(originals);
  await rename(away, originals);
  await again.close();
  await openIn(folder);
  expect(await filesOf(folder)).toEqual([[], [], []]);
});
