import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTemporaryLibrary } from '../../tests/open-temporary-library.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { examineLibrary } from './doctor.ts';
import { importItems } from './import-items.ts';
import { updateArticle } from './update-article.ts';

it('what is imported from two sides at the same time comes in once', async () => {
  const store = await openTemporaryLibrary();
  const path = join(await temporaryFolder(), 'lamp.txt');
  await writeFile(path, 'On lamps\n\nA lamp is a promise that somebody else will stay awake for you.');
  const reports = await Promise.all([1, 2, 3].map(() => importItems(store, [{ kind: 'path', path }])));
  expect(reports.map(({ items }) => items[0]?.status).sort()).toEqual(['duplicate', 'duplicate', 'new']);
});

it('revisions that come from two sides at the same time keep a text each', async () => {
  const store = await openTemporaryLibrary();
  const textOf = (words: string) =>
    ({
      kind: 'content',
      bytes: new TextEncoder().encode(`On lamps\n\n${words}, and stays awake for you.`),
      name: null,
      label: words,
      mediaType: 'text/plain',
    }) as const;
  const { items } = await importItems(store, [textOf('A lamp burns')]);
  const id = items[0]?.id ?? '';
  const reports = await Promise.allSettled([
    updateArticle(store, id, textOf('A lamp glows')),
    updateArticle(store, 'nobody', textOf('A lamp smokes')),
    updateArticle(store, id, textOf('A lamp goes out')),
  ]);
  expect(reports.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(store.current.articles[id]?.revisions.map(({ revision }) => revision)).toEqual([1, 2, 3]);
  expect(await examineLibrary(store, false)).toMatchObject({ ok: true, problems: [] });
});
