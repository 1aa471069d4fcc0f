import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ArticleTree } from '../../../core/article/tree.ts';
import { addHighlight } from '../../../core/library/highlight-operations.ts';
import type { Operation } from '../../../core/library/operation.ts';
import type { Patch } from '../../../core/library/records.ts';
import { sampleFields } from '../../../tests/sample-library.ts';
import { draftOn, sampleTree, storeSample } from '../../../tests/stored-article.ts';
import { temporaryFolder } from '../../../tests/temporary-folder.ts';
import { sha256 } from '../hash.ts';
import type { LibraryStore } from '../library-store.ts';
import { openLibrary } from '../open-library.ts';
import type { CheckOptions, LibraryProblem, ReadAgain } from './check-context.ts';
import { checkLibrary } from './check-library.ts';

const picture = new Uint8Array([137, 80, 78, 71]);
const pictureName = `${sha256(picture)}.png`;
const treeWithPicture: ArticleTree = {
  type: 'root',
  children: [
    ...sampleTree.children,
    { type: 'figure', children: [{ type: 'image', url: `asset:${pictureName}`, alt: 'The quay' }] },
  ],
};

interface Illustrated {
  readonly store: LibraryStore;
  readonly folder: string;
  readonly tree: string;
}

/** A library with one article of one picture and one mark, that has a `.bak` and a backup already. */
async function illustratedLibrary(): Promise<Illustrated> {
  const folder = await temporaryFolder();
  const before = await openLibrary(folder);
  const article = await storeSample(before);
  await before.keepAsset(pictureName, picture);
  await before.writeArticle('a1', 1, treeWithPicture);
  await before.change(addHighlight(draftOn(article)));
  await before.close();
  await (await openLibrary(folder)).close();
  return { store: await openLibrary(folder), folder, tree: join(folder, 'articles', 'a1', '1.json') };
}

function treeOf(value: string): ArticleTree {
  return { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] };
}

/** Repairs with originals that are read as a tree with its pictures. */
function mended(tree: ArticleTree): CheckOptions {
  const again: ReadAgain = {
    ...sampleFields,
    tree,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    assets: [{ name: pictureName, bytes: picture }],
  };
  const pack: CheckOptions['pack'] = (id, _fields, packed) => ({
    bytes: new TextEncoder().encode(JSON.stringify({ id, packed })),
    mediaType: 'application/json',
  });
  return { repair: true, readAgain: () => Promise.resolve(again), pack };
}

async function problems(store: LibraryStore, options?: CheckOptions): Promise<readonly LibraryProblem[]> {
  return (await checkLibrary(store, options)).problems;
}

async function brief(store: LibraryStore, options?: CheckOptions): Promise<readonly string[]> {
  return (await problems(store, options)).map(
    ({ item, repaired, harmless }) => `${item} ${repaired ? 'mended' : harmless ? 'note' : 'open'}`,
  );
}

function patchesOf(patches: readonly Patch[]): Operation<null> {
  return () => ({ kind: 'article-edit', subject: 'a1', patches, value: null });
}

test('a sound library has no problems, repaired or not', async () => {
  const { store } = await illustratedLibrary();
  // The library, its `.bak`, a backup and the two entries of the journal in between; a revision, its original, a picture, a mark.
  expect(await checkLibrary(store)).toEqual({ checked: 9, problems: [] });
  const before = await readdir(store.folder, { recursive: true });
  expect(await checkLibrary(store, mended(sampleTree))).toEqual({ checked: 9, problems: [] });
  expect(await readdir(store.folder, { recursive: true })).toEqual(before);
  await store.close();
});

test('everything that is missing or damaged is named, and nothing is touched', async () => {
  const { store, folder, tree } = await illustratedLibrary();
  await writeFile(join(folder, 'assets', pictureName), 'other');
  const [original] = await readdir(join(folder, 'originals'));
  await rm(join(folder, 'originals', original!));
  expect((await problems(store)).map(({ what }) => what)).toEqual([
    expect.stringContaining('The original'),
    expect.stringContaining('is damaged'),
  ]);
  await rm(join(folder, 'assets', pictureName));
  await rm(tree);
  expect(await problems(store)).toEqual([
    { what: expect.stringContaining('The original'), item: 'a1', repaired: false, harmless: false },
    {
      what: expect.stringContaining('The text of “a1” is missing'),
      item: 'a1',
      repaired: false,
      harmless: false,
    },
  ]);
  await store.close();
});

