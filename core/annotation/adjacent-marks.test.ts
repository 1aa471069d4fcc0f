import { expect, test } from 'vitest';
import { joinAdjacent, type JoinableMark } from './adjacent-marks.ts';

const text = 'The tide came in. It went out.\nNobody saw it go.';

function mark(id: string, words: string, created = '2026-01-01'): JoinableMark {
  const start = text.indexOf(words);
  return { id, created, start, end: start + words.length };
}

function joined(words: string, ...marks: JoinableMark[]): unknown {
  const found = joinAdjacent(text, mark('new', words), marks);
  return found === null ? null : [found.into, found.absorbs, text.slice(found.start, found.end)];
}

test.each([
  ['overlap', 'came in. It', ['old', [], 'The tide came in. It']],
  ['have only a space between them', 'came in.', ['old', [], 'The tide came in.']],
  ['are one in the other', 'tide', ['old', [], 'The tide']],
  ['have a word between them', 'in.', null],
])('marks that %s', (_, words, expected) => {
  expect(joined(words, mark('old', 'The tide'))).toEqual(expected);
});

test('the end of a paragraph touches the beginning of the next', () => {
  expect(joined('Nobody saw', mark('old', 'went out.'))).toEqual(['old', [], 'went out.\nNobody saw']);
});

test('the oldest of several stays, and takes the others in by their age', () => {
  const marks = [
    mark('second', 'The tide', '2026-01-02'),
    mark('third', 'It went', '2026-01-03'),
    mark('first', 'came in', '2026-01-01'),
  ];
  expect(joined('tide came in.', ...marks)).toEqual([
    'first',
    ['second', 'third'],
    'The tide came in. It went',
  ]);
});

test('marks that were left apart before stay apart from what they do not touch themselves', () => {
  const marks = [mark('near', 'It went'), mark('far', 'out.')];
  expect(joined('came in.', ...marks)).toEqual(['near', [], 'came in. It went']);
});
