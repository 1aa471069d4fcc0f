import { describe, expect, it } from 'vitest';
import { exportFormats, type ExportFormat } from '../../core/export/formats.ts';
import { importText } from '../../tests/import-text.ts';
import { openTemporaryLibrary } from '../../tests/open-temporary-library.ts';
import { exportArticles } from './export-articles.ts';
import type { ImportRequest } from './import-items.ts';
import { markQuote } from './mark-quote.ts';
import { placeHighlights } from './place-highlights.ts';
import { searchLibrary } from './search-library.ts';
import { updateArticle } from './update-article.ts';

const before =
  'The first paragraph stands where it always stood, and nobody has a reason to move it elsewhere.\n\n' +
  'The second paragraph will be pushed down the page by a correction that an editor puts in front.\n\n' +
  'The third paragraph says that the ferry carried forty passengers and eleven sheep that morning.\n\n' +
  'The fourth paragraph is struck out entirely once the lawyers have read it with their own eyes.';
const after =
  'The first paragraph stands where it always stood, and nobody has a reason to move it elsewhere.\n\n' +
  'A new paragraph explains what was wrong, at some length, and says that the editors regret it.\n\n' +
  'The second paragraph will be pushed down the page by a correction that an editor puts in front.\n\n' +
  'The third paragraph says that the ferry carried fourteen passengers and eleven sheep that morning.';

function asRequest(text: string): ImportRequest {
  return { kind: 'content', bytes: new TextEncoder().encode(text), name: 'later.txt', label: 'later.txt' };
}

describe('updateArticle', () => {
  it('says of each highlight how it fares in the new text, and keeps the one that has no place there', async () => {
    const store = await openTemporaryLibrary();
    const article = await importText(store, before);
    for (const quote of [
      'nobody has a reason to move it',
      'a correction that an editor puts in front',
      'the ferry carried forty passengers and eleven sheep',
      'once the lawyers have read it with their own eyes',
    ]) {
      await markQuote(store, { article, quote, note: quote });
    }
    expect(await updateArticle(store, article.slice(0, 6), asRequest(after))).toEqual({
      id: article,
      revision: 2,
      exact: 1,
      moved: 1,
      approximate: 1,
      orphans: 1,
    });
    const rows = await placeHighlights(store, article);
    expect(rows.map(({ status, start }) => [status, start === null])).toEqual([
      ['exact', false],
      ['moved', false],
      ['approximate', false],
      ['orphan', true],
    ]);
    expect(rows[3]).toMatchObject({
      note: 'once the lawyers have read it with their own eyes',
      score: 0,
      end: null,
    });
  });

  it('keeps a highlight without a place where it can be found and exported', async () => {
    const store = await openTemporaryLibrary();
    const article = await importText(store, before);
    const { id } = await markQuote(store, {
      article,
      quote: 'the lawyers have read it',
      note: 'Which firm?',
    });
    await updateArticle(store, article, asRequest(after));
    const hits = await Promise.all(['lawyers', 'firm'].map((words) => searchLibrary(store, words)));
    expect(hits.map((found) => found.map((hit) => [hit.kind, hit.id]))).toEqual([
      [['highlight', id]],
      [['note', id]],
    ]);
    const formats = Object.keys(exportFormats) as ExportFormat[];
    const texts = await Promise.all(formats.map((format) => exportArticles(store, [article], format)));
    expect(
      texts.map(({ text }) => [/lawyers\s+have read it/u.test(text), text.includes('Which firm?')]),
    ).toEqual(formats.map(() => [true, true]));
  });

  it('makes no revision of the bytes that are current already', async () => {
    const store = await openTemporaryLibrary();
    const article = await importText(store, before);
    expect(await updateArticle(store, article, asRequest(before))).toMatchObject({ revision: 1 });
    expect(store.current.articles[article]!.revisions).toHaveLength(1);
  });

  it('leaves the article as it was when the new text cannot be read', async () => {
    const store = await openTemporaryLibrary();
    const article = await importText(store, before);
    const library = store.current;
    await expect(updateArticle(store, article, asRequest(''))).rejects.toMatchObject({ code: 'empty' });
    await expect(updateArticle(store, 'anone', asRequest(after))).rejects.toMatchObject({
      code: 'unknown-article',
    });
    expect(store.current).toBe(library);
  });
});
