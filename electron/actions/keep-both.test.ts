import { expect, it } from 'vitest';
import { openTemporaryLibrary } from '../../tests/open-temporary-library.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { importItems } from './import-items.ts';
import { keepBoth } from './keep-both.ts';

async function importText(store: LibraryStore, text: string) {
  const bytes = new TextEncoder().encode(text);
  return (await importItems(store, [{ kind: 'content', bytes, name: null, label: 'pasted text' }])).items[0]!;
}

const first = Array.from(
  { length: 30 },
  (_, at) => `The keeper of lamp ${at} wrote ${at * at} lines of tide.`,
).join('\n\n');

it('makes a text that was taken for a new one of an article an article of its own, undone in one step', async () => {
  const store = await openTemporaryLibrary();
  const { id } = await importText(store, `The Lamp Book\n\n${first}`);
  const before = store.current.articles[id!]!;
  await importText(store, `The Other Lamp Book\n\n${first}`);
  expect(store.current.articles[id!]!.revisions).toHaveLength(2);

  const split = await keepBoth(store, id!);
  expect(store.current.articles[id!]).toEqual({ ...before, modified: expect.any(String) });
  expect(split).toMatchObject({ revisions: [{ revision: 1 }], trashed: null });
  expect(JSON.stringify((await store.readArticle(split.id)).tree)).toContain('The Other Lamp Book');
  expect(JSON.stringify((await store.readArticle(id!)).tree)).not.toContain('The Other Lamp Book');

  await store.undo();
  expect(Object.keys(store.current.articles)).toEqual([id]);
  expect(store.current.articles[id!]!.revisions).toHaveLength(2);
});

it('refuses an article of one text', async () => {
  const store = await openTemporaryLibrary();
  const { id } = await importText(store, first);
  await expect(keepBoth(store, id!)).rejects.toThrow('one text only');
});
