import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTemporaryLibrary } from '../../tests/open-temporary-library.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { importBundledArticles } from './bundled-articles.ts';
import { placeHighlights } from './place-highlights.ts';

const bundled = join(import.meta.dirname, '..', '..', 'resources', 'articles');

it('fills a first library with all that is bundled, and with the guide’s marks in their places', async () => {
  const store = await openTemporaryLibrary();
  const { items } = await importBundledArticles(store, bundled);
  expect(items.filter(({ status }) => status !== 'new')).toEqual([]);
  const rows = await placeHighlights(store, null);
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.filter(({ status }) => status !== 'exact')).toEqual([]);
  const guide = items.find(({ path }) => path.endsWith('guide.md'));
  const { tree } = await store.readArticle(guide!.id!);
  expect(JSON.stringify(tree)).toMatch(/"asset:[0-9a-f]{64}\.svg"/);
});

it('reports marks that cannot be set, and keeps the article', async () => {
  const store = await openTemporaryLibrary();
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.txt'), 'A story that came with the program, and is long enough to be one.');
  await writeFile(join(folder, 'a.marks.jsonl'), '{"op":"highlight","quote":"words that are not in it"}\n');
  expect((await importBundledArticles(store, folder)).items).toMatchObject([
    { path: join(folder, 'a.txt'), status: 'new' },
    { path: join(folder, 'a.marks.jsonl'), status: 'failed', error: /does not occur/ },
  ]);
});

it('finds nothing in a folder that is not there', async () => {
  const store = await openTemporaryLibrary();
  expect((await importBundledArticles(store, '/nonexistent')).items).toEqual([]);
});