test.each<[string, string | null]>([
  ['missing', null],
  ['damaged', '{"format":1'],
])('a text that is %s is made again from its original', async (_, content) => {
  const { store, tree } = await illustratedLibrary();
  if (content === null) await rm(tree);
  else await writeFile(tree, content);
  expect(await brief(store, mended(treeWithPicture))).toEqual(['a1 mended']);
  expect((await store.readArticle('a1')).tree).toEqual(treeWithPicture);
  const aside = (await readdir(join(tree, '..'))).filter((name) => name.includes('damaged'));
  expect(aside).toHaveLength(content === null ? 0 : 1);
  expect(await brief(store)).toEqual([]);
  await store.close();
});

test('a text that is made again and differs is set down as it is now', async () => {
  const { store, tree } = await illustratedLibrary();
  await rm(tree);
  await checkLibrary(store, mended(treeOf('Other')));
  expect(store.current.articles.a1?.revisions[0]).toMatchObject({ textHash: sha256('Other'), length: 5 });
  expect(await brief(store)).toEqual([`assets/${pictureName} note`]);
  await store.close();
});

test('a text that was changed by other means is put right from its original, and kept', async () => {
  const { store, tree } = await illustratedLibrary();
  const byHand = JSON.stringify({ format: 1, tree: treeOf('By hand') });
  await writeFile(tree, byHand);
  expect(await brief(store)).toEqual(['a1 open', `assets/${pictureName} note`]);
  expect(await brief(store, mended(treeWithPicture))).toEqual(['a1 mended']);
  expect((await store.readArticle('a1')).tree).toEqual(treeWithPicture);
  const [, aside] = (await readdir(join(tree, '..'))).sort();
  expect(aside).toMatch(/^1\.json\.replaced-/);
  expect(await readFile(join(tree, '..', aside!), 'utf8')).toBe(byHand);
  await store.close();
});

test('a text that was changed by other means and is not to be had as it was is left to the reader', async () => {
  const { store, tree } = await illustratedLibrary();
  await writeFile(tree, JSON.stringify({ format: 1, tree: treeOf('By hand') }));
  expect(await brief(store, mended(treeOf('Other')))).toEqual(['a1 open', `assets/${pictureName} note`]);
  expect((await store.readArticle('a1')).tree).toEqual(treeOf('By hand'));
  await store.close();
});

test('a text that a synchroniser put under another name gets its own again', async () => {
  const { store, tree } = await illustratedLibrary();
  const conflict = '1.sync-conflict-20261123-040722-ABCDEFG.json';
  await rename(tree, join(tree, '..', conflict));
  await writeFile(tree, JSON.stringify({ format: 1, tree: treeOf('Theirs') }));
  expect((await store.readArticle('a1')).tree).toEqual(treeWithPicture);
  expect(await brief(store, { repair: true })).toEqual(['a1 mended', `articles/a1/${conflict} note`]);
  expect(JSON.parse(await readFile(tree, 'utf8'))).toMatchObject({ revision: 1, tree: treeWithPicture });
  await store.close();
});

test('a picture that is missing or damaged is taken from the original again', async () => {
  const { store, folder } = await illustratedLibrary();
  const path = join(folder, 'assets', pictureName);
  await writeFile(path, 'none');
  expect(await brief(store, mended(treeWithPicture))).toEqual(['a1 mended']);
  await rm(path);
  expect((await brief(store, mended(treeWithPicture)))[0]).toBe('a1 mended');
  expect(new Uint8Array(await readFile(path))).toEqual(picture);
  await store.close();
});

