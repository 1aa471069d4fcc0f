import { expect, test } from 'vitest';
import { sampleHighlight } from '../reader/sample-article.ts';
import { NoteSizes, roughHeight } from './note-sizes.ts';

const note = (words: string) => sampleHighlight('h', 'Nobody pays.', { note: words });

test.each([
  ['an empty note has one line', '', 20],
  ['a short note has one line', 'Eggs.', 20],
  ['a long line goes on over several', 'egg '.repeat(40), 100],
  ['paragraphs stand apart', 'Eggs.\n\nLetters.', 44],
  ['signs of Chinese take the room of two letters', '渡'.repeat(40), 60],
])('%s', (_, words, height) => {
  expect(roughHeight(words, 260)).toBe(height);
});

test('a note counts as measured until its words, or the width of the margin, are others', () => {
  const sizes = new NoteSizes();
  sizes.width = 260;
  sizes.keep(note('Eggs.'), { height: 33, baseline: 12 });
  const known = [sizes.of(note('Eggs.')), sizes.of(note('Letters.'))];
  sizes.width = 200;
  expect([...known, sizes.of(note('Eggs.'))]).toEqual([
    { height: 33, baseline: 12, note: 'Eggs.' },
    { height: 20, baseline: 15 },
    { height: 20, baseline: 15 },
  ]);
});

test('what is told of a note that was not drawn is told anew for another width', () => {
  const sizes = new NoteSizes();
  const long = note('egg '.repeat(40));
  sizes.width = 260;
  const wide = sizes.of(long).height;
  sizes.width = 130;
  expect(sizes.of(long).height).toBeGreaterThan(wide);
});
