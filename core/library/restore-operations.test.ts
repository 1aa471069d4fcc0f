import { expect, test } from 'vitest';
import { recordsOf } from '../../tests/arbitraries/library-steps.ts';
import { SampleLibrary, sampleDraft, sampleFields, sampleRevision } from '../../tests/sample-library.ts';
import { addRevision, editArticle, importArticle, removeArticle } from './article-operations.ts';
import { compareTables } from './compare-tables.ts';
import { addHighlight, editHighlight, removeHighlight } from './highlight-operations.ts';
import { undoStep } from './history/undo.ts';
import type { LibraryFile } from './records.ts';
import { restoreTables } from './restore-operations.ts';

const none = { articles: 0, highlights: 0 };

/** A library with the articles a1 and a2 and a mark on each. */
function withTwoArticles(): { sample: SampleLibrary; first: string; second: string } {
  const sample = new SampleLibrary();
  const [first, second] = ['a1', 'a2'].map((id) => {
    sample.do(importArticle({ id, ...sampleFields, revision: sampleRevision }));
    return sample.do(addHighlight(sampleDraft(id, { note: `on ${id}` }))).id;
  }) as [string, string];
  sample.seconds = 600;
  return { sample, first, second };
}

/** A library that lacks records, as a file from which they were cut out by hand. */
function without(library: LibraryFile, ...ids: readonly string[]): LibraryFile {
  const rest = <R>(table: Readonly<Record<string, R>>): Record<string, R> =>
    Object.fromEntries(Object.entries(table).filter(([id]) => !ids.includes(id)));
  return { ...library, articles: rest(library.articles), highlights: rest(library.highlights) };
}

test('replacing makes all records as they were, in one change that undo takes back', () => {
  const { sample, first, second } = withTwoArticles();
  const then = sample.library;
  sample.do(editHighlight(first, { note: 'changed', color: 'rose' }));
  sample.do(removeHighlight(second));
  sample.do(editArticle('a2', { title: 'Another title' }));
  const before = sample.library;

  expect(sample.do(restoreTables(then, 'replace'))).toEqual({
    added: { articles: 0, highlights: 1 },
    changed: { articles: 1, highlights: 1 },
    trashed: none,
  });
  expect(recordsOf(sample.library)).toEqual(recordsOf(then));
  expect(sample.library.highlights[first]?.modified).toBe('2026-11-05T10:10:00.000Z');

  sample.commit(undoStep(sample.library, '2026-11-05T11:00:00.000Z')!.pending);
  expect(recordsOf(sample.library)).toEqual(recordsOf(before));
});

test('what was not there yet goes to the trash when all is replaced: an article with its marks as they are', () => {
  const { sample } = withTwoArticles();
  const then = sample.library;
  sample.do(importArticle({ id: 'a3', ...sampleFields, revision: sampleRevision }));
  const inNew = sample.do(addHighlight(sampleDraft('a3')));
  const inOld = sample.do(addHighlight(sampleDraft('a1')));

  expect(sample.do(restoreTables(then, 'replace'))).toEqual({
    added: none,
    changed: none,
    trashed: { articles: 1, highlights: 1 },
  });
  const { articles, highlights } = sample.library;
  expect([articles.a3?.trashed, highlights[inOld.id]?.trashed, highlights[inNew.id]?.trashed]).toEqual([
    '2026-11-05T10:10:00.000Z',
    '2026-11-05T10:10:00.000Z',
    null,
  ]);
});

test('merging brings back what is missing or in the trash, and keeps what was written since', () => {
  const { sample, first, second } = withTwoArticles();
  const then = sample.library;
  sample.do(editHighlight(first, { note: 'written since' }));
  const since = sample.do(addHighlight(sampleDraft('a1')));
  sample.do(removeHighlight(first));
  sample.library = without(sample.library, 'a2', second);

  expect(sample.do(restoreTables(then, 'merge'))).toEqual({
    added: { articles: 1, highlights: 2 },
    changed: none,
    trashed: none,
  });
  const { articles, highlights } = sample.library;
  expect(articles.a2).toEqual(then.articles.a2);
  expect(highlights[second]).toEqual(then.highlights[second]);
  expect(highlights[first]).toMatchObject({ note: 'written since', trashed: null });
  expect(highlights[since.id]).toEqual(since);
});

test('merging leaves alone what was in the trash then, and the marks of an article that was', () => {
  const { sample, first, second } = withTwoArticles();
  sample.do(removeHighlight(first));
  sample.do(removeArticle('a2'));
  const then = sample.library;
  sample.library = without(sample.library, 'a2', second, first);
  expect(sample.do(restoreTables(then, 'merge'))).toEqual({ added: none, changed: none, trashed: none });
  expect(sample.library.highlights).toEqual({});
});

test('a revision that was imported since stays, and one that got lost comes back', () => {
  const { sample } = withTwoArticles();
  const first = sample.library;
  sample.do(addRevision('a1', sampleFields, { ...sampleRevision, textHash: 'c'.repeat(64) }));
  const second = sample.library;
  sample.do(editArticle('a1', { title: 'Changed' }));

  sample.do(restoreTables(first, 'replace'));
  expect(sample.library.articles.a1).toMatchObject({
    title: 'Tide tables',
    revisions: second.articles.a1!.revisions,
  });

  sample.library = { ...sample.library, articles: first.articles };
  sample.do(restoreTables(second, 'replace'));
  expect(sample.library.articles.a1?.revisions).toEqual(second.articles.a1?.revisions);
});

test('restoring the state that is there already changes nothing', () => {
  const { sample } = withTwoArticles();
  const history = sample.library.history.length;
  for (const how of ['merge', 'replace'] as const) sample.do(restoreTables(sample.library, how));
  expect(sample.library.history).toHaveLength(history);
});

test('a comparison names what is gone, what is new, and which fields differ', () => {
  const { sample, first, second } = withTwoArticles();
  const then = sample.library;
  sample.do(editHighlight(first, { note: 'changed', tags: ['sea'] }));
  sample.do(addRevision('a1', sampleFields, sampleRevision));
  sample.do(editArticle('a1', { title: 'Tables of the tide' }));
  const { id } = sample.do(addHighlight(sampleDraft('a1')));
  const quote = 'printed a year ahead';
  expect(compareTables(without(sample.library, second), then)).toEqual([
    { table: 'articles', id: 'a1', name: 'Tables of the tide', what: 'changed', fields: ['title'] },
    { table: 'highlights', id: first, name: quote, what: 'changed', fields: ['note', 'tags'] },
    { table: 'highlights', id, name: quote, what: 'only-now', fields: [] },
    { table: 'highlights', id: second, name: quote, what: 'only-then', fields: [] },
  ]);
});