test('a highlight outside of its text, or on other words, is set where its words are', async () => {
  const { store } = await illustratedLibrary();
  const sound = Object.values(store.current.highlights)[0]!;
  const put = async (start: number, end: number, exact = sound.target.quote.exact): Promise<void> => {
    const before = store.current.highlights[sound.id]!;
    const quote = { ...sound.target.quote, exact };
    const after = { ...before, target: { ...sound.target, position: { start, end }, quote } };
    await store.change(patchesOf([{ table: 'highlights', id: sound.id, before, after }]));
  };
  await put(5000, 5020);
  expect((await problems(store))[0]?.what).toContain('lies outside of the text');
  expect(await brief(store, { repair: true })).toEqual([`${sound.id} mended`]);
  expect(store.current.highlights[sound.id]?.target).toEqual(sound.target);

  await put(21, 41);
  expect(await brief(store, { repair: true })).toEqual([`${sound.id} mended`]);
  expect(store.current.highlights[sound.id]?.target).toEqual(sound.target);

  await put(5000, 5020, 'words that are nowhere');
  expect(await brief(store, { repair: true })).toEqual([`${sound.id} mended`]);
  expect(store.current.highlights[sound.id]?.target.quote.exact).toBe('words that are nowhere');
  expect(await brief(store)).toEqual([]);
  await store.close();
});

test('a highlight whose article is gone is reported and kept', async () => {
  const { store } = await illustratedLibrary();
  const [id] = Object.keys(store.current.highlights);
  const before = store.current.articles.a1!;
  await store.change(patchesOf([{ table: 'articles', id: 'a1', before, after: null }]));
  expect(await problems(store, { repair: true })).toEqual([
    {
      what: expect.stringContaining('The article “a1” of this highlight is missing'),
      item: id,
      repaired: false,
      harmless: false,
    },
  ]);
  await store.close();
});

test('an article that was taken back by undo leaves files behind, and nothing to report', async () => {
  const folder = await temporaryFolder();
  const store = await openLibrary(folder);
  await storeSample(store);
  await store.undo();
  expect(await brief(store, mended(sampleTree))).toEqual([]);
  expect(Object.keys(store.current.articles)).toEqual([]);
  await store.close();
});

test('files of which no article speaks are mentioned and kept', async () => {
  const { store, folder } = await illustratedLibrary();
  await store.keepOriginal(new TextEncoder().encode('Cut short'));
  await store.writeArticle('a1', 2, treeOf('A second revision that never came'));
  await writeFile(join(folder, 'assets', 'mine.txt'), 'By hand');
  const expected = [
    'articles/a1/2.json note',
    `originals/${sha256('Cut short')} note`,
    'assets/mine.txt note',
  ];
  expect(await brief(store)).toEqual(expected);
  expect(await brief(store, mended(treeWithPicture))).toEqual(expected);
  expect(await readFile(join(folder, 'assets', 'mine.txt'), 'utf8')).toBe('By hand');
  await store.close();
});

test('an article of which only the files are there is taken into the library again, with its original', async () => {
  const { store } = await illustratedLibrary();
  const original = await store.keepOriginal(new TextEncoder().encode('The bytes of it'));
  await store.writeArticle('lost', 1, treeWithPicture);
  expect(await brief(store)).toEqual(['articles/lost open', `originals/${original} note`]);
  expect(await brief(store, mended(treeWithPicture))).toEqual(['lost mended']);
  expect(store.current.articles.lost).toMatchObject({
    ...sampleFields,
    trashed: null,
    revisions: [{ revision: 1, original, mediaType: 'text/plain', textHash: expect.any(String) }],
  });
  expect((await store.readArticle('lost')).tree).toEqual(treeWithPicture);
  expect(await brief(store)).toEqual([]);
  await store.undo();
  expect(store.current.articles.lost).toBeUndefined();
  await store.close();
});

test('an article whose original is nowhere is titled from its text, and its text becomes its original', async () => {
  const { store } = await illustratedLibrary();
  await store.writeArticle('lost', 3, treeOf('Nobody knows where this came from. It is here all the same.'));
  await mkdir(join(store.folder, 'articles', 'empty'));
  expect(await brief(store, mended(treeOf('Other')))).toEqual(['articles/empty mended', 'lost mended']);
  expect(store.current.articles.lost).toMatchObject({
    title: 'Nobody knows where this came from',
    titleDerived: true,
    revisions: [{ revision: 3, mediaType: 'application/json' }],
  });
  expect(await brief(store)).toEqual([]);
  await store.close();
});

