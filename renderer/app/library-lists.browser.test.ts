import { expect, test } from 'vitest';
import { libraryOf, sampleArticle, sampleHighlight } from '../testing/sample-records.ts';
import { articlesAt, deriveLists, recentArticles } from './library-lists.ts';

const at = '2026-04-01T00:00:00Z';
const library = libraryOf(
  [
    sampleArticle('a', { state: 'unread', tags: ['law'], imported: '2026-03-01T00:00:00Z' }),
    sampleArticle('b', { state: 'reading', note: 'On the whole #whole', collections: ['c1'] }),
    sampleArticle('c', { state: 'finished', imported: '2026-03-28T00:00:00Z' }),
    sampleArticle('gone', { trashed: at, tags: ['never'] }),
  ],
  [
    sampleHighlight('h1', 'a', 0.1, { note: 'see #ngo and #law' }),
    sampleHighlight('h2', 'a', 0.2),
    sampleHighlight('h3', 'b', 0.3, { note: 'x', trashed: at }),
    sampleHighlight('h4', 'gone', 0.4, { note: 'y' }),
  ],
  {
    collections: { c1: { id: 'c1', name: 'One', created: at } },
    positions: { b: { offset: 1, fraction: 0.5, at } },
  },
);
const lists = deriveLists(library);
const ids = (summaries: readonly { record: { id: string } }[]): string[] =>
  summaries.map(({ record }) => record.id);

test('counts what the lists hold, without what is in the trash', () => {
  expect(lists.counts).toEqual({ all: 3, unread: 1, reading: 1, finished: 1, notes: 2, trash: 2 });
});

test('gathers tags from articles, their notes and the notes on passages, once an article', () => {
  expect(lists.tags).toEqual([
    { id: 'law', name: 'law', count: 1 },
    { id: 'ngo', name: 'ngo', count: 1 },
    { id: 'whole', name: 'whole', count: 1 },
  ]);
});

test('each list holds its articles', () => {
  expect({
    all: ids(articlesAt({ at: 'list', list: 'all' }, lists)),
    reading: ids(articlesAt({ at: 'list', list: 'reading' }, lists)),
    tag: ids(articlesAt({ at: 'tag', tag: 'ngo' }, lists)),
    collection: ids(articlesAt({ at: 'collection', collection: 'c1' }, lists)),
  }).toEqual({ all: ['a', 'b', 'c'], reading: ['b'], tag: ['a'], collection: ['b'] });
});

test('marks of a deleted article are in the trash with it, not beside it', () => {
  expect({
    articles: lists.trashedArticles.map(({ id }) => id),
    marks: lists.trashedMarks.map(({ highlight, title }) => [highlight.id, title]),
  }).toEqual({ articles: ['gone'], marks: [['h3', 'Article b']] });
});

test('what was read last comes first, then what came last', () => {
  expect(recentArticles(lists).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
});
