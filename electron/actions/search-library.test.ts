import { describe, expect, it } from 'vitest';
import { editArticle, removeArticle } from '../../core/library/article-operations.ts';
import { importText } from '../../tests/import-text.ts';
import { openTemporaryLibrary } from '../../tests/open-temporary-library.ts';
import { exportFormats } from '../../core/export/formats.ts';
import type { ExportFormat } from '../../core/export/formats.ts';
import { exportArticles } from './export-articles.ts';
import { placeHighlights } from './place-highlights.ts';
import { updateArticle } from './update-article.ts';
import { markQuote } from './mark-quote.ts';
import { searchLibrary } from './search-library.ts';

const café =
  'The Café on the quay sold soup to sailors, and the soup was better than the café’s name for it.\n\n' +
  'Its owner kept a naïve faith in education, and taught his cat to read the tide tables aloud.';
const chinese = '香港的渡輪每天早上六點開航，船長說這是一百年來的傳統，從來沒有人想過要改變它。';

describe('searchLibrary', () => {
  it('finds words whatever their case and accents, by their beginnings and not in the middle', async () => {
    const store = await openTemporaryLibrary();
    const id = await importText(store, café);
    const found = async (words: string): Promise<number> => (await searchLibrary(store, words)).length;
    expect(
      await Promise.all(
        ['CAFE', 'cafés', 'naive faith', 'tab', 'educ', 'ducation', 'soup pepper', '  '].map(found),
      ),
    ).toEqual([1, 0, 1, 1, 1, 0, 0, 0]);
    expect((await searchLibrary(store, 'cafe name'))[0]).toMatchObject({ kind: 'article', id, article: id });
  });

  it('shows the words of a note as they read, cut in no link', async () => {
    const store = await openTemporaryLibrary();
    const article = await importText(store, café);
    const note = `See [[${article}|the café of the *harbour*]] and [its soup](https://example.org/soup), **twice**.`;
    await markQuote(store, { article, quote: 'taught his cat', note });
    const [hit] = await searchLibrary(store, 'twice');
    expect(hit?.snippet).toBe('See the café of the *harbour* and its soup, twice.');
  });

  it('finds words inside text that is written without spaces', async () => {
    const store = await openTemporaryLibrary();
    await importText(store, chinese);
    const [hit] = await searchLibrary(store, '一百年');
    expect(hit?.snippet).toContain('這是一百年來的傳統');
    expect(await searchLibrary(store, '澳門')).toEqual([]);
  });

  it('finds marked passages, notes and tags as themselves', async () => {
    const store = await openTemporaryLibrary();
    const article = await importText(store, café);
    const quote = await markQuote(store, { article, quote: 'taught his cat' });
    const note = await markQuote(store, {
      article,
      quote: 'the tide tables',
      note: 'A *lighthouse* would do. #gulls',
    });
    await store.change(editArticle(article, { note: 'On lighthouses and soup' }));
    const kinds = async (words: string): Promise<unknown> =>
      (await searchLibrary(store, words)).map(({ kind, id }) => [kind, id]);
    expect(await kinds('lighthouse')).toEqual([
      ['note', article],
      ['note', note.id],
    ]);
    expect(await kinds('gulls')).toEqual([['note', note.id]]);
    expect(await kinds('taught')).toEqual([
      ['highlight', quote.id],
      ['article', article],
    ]);
  });

  it('puts the article with the word in its title first, and shows the words around the match', async () => {
    const store = await openTemporaryLibrary();
    const inText = await importText(
      store,
      `${'Some other words that do not matter here. '.repeat(20)}A heron stood there.`,
    );
    const inTitle = await importText(
      store,
      `Heron of the marshes\n\n${'It waits for a fish, as it does every day. '.repeat(6)}`,
    );
    const hits = await searchLibrary(store, 'heron');
    expect(hits.map(({ id }) => id)).toEqual([inTitle, inText]);
    expect(hits[1]!.snippet).toMatch(/^….* A heron stood there\.$/);
  });

  it('finds passages that are no longer in the text, by their quotes and notes', async () => {
    const store = await openTemporaryLibrary();
    const article = await importText(store, café);
    const { id } = await markQuote(store, { article, quote: 'sold soup to sailors', note: 'An ostrich?' });
    await updateArticle(store, article, {
      kind: 'content',
      bytes: new TextEncoder().encode('A wholly other story about a lighthouse, and about the man in it.'),
      name: 'other.txt',
      label: 'other.txt',
    });
    expect(await placeHighlights(store, article)).toMatchObject([{ id, status: 'orphan' }]);
    expect(await searchLibrary(store, 'sailors')).toMatchObject([{ kind: 'highlight', id }]);
    expect(await searchLibrary(store, 'ostrich')).toMatchObject([{ kind: 'note', id }]);
    for (const format of Object.keys(exportFormats) as ExportFormat[]) {
      expect((await exportArticles(store, [article], format)).text).toContain('sold soup to sailors');
    }
  });

  it('does not search the trash', async () => {
    const store = await openTemporaryLibrary();
    const article = await importText(store, café);
    await markQuote(store, { article, quote: 'sold soup' });
    await store.change(removeArticle(article));
    expect(await searchLibrary(store, 'soup')).toEqual([]);
  });
});
