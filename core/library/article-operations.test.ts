import { expect, test } from 'vitest';
import { SampleLibrary, sampleFields, sampleRevision } from '../../tests/sample-library.ts';
import {
  addRevision,
  editArticle,
  importArticle,
  removeArticle,
  restoreArticle,
} from './article-operations.ts';
import type { ArticleRecord } from './records.ts';

const start = '2026-11-05T10:00:00.000Z';
const later = '2026-11-05T10:01:00.000Z';

function withArticle(fields = sampleFields): { sample: SampleLibrary; article: ArticleRecord } {
  const sample = new SampleLibrary();
  const article = sample.do(importArticle({ id: 'a1', ...fields, revision: sampleRevision }));
  sample.seconds = 60;
  return { sample, article };
}

test('a new article is unread, has no tags or notes, and one revision', () => {
  const { sample, article } = withArticle();
  expect(article).toEqual({
    id: 'a1',
    ...sampleFields,
    imported: start,
    modified: start,
    state: 'unread',
    tags: [],
    collections: [],
    note: '',
    trashed: null,
    revisions: [{ revision: 1, imported: start, ...sampleRevision }],
  });
  expect(sample.library.articles).toEqual({ a1: article });
});

test('an id that is taken is refused, and the article under it stays', () => {
  const { sample, article } = withArticle();
  const again = importArticle({ id: 'a1', ...sampleFields, title: 'Other', revision: sampleRevision });
  expect(() => sample.do(again)).toThrow(expect.objectContaining({ code: 'invalid' }));
  expect(sample.library.articles).toEqual({ a1: article });
});

test('a revision becomes the current one and keeps what the reader wrote', () => {
  const { sample } = withArticle();
  sample.do(editArticle('a1', { title: 'My name for it', note: 'Check the moon', tags: ['sea'] }));
  sample.do(removeArticle('a1'));
  const fields = {
    ...sampleFields,
    title: 'Corrected',
    byline: 'Other',
    site: null,
    published: '2026-04-01',
  };
  const updated = sample.do(addRevision('a1', fields, { ...sampleRevision, words: 16 }));
  expect(updated).toEqual({
    ...sample.library.articles.a1,
    title: 'My name for it',
    byline: 'Edda Marsh',
    site: 'The Quay',
    published: '2026-04-01',
    note: 'Check the moon',
    tags: ['sea'],
    trashed: null,
    revisions: [
      { revision: 1, imported: start, ...sampleRevision },
      { revision: 2, imported: later, ...sampleRevision, words: 16 },
    ],
  });
});

test('a title that was derived gives way to that of a new revision', () => {
  const { sample } = withArticle({ ...sampleFields, title: 'The tide tables are', titleDerived: true });
  const updated = sample.do(addRevision('a1', sampleFields, sampleRevision));
  expect([updated.title, updated.titleDerived]).toEqual(['Tide tables', false]);
});

test('a renamed title is no longer derived', () => {
  const { sample } = withArticle({ ...sampleFields, titleDerived: true });
  const edited = sample.do(editArticle('a1', { title: '  Tides\n and moons ' }));
  expect([edited.title, edited.titleDerived]).toEqual(['Tides and moons', false]);
});

test.each([
  [{ title: 'Other' }, 'article-edit'],
  [{ byline: null }, 'article-edit'],
  [{ note: 'A note' }, 'article-note'],
  [{ tags: ['sea'] }, 'article-tag'],
  [{ state: 'finished', tags: ['sea'] }, 'article-edit'],
] as const)('the edit %o is undone as %s', (edit, kind) => {
  const { sample } = withArticle();
  sample.do(editArticle('a1', edit));
  expect(sample.library.history.at(-1)?.kind).toBe(kind);
});

test('an edit that changes nothing leaves no step to undo and does not touch the time of the last change', () => {
  const { sample, article } = withArticle();
  const before = sample.library;
  expect(sample.do(editArticle('a1', { title: 'Tide tables', tags: [], note: '' }))).toBe(article);
  expect(sample.library).toBe(before);
});

test.each([
  [{ title: ' \n ' }, 'needs a title'],
  [{ tags: ['two words'] }, 'one word'],
  [{ note: 'x'.repeat(1_000_001) }, '1,000,001 characters'],
])('an edit that cannot be kept is refused with the reason', (edit, reason) => {
  const { sample } = withArticle();
  expect(() => sample.do(editArticle('a1', edit))).toThrow(reason);
});

test('the trash keeps an article as it was', () => {
  const { sample, article } = withArticle();
  expect(sample.do(removeArticle('a1'))).toEqual({ ...article, modified: later, trashed: later });
  expect(sample.do(restoreArticle('a1'))).toEqual({ ...article, modified: later });
});

test.each(['absent', 'constructor', '__proto__'])('“%s” names no article', (id) => {
  const { sample } = withArticle();
  expect(() => sample.do(editArticle(id, { note: 'x' }))).toThrow(
    expect.objectContaining({ code: 'unknown-article' }),
  );
});
