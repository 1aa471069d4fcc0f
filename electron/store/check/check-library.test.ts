import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ArticleTree } from '../../core/article/tree.ts';
import { addHighlight } from '../../core/library/highlight-operations.ts';
import { draftOn, sampleTree, storeSample } from '../../tests/stored-article.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { checkLibrary } from './check-library.ts';
import { sha256 } from './hash.ts';
import type { LibraryStore } from './library-store.ts';
import { openLibrary } from './open-library.ts';

const picture = new Uint8Array([137, 80, 78, 71]);
const pictureName = `${sha256(picture)}.png`;
const treeWithPicture: ArticleTree = {
  type: 'root',
  children: [
    ...sampleTree.children,
    { type: 'figure', children: [{ type: 'image', url: `asset:${pictureName}`, alt: 'The quay' }] },
  ],
};

async function illustratedLibrary(): Promise<{ store: LibraryStore; folder: string; tree: string }> {
  const folder = await temporaryFolder();
  const store = await openLibrary(folder);
  const article = await storeSample(store);
  await store.keepAsset(pictureName, picture);
  await store.writeArticle('a1', 1, treeWithPicture);
  await store.change(addHighlight(draftOn(article)));
  return { store, folder, tree: join(folder, 'articles', 'a1', '1.json') };
}

function mended(tree: ArticleTree): { repair: true; rebuild: () => Promise<ArticleTree> } {
  return { repair: true, rebuild: () => Promise.resolve(tree) };
}

test('a sound library has no problems', async () => {
  const { store } = await illustratedLibrary();
  expect(await checkLibrary(store, mended(sampleTree))).toEqual({ checked: 4, problems: [] });
  await store.close();
});

test('everything that is missing or damaged is named, and nothing is touched', async () => {
  const { store, folder, tree } = await illustratedLibrary();
  await writeFile(join(folder, 'assets', pictureName), 'other');
  const [original] = await readdir(join(folder, 'originals'));
  await rm(join(folder, 'originals', original!));
  expect((await checkLibrary(store)).problems.map(({ what }) => what)).toEqual([
    expect.stringContaining('The original'),
    expect.stringContaining('is damaged'),
  ]);
  await rm(join(folder, 'assets', pictureName));
  await rm(tree);
  expect((await checkLibrary(store)).problems).toEqual([
    { what: expect.stringContaining('The text of “a1” is missing'), item: 'a1', repaired: false },
    { what: expect.stringContaining('is missing'), item: 'a1', repaired: false },
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
  const { problems } = await checkLibrary(store, mended(treeWithPicture));
  expect(problems).toEqual([{ what: expect.stringContaining('The text of'), item: 'a1', repaired: true }]);
  expect((await store.readArticle('a1')).tree).toEqual(treeWithPicture);
  const aside = (await readdir(join(tree, '..'))).filter((name) => name.includes('damaged'));
  expect(aside).toHaveLength(content === null ? 0 : 1);
  expect((await checkLibrary(store)).problems).toEqual([]);
  await store.close();
});

test('a text that is made again and differs is set down as it is now', async () => {
  const { store, tree } = await illustratedLibrary();
  await rm(tree);
  const other: ArticleTree = {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Other' }] }],
  };
  await checkLibrary(store, mended(other));
  expect(store.current.articles.a1?.revisions[0]).toMatchObject({ textHash: sha256('Other'), length: 5 });
  expect((await checkLibrary(store)).problems).toEqual([]);
  await store.close();
});

test('a text that was changed by other means is reported, and left to the reader', async () => {
  const { store, tree } = await illustratedLibrary();
  const changed = {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: 'By hand' }] }],
  };
  await writeFile(tree, JSON.stringify({ format: 1, tree: changed }));
  const { problems } = await checkLibrary(store, mended(treeWithPicture));
  expect(problems).toEqual([
    { what: expect.stringContaining('is not the one that was saved'), item: 'a1', repaired: false },
  ]);
  expect((await store.readArticle('a1')).tree).toEqual(changed);
  await store.close();
});

test('a highlight whose article is gone is reported and kept', async () => {
  const { store } = await illustratedLibrary();
  const [id] = Object.keys(store.current.highlights);
  await store.change((library) => {
    const before = library.articles.a1!;
    const patches = [{ table: 'articles' as const, id: 'a1', before, after: null }];
    return { kind: 'article-remove', subject: 'a1', patches, value: null };
  });
  expect((await checkLibrary(store)).problems).toEqual([
    {
      what: expect.stringContaining('The article “a1” of this highlight is missing'),
      item: id,
      repaired: false,
    },
  ]);
  await store.close();
});
