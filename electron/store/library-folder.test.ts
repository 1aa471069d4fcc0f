import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editArticle, removeArticle } from '../../core/library/article-operations.ts';
import { addHighlight, editHighlight } from '../../core/library/highlight-operations.ts';
import { schemaVersion } from '../../core/library/records.ts';
import type { LibraryFile, Patch } from '../../core/library/records.ts';
import { draftOn, sampleTree, storeSample } from '../../tests/stored-article.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { openLibrary } from './open-library.ts';

function recordsOf({ articles, highlights, collections }: LibraryFile): unknown {
  return structuredClone({ articles, highlights, collections });
}

test('a new folder becomes an empty library without a word', async () => {
  const folder = join(await temporaryFolder(), 'new', 'library');
  const store = await openLibrary(folder);
  expect(store.opening).toEqual({ messages: [], readOnly: null });
  expect(store.current).toMatchObject({ schemaVersion, articles: {}, highlights: {} });
  await store.close();
});

test('what was changed is there when the library is opened again', async () => {
  const folder = await temporaryFolder();
  const store = await openLibrary(folder);
  const article = await storeSample(store);
  await store.change(addHighlight(draftOn(article, { note: 'A year! 一年 🌙' })));
  await store.savePosition('a1', { offset: 12, fraction: 0.25, at: '2026-11-05T10:00:00Z' });
  await store.saveSettings({ theme: 'sepia' });
  const before = store.current;
  await store.close();

  const again = await openLibrary(folder);
  expect(again.current).toEqual(before);
  expect(await again.readArticle('a1')).toEqual({
    id: 'a1',
    revision: 1,
    tree: sampleTree,
    textHash: article.revisions[0]?.textHash,
  });
  await again.close();
});

test('changes can be undone and done again after the library was closed', async () => {
  const folder = await temporaryFolder();
  let store = await openLibrary(folder);
  const article = await storeSample(store);
  const { id } = await store.change(addHighlight(draftOn(article)));
  await store.change(editHighlight(id, { note: 'First thought' }));
  const whole = recordsOf(store.current);
  await store.close();

  store = await openLibrary(folder);
  expect([(await store.undo())?.kind, (await store.undo())?.kind]).toEqual([
    'highlight-note',
    'highlight-add',
  ]);
  expect(store.current.highlights).toEqual({});
  await store.close();

  store = await openLibrary(folder);
  expect([(await store.redo())?.kind, (await store.redo())?.kind]).toEqual([
    'highlight-add',
    'highlight-note',
  ]);
  expect(recordsOf(store.current)).toEqual(whole);
  expect(await store.redo()).toBeNull();
  await store.close();
});

test('changes asked for at once happen in order, and a bad one among them harms no other', async () => {
  const folder = await temporaryFolder();
  const store = await openLibrary(folder);
  await storeSample(store);
  const outcomes = await Promise.allSettled([
    store.change(editArticle('a1', { title: 'One' })),
    store.change(editArticle('absent', { title: 'Lost' })),
    store.change((library) => {
      throw new Error(`seen: ${library.articles.a1?.title ?? ''}`);
    }),
    store.change(editArticle('a1', { note: 'Two' })),
  ]);
  expect(
    outcomes.map((outcome) => (outcome.status === 'fulfilled' ? 'done' : String(outcome.reason))),
  ).toEqual(['done', 'OperationError: No article has the id “absent”.', 'Error: seen: One', 'done']);
  await store.close();
  const again = await openLibrary(folder);
  expect(again.current.articles.a1).toMatchObject({ title: 'One', note: 'Two' });
  await again.close();
});

test('nothing is written that could not be read again', async () => {
  const store = await openLibrary(await temporaryFolder());
  const article = await storeSample(store);
  const before = store.current;
  const color = 'yellow' as 'marigold';
  await expect(store.change(addHighlight(draftOn(article, { color })))).rejects.toMatchObject({
    code: 'invalid',
  });
  const at = '2026-11-05T10:00:00Z';
  await expect(store.savePosition('a1', { offset: 1, fraction: Number.NaN, at })).rejects.toMatchObject({
    code: 'invalid',
  });
  await expect(store.saveSettings({ textScale: 90 })).rejects.toMatchObject({ code: 'invalid' });
  expect(store.current).toBe(before);
  await store.close();
});

