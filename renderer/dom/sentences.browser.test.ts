import { expect, test } from 'vitest';
import { sentencesIn, wordsIn } from './sentences.ts';

function sentences(text: string, language?: string): string[] {
  return sentencesIn(text, { start: 0, end: text.length }, language).map(({ start, end }) =>
    text.slice(start, end),
  );
}

test.each<[string, string[]]>([
  ['It rose. It fell?  It stayed!', ['It rose.', 'It fell?', 'It stayed!']],
  ['“You can hear it,” she said. We could.', ['“You can hear it,” she said.', 'We could.']],
  ['Mr. Corrow met Dr. J. Hale. They spoke.', ['Mr. Corrow met Dr. J. Hale.', 'They spoke.']],
  ['A verse\nof two lines', ['A verse', 'of two lines']],
  ['水涨了。水退了。', ['水涨了。', '水退了。']],
  ['no full stop', ['no full stop']],
  ['   ', []],
])('%j is cut where a reader would', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test('offsets count in the whole text, not in the piece that was cut', () => {
  expect(sentencesIn('Title\nOne. Two.', { start: 6, end: 15 })).toEqual([
    { start: 6, end: 10 },
    { start: 11, end: 15 },
  ]);
});

test('a language that no one has heard of does no harm', () => {
  expect(sentences('One. Two.', 'not a language')).toEqual(['One.', 'Two.']);
});

test('words leave out spaces and points, and know scripts without spaces', () => {
  const words = (text: string, language: string): string[] =>
    wordsIn(text, { start: 0, end: text.length }, language).map(({ start, end }) => text.slice(start, end));
  expect(words('She’d waited, 12 days.', 'en')).toEqual(['She’d', 'waited', '12', 'days']);
  expect(words('香港海事处', 'zh').length).toBeGreaterThan(1);
});
