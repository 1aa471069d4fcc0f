import { expect, test } from 'vitest';
import { backLinks, formatNoteLink, parseNoteLinks } from './note-links.ts';
import type { ArticleRecord, HighlightRecord } from './records.ts';

const found = (note: string): readonly unknown[] =>
  parseNoteLinks(note).map(({ article, highlight, label, start, end }) => [
    article,
    highlight,
    label,
    note.slice(start, end),
  ]);

test.each([
  ['[[a1]]', [['a1', null, null, '[[a1]]']]],
  ['[[a1#h2]]', [['a1', 'h2', null, '[[a1#h2]]']]],
  [
    'See [[a1#h2|the *toll*, 3 | 4]], and [[b-3|other]].',
    [
      ['a1', 'h2', 'the *toll*, 3 | 4', '[[a1#h2|the *toll*, 3 | 4]]'],
      ['b-3', null, 'other', '[[b-3|other]]'],
    ],
  ],
  ['- **[[a1]]**\n- x', [['a1', null, null, '[[a1]]']]],
  ['postil://article/a1#h2.', [['a1', 'h2', null, 'postil://article/a1#h2']]],
  ['(postil://article/a1)', [['a1', null, null, 'postil://article/a1']]],
  ['[here](postil://article/a1#h2)', [['a1', 'h2', 'here', '[here](postil://article/a1#h2)']]],
  ['<postil://article/a1>', [['a1', null, null, '<postil://article/a1>']]],
])('finds what %j links to', (note, links) => {
  expect(found(note)).toEqual(links);
});

test.each([
  ['`[[a1]]`'],
  ['    [[a1]]'],
  ['[[a 1]]'],
  ['[[a1#]]'],
  ['[[a1|over\ntwo lines]]'],
  ['[[a1'],
  ['\\[[a1]]'],
  ['xpostil://article/a1'],
  ['postil://other/a1'],
  ['[[]]'],
])('%j is no link', (note) => {
  expect(found(note)).toEqual([]);
});

test.each([
  ['[[a1]]'],
  ['x [[a1#h2|one | two]] [[b]]'],
  ['[[a1|]]'],
  ['[[a1#]] [[ a1]] [[[a1]]]'],
  ['[[a|b\nc]]'],
])('the short way through %j finds what Markdown finds', (note) => {
  // What could hide a link stands behind it, so that the text is read as Markdown.
  expect(found(note)).toEqual(found(`${note}\n\n\\`));
});

test('a label that would end the link, or go over lines, is written so that it is read back', () => {
  const written = formatNoteLink({ article: 'a', highlight: 'h', label: ' An [old]]\n label ' });
  expect(found(written)).toEqual([['a', 'h', 'An (old)) label', written]]);
});

test('a long label is cut between words', () => {
  expect(formatNoteLink({ article: 'a', highlight: null, label: 'word '.repeat(40) })).toBe(
    `[[a|${'word '.repeat(15).trim()}…]]`,
  );
});

test('the notes that link to a mark are found, not those in the trash', () => {
  const article = (id: string, note: string): ArticleRecord => ({ id, note, trashed: null }) as ArticleRecord;
  const mark = (id: string, on: string, note: string, trashed: string | null = null): HighlightRecord =>
    ({ id, article: on, note, trashed }) as HighlightRecord;
  const tables = {
    articles: { a: article('a', 'on [[b#h]]'), b: article('b', '') },
    highlights: {
      x: mark('x', 'a', 'see [[b#h|it]]'),
      y: mark('y', 'a', 'the article: [[b]]'),
      z: mark('z', 'a', '[[b#h]]', '2026-01-01T00:00:00Z'),
    },
  };
  expect(backLinks(tables, { article: 'b', highlight: 'h' })).toEqual([
    { article: 'a', highlight: null },
    { article: 'a', highlight: 'x' },
  ]);
  expect(backLinks(tables, { article: 'b', highlight: null })).toEqual([{ article: 'a', highlight: 'y' }]);
});