test('listeners hear the patches of each change, of undo too, and not of what they did not ask for', async () => {
  const store = await openLibrary(await temporaryFolder());
  const heard: (readonly Patch[])[] = [];
  await storeSample(store);
  const stop = store.onChange((patches) => heard.push(patches));
  const after = await store.change(removeArticle('a1'));
  await store.saveSettings({ theme: 'dark' });
  const before = (await store.undo())?.patches[0]?.before;
  stop();
  await store.redo();
  await store.close();
  expect(heard).toEqual([
    [{ table: 'articles', id: 'a1', before, after }],
    [{ table: 'articles', id: 'a1', before: after, after: before }],
  ]);
});

test('originals are kept once, byte by byte', async () => {
  const folder = await temporaryFolder();
  const store = await openLibrary(folder);
  const bytes = new Uint8Array([0, 255, 13, 10, 0]);
  const name = await store.keepOriginal(bytes);
  expect(await store.keepOriginal(bytes)).toBe(name);
  expect(await readdir(join(folder, 'originals'))).toEqual([name]);
  expect(new Uint8Array(await store.readOriginal(name))).toEqual(bytes);
  await store.close();
});

test('an original that is no longer what was kept is not passed off as it', async () => {
  const folder = await temporaryFolder();
  const store = await openLibrary(folder);
  const name = await store.keepOriginal(new Uint8Array([1, 2, 3]));
  await writeFile(join(folder, 'originals', name), 'abc');
  await expect(store.readOriginal(name)).rejects.toMatchObject({ code: 'damaged' });
  await expect(store.readOriginal('0'.repeat(64))).rejects.toMatchObject({ code: 'damaged' });
  await store.close();
});

test.each(['../library.json', 'a/b', '', '.', 'x.png', `${'0'.repeat(64)}.png/..`, `${'0'.repeat(64)}.PNG`])(
  '“%s” is not the name of a picture',
  async (name) => {
    const store = await openLibrary(await temporaryFolder());
    expect(await store.assetPath(name)).toBeNull();
    await expect(store.keepAsset(name, new Uint8Array())).rejects.toThrow(RangeError);
    await store.close();
  },
);

test.each(['../a1', 'a/b', '', '.', '..', 'con/..'])(
  '“%s” is not the id of an article to write',
  async (id) => {
    const store = await openLibrary(await temporaryFolder());
    await expect(store.writeArticle(id, 1, sampleTree)).rejects.toThrow(RangeError);
    await store.close();
  },
);

test('an article, a revision or a text that is not there is told apart', async () => {
  const folder = await temporaryFolder();
  const store = await openLibrary(folder);
  await storeSample(store);
  await expect(store.readArticle('absent')).rejects.toMatchObject({ code: 'unknown-article' });
  await expect(store.readArticle('a1', 7)).rejects.toMatchObject({ code: 'unknown-article' });
  await writeFile(join(folder, 'articles', 'a1', '1.json'), '{"format":1,"tree":{"type":"html"}}');
  await expect(store.readArticle('a1')).rejects.toMatchObject({ code: 'damaged' });
  await store.close();
});

test('a text that was changed by other means has the hash of what it is now, so that marks are looked for in it', async () => {
  const folder = await temporaryFolder();
  const store = await openLibrary(folder);
  const article = await storeSample(store);
  const tree = {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Other' }] }],
  };
  const file = { format: 1, id: 'a1', revision: 1, textHash: article.revisions[0]?.textHash, tree };
  await writeFile(join(folder, 'articles', 'a1', '1.json'), JSON.stringify(file));
  expect((await store.readArticle('a1')).textHash).not.toBe(article.revisions[0]?.textHash);
  await store.close();
});

test('closing waits for what is under way, and refuses what comes after', async () => {
  const folder = await temporaryFolder();
  const store = await openLibrary(folder);
  await storeSample(store);
  const underWay = store.change(editArticle('a1', { note: 'Just in time' }));
  await store.close();
  await underWay;
  await expect(store.change(editArticle('a1', { note: 'Too late' }))).rejects.toMatchObject({
    code: 'closed',
  });
  const again = await openLibrary(folder);
  expect(again.current.articles.a1?.note).toBe('Just in time');
  await again.close();
});
