import { expect, test } from 'vitest';
import { NoteIndex } from './note-index.ts';
import type { ArticleRecord, HighlightRecord, Patch } from './records.ts';

const article = (id: string, note = '', tags: readonly string[] = []): ArticleRecord =>
  ({ id, note, tags, trashed: null, modified: '2026-01-01' }) as unknown as ArticleRecord;
const mark = (id: string, note: string, trashed: string | null = null): HighlightRecord =>
  ({ id, article: 'a', note, tags: [], trashed, modified: '2026-02-01' }) as unknown as HighlightRecord;
const patch = (after: HighlightRecord): Patch => ({ table: 'highlights', id: after.id, before: null, after });
const b = { article: 'b', highlight: null };

function index(): NoteIndex {
  return new NoteIndex({
    articles: { a: article('a', '', ['law']), b: article('b') },
    highlights: { x: mark('x', 'see [[b]] #law #ngo'), gone: mark('gone', '[[b]] #old', '2026-01-01') },
  });
}

test('it knows who links where, and how often a tag is used; the trash does not count', () => {
  const it = index();
  expect([it.linksTo(b), it.tags]).toEqual([
    [{ article: 'a', highlight: 'x' }],
    [
      { name: 'law', count: 2, last: '2026-02-01' },
      { name: 'ngo', count: 1, last: '2026-02-01' },
    ],
  ]);
});

test('it follows changes, and says what may look different after them', () => {
  const it = index();
  const touched = it.apply([patch(mark('x', 'now [[c#h]] #ngo'))]);
  expect([[...touched].sort(), it.linksTo(b), it.linksTo({ article: 'c', highlight: 'h' }).length]).toEqual([
    ['b', 'h', 'x'],
    [],
    1,
  ]);
  expect(it.tags.map(({ name, count }) => [name, count])).toEqual([
    ['law', 1],
    ['ngo', 1],
  ]);
});

test('the same change told twice counts once', () => {
  const it = index();
  const change = patch(mark('y', '[[b]] #ngo'));
  it.apply([change]);
  it.apply([change]);
  expect([it.linksTo(b).length, it.tags.find(({ name }) => name === 'ngo')?.count]).toEqual([2, 2]);
});

test('what goes to the trash, or goes for good, is forgotten', () => {
  const it = index();
  it.apply([patch(mark('x', 'see [[b]] #law #ngo', '2026-03-01'))]);
  it.apply([{ table: 'articles', id: 'a', before: article('a'), after: null }]);
  expect([it.linksTo(b), it.tags]).toEqual([[], []]);
});
