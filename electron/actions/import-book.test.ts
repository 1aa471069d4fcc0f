import { expect, it } from 'vitest';
import { openTemporaryLibrary } from '../../tests/open-temporary-library.ts';
import { readArticle } from '../../tests/read-article.ts';
import { importBook } from './import-book.ts';

const chapter = (title: string) =>
  readArticle({
    bytes: new TextEncoder().encode(`# ${title}\n\nThe lamp of ${title} burned all night.`),
    name: 'c.md',
  });

it('makes a book’s chapters articles of one collection, in one change', async () => {
  const store = await openTemporaryLibrary();
  const original = { original: await store.keepOriginal(new Uint8Array([1, 2, 3])), name: 'lamps.epub' };
  const articles = [await chapter('First'), await chapter('Second')];
  const skipped = [{ name: 'cover.xhtml', reason: 'There is no text in it.' }];
  const book = { kind: 'book', title: 'Lamps', articles, skipped } as const;

  const items = await importBook(store, original, book, 'lamps.epub');
  expect(items).toMatchObject([
    { status: 'new', title: 'First', book: 'Lamps', notice: 'cover.xhtml: There is no text in it.' },
    { status: 'new', title: 'Second', book: 'Lamps' },
  ]);
  const [collection] = Object.values(store.current.collections);
  expect(collection).toMatchObject({ name: 'Lamps' });
  expect(Object.values(store.current.articles).map(({ collections }) => collections)).toEqual([
    [collection!.id],
    [collection!.id],
  ]);

  const more = { ...book, articles: [...articles, await chapter('Third')], skipped: [] };
  expect(await importBook(store, original, more, 'lamps-2.epub')).toMatchObject([
    { status: 'duplicate', id: items[0]!.id },
    { status: 'duplicate', id: items[1]!.id },
    { status: 'new', title: 'Third' },
  ]);
  expect(Object.keys(store.current.collections)).toHaveLength(1);
  await store.undo();
  await store.undo();
  expect([store.current.articles, store.current.collections]).toEqual([{}, {}]);
});