test('what a library notes about its own changes is put right', async () => {
  const { store, folder } = await illustratedLibrary();
  await store.close();
  const path = join(folder, 'library.json');
  const file = JSON.parse(await readFile(path, 'utf8')) as Record<string, Record<string, unknown>>;
  file.seen = {};
  file.dots!['highlights/gone'] = 'elsewhere.4';
  await writeFile(path, JSON.stringify(file));
  // What it had seen stands in the file before it too, and would be taken in from there.
  await rm(`${path}.bak`);
  const again = await openLibrary(folder);
  expect((await brief(again)).toSorted()).toEqual(['gone open', 'library.json open', 'library.json open']);
  expect((await brief(again, { repair: true })).toSorted()).toEqual([
    'gone mended',
    'library.json mended',
    'library.json mended',
  ]);
  expect(await brief(again)).toEqual([]);
  await again.close();
  const last = await openLibrary(folder);
  expect(await brief(last)).toEqual([]);
  await last.close();
});

test('damage to the library, the one before it and its backups is mended, and what was there kept', async () => {
  const { store, folder } = await illustratedLibrary();
  await storeSample(store, 'a2');
  await writeFile(join(folder, 'library.json'), Buffer.alloc(100));
  await writeFile(join(folder, 'library.json.bak'), '{');
  await mkdir(join(folder, 'backups'), { recursive: true });
  const backup = 'library.2020-01-01T00-00-00-000Z.day.9-articles.9-highlights.json';
  await writeFile(join(folder, 'backups', backup), '{"schemaVersion": 2}');
  await writeFile(join(folder, 'backups', 'monday.json'), 'Mine');
  const lines = (state: string): readonly string[] => [
    `library.json.bak ${state}`,
    `library.json ${state}`,
    'backups/monday.json note',
    `backups/${backup} ${state}`,
  ];
  expect(await brief(store)).toEqual(lines('open'));
  expect((await brief(store, { repair: true })).filter((line) => !line.includes('sync-conflict'))).toEqual(
    lines('mended'),
  );
  expect(await brief(store)).toContain('backups/monday.json note');
  const aside = (await readdir(folder, { recursive: true })).filter((name) => name.includes('.damaged-'));
  expect(aside).toHaveLength(3);
  await store.close();
  const again = await openLibrary(folder);
  expect([again.opening.messages, Object.keys(again.current.articles)]).toEqual([[], ['a1', 'a2']]);
  await again.close();
});

test('an entry of the journal that cannot be read is mended from memory', async () => {
  const { store, folder } = await illustratedLibrary();
  await storeSample(store, 'a2');
  const path = join(folder, 'library.journal');
  const bytes = await readFile(path);
  bytes[bytes.indexOf(0x0a) + 20]! ^= 1;
  await writeFile(path, bytes);
  expect(await brief(store)).toEqual(['library.journal open']);
  expect(await brief(store, { repair: true })).toEqual(['library.journal mended']);
  expect(await brief(store)).toEqual([]);
  await store.close();
  const again = await openLibrary(folder);
  expect([again.opening.messages, Object.keys(again.current.articles)]).toEqual([[], ['a1', 'a2']]);
  await again.close();
});

test('copies from other places that wait, and writes that were cut short, are found', async () => {
  const { store, folder } = await illustratedLibrary();
  await writeFile(join(folder, 'articles', 'a1', '.postil-1.json-999999999-1.tmp'), '{"for');
  await writeFile(join(folder, `.postil-library.json-${process.pid}-1.tmp`), 'Being written now');
  await writeFile(join(folder, 'library.sync-conflict-20261123-040722-ABCDEFG.json'), '{');
  expect(await brief(store, { repair: true })).toEqual([
    'library.sync-conflict-20261123-040722-ABCDEFG.json note',
    'articles/a1/.postil-1.json-999999999-1.tmp mended',
  ]);
  expect(await readdir(folder)).toContain(`.postil-library.json-${process.pid}-1.tmp`);
  await store.close();
});
