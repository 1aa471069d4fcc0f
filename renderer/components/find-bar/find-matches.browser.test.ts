import { expect, test } from 'vitest';
import { sampleHighlight } from '../reader/sample-article.ts';
import { findMatches } from './find-matches.ts';

const look = (text: string, words: string, matchCase = false): string[] =>
  findMatches(text, [], { words, matchCase, inNotes: false }).map(({ start, end }) => text.slice(start, end));

test.each([
  ['capitals', 'The tide, the THE', 'the', ['The', 'the', 'THE']],
  ['signs that mean something in a pattern', 'cost (5.00)? cost 5x00', '(5.00)?', ['(5.00)?']],
  ['other scripts', 'Straße, МОЛ и мол', 'мол', ['МОЛ', 'мол']],
  ['letters that change their length in lower case', 'İstanbul and more', 'more', ['more']],
  ['characters of two units', 'a 👩‍👩‍👧 b 👩‍👩‍👧', '👩‍👩‍👧', ['👩‍👩‍👧', '👩‍👩‍👧']],
  ['a slash and a dash', 'and/or and-or', 'and/', ['and/']],
])('finds %s', (_, text, words, expected) => {
  expect(look(text, words)).toEqual(expected);
});

test('capitals count when they are asked to', () => {
  expect(look('The tide, the THE', 'The', true)).toEqual(['The']);
});

test('no words find nothing', () => {
  expect(look('anything', '')).toEqual([]);
});

test('matches in notes stand where their passage stands, each note once', () => {
  const highlight = sampleHighlight('n', 'Nobody pays.', { note: 'tide, tide' });
  const note = { highlight, words: highlight.note, start: 6, end: 9 };
  const matches = findMatches('tide one tide', [note], { words: 'tide', matchCase: false, inNotes: true });
  expect(matches).toEqual([
    { start: 0, end: 4, highlight: null },
    { start: 6, end: 9, highlight: 'n' },
    { start: 9, end: 13, highlight: null },
  ]);
});
