import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editArticle } from '../../core/library/article-operations.ts';
import type { LibraryFile } from '../../core/library/records.ts';
import { removeHighlight } from '../../core/library/highlight-operations.ts';
import { importText } from '../../tests/import-text.ts';
import { openTemporaryLibrary } from '../../tests/open-temporary-library.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { examineLibrary } from './doctor.ts';
import { exportArticles } from './export-articles.ts';
import { importItems } from './import-items.ts';
import type { ImportRequest } from './import-items.ts';
import { markQuote } from './mark-quote.ts';
import { searchLibrary } from './search-library.ts';
import { updateArticle } from './update-article.ts';

const text =
  'Salt was taxed by the bushel, and the bushel was measured by the man who had to pay for it.\n\n' +
  'When the measure was taken from him, the tax fell by a third and the price of fish by a half.';

/** A library with a marked and tagged article, and one bare one. */
async function markedLibrary(): Promise<{ store: LibraryStore; article: string }> {
  const store = await openTemporaryLibrary();
  const article = await importText(store, text);
  await importText(store, 'Another story, which nobody has marked and nobody has written anything about.');
  await store.change(
    editArticle(article, { note: 'On *measures*.', tags: ['tax'], state: 'finished', title: 'Salt' }),
  );
  await markQuote(store, {
    article,
    quote: 'by the bushel',
    color: 'sky',
    style: 'strikethrough',
    note: 'Sic. #law',
  });
  await markQuote(store, { article, quote: 'the price of fish', tags: ['fish'], layer: 'First pass' });
  return { store, article };
}

async function exported(store: LibraryStore): Promise<ImportRequest> {
  const { text: json } = await exportArticles(store, null, 'json');
  return { kind: 'content', bytes: new TextEncoder().encode(json), name: 'notes.json', label: 'notes.json' };
}

/** What a reader would miss, without what belongs to one library's folder. */
function contentOf({ articles, highlights }: LibraryFile): unknown {
  const bare = Object.values(articles).map(({ revisions, ...record }) => ({
    ...record,
    texts: revisions.map(({ textHash, length, words, modified }) => ({ textHash, length, words, modified })),
  }));
  return { articles: bare, highlights };
}

describe('importing an export of Postil', () => {
  it('gives an empty library the same articles, highlights, notes, tags and dates', async () => {
    const { store } = await markedLibrary();
    const dated = new TextEncoder().encode(
      '---\nlastmod: 2021-06-01\n---\n\nA story that was changed in June.',
    );
    await importItems(store, [{ kind: 'content', bytes: dated, name: 'june.md', label: 'june.md' }]);
    const other = await openTemporaryLibrary();
    const { items } = await importItems(other, [await exported(store)]);
    expect(items.map(({ status, path }) => [status, path])).toEqual([
      ['new', 'notes.json'],
      ['new', 'notes.json'],
      ['new', 'notes.json'],
    ]);
    expect(contentOf(other.current)).toEqual(contentOf(store.current));
    for (const id of Object.keys(store.current.articles)) {
      expect((await other.readArticle(id)).tree).toEqual((await store.readArticle(id)).tree);
    }
    expect(await searchLibrary(other, 'bushel')).toHaveLength(2);
  });

  it('keeps two articles apart that have the same text', async () => {
    const { store, article } = await markedLibrary();
    const other = Object.keys(store.current.articles).find((id) => id !== article) ?? '';
    const bytes = new TextEncoder().encode(text);
    await updateArticle(store, other, { kind: 'content', bytes, name: 'later.txt', label: 'later.txt' });
    await store.change(editArticle(other, { note: 'A note of its own.' }));
    const empty = await openTemporaryLibrary();
    await importItems(empty, [await exported(store)]);
    expect(empty.current.articles[other]).toMatchObject({ note: 'A note of its own.' });
    expect(Object.keys(empty.current.articles)).toHaveLength(2);
  });

  it('adds nothing to a library that has it all, and only the missing highlights to one that lacks some', async () => {
    const { store, article } = await markedLibrary();
    const request = await exported(store);
    const whole = contentOf(store.current);
    expect((await importItems(store, [request])).items.map(({ status }) => status)).toEqual([
      'duplicate',
      'duplicate',
    ]);
    expect(contentOf(store.current)).toEqual(whole);

    const other = await openTemporaryLibrary();
    const own = await importText(other, text);
    await importItems(other, [request]);
    const { articles, highlights } = other.current;
    expect(Object.keys(articles)).toHaveLength(2);
    expect(Object.values(highlights).map((each) => [each.article, each.target.quote.exact])).toEqual([
      [own, 'by the bushel'],
      [own, 'the price of fish'],
    ]);
    expect(articles[article]).toBeUndefined();
  });

  it('is taken back whole by one undo', async () => {
    const { store } = await markedLibrary();
    const other = await openTemporaryLibrary();
    await importItems(other, [await exported(store)]);
    await other.undo();
    await other.undo();
    expect(contentOf(other.current)).toEqual({ articles: [], highlights: {} });
  });

  it('leaves out what is in the trash', async () => {
    const { store } = await markedLibrary();
    const [first] = Object.keys(store.current.highlights);
    await store.change(removeHighlight(first!));
    expect(await exportArticles(store, null, 'json')).toMatchObject({ articles: 2, highlights: 1 });
  });

  it('fails in one line when the export is damaged or of a newer Postil, and changes nothing', async () => {
    const { store } = await markedLibrary();
    const other = await openTemporaryLibrary();
    const { text: json } = await exportArticles(store, null, 'json');
    for (const [broken, why] of [
      [json.replace('"version": 1', '"version": 9'), /newer Postil/],
      [json.replace('"sky"', '"mauve"'), /damaged: articles\.0\.highlights\.0\.color/],
    ] as const) {
      const bytes = new TextEncoder().encode(broken);
      const { items } = await importItems(other, [
        { kind: 'content', bytes, name: 'n.json', label: 'n.json' },
      ]);
      expect(items).toMatchObject([{ status: 'failed', error: why }]);
    }
    expect(contentOf(other.current)).toEqual({ articles: [], highlights: {} });
  });

  it('is found in folders by its content, and its article’s lost text is made again from it', async () => {
    const { store, article } = await markedLibrary();
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'export.json'), (await exportArticles(store, [article], 'json')).text);
    await writeFile(join(folder, 'package.json'), '{"name":"not an article"}');
    const other = await openTemporaryLibrary();
    const { items } = await importItems(other, [{ kind: 'path', path: folder }]);
    expect(items).toMatchObject([{ status: 'new', id: article, title: 'Salt' }]);

    const trees = join(other.folder, 'articles', article);
    const [tree] = await readdir(trees);
    await writeFile(join(trees, tree!), 'no tree any more');
    expect(await examineLibrary(other, false)).toMatchObject({
      ok: false,
      problems: [{ item: article, repaired: false }],
    });
    expect(await examineLibrary(other, true)).toMatchObject({
      ok: true,
      problems: [{ item: article, repaired: true }],
    });
    expect((await other.readArticle(article)).tree).toEqual((await store.readArticle(article)).tree);
  });
});
