import { expect, test } from 'vitest';
import { movedEnd } from './moved-end.ts';
import type { End } from './passage-steps.ts';

const text = 'The cafe\u0301 by the 👩‍🚒 weir.\nClosed.';
const of = (words: string): { start: number; end: number } => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

test.each<[string, End, number, string]>([
  ['by the', 'end', of('weir').end, 'by the 👩‍🚒 weir'],
  ['by the', 'start', 0, 'The cafe\u0301 by the'],
  ['by the', 'end', of('👩‍🚒').start, 'by the'],
  ['by the', 'end', of('👩‍🚒').start + 3, 'by the'],
  ['by the', 'start', of('e\u0301').start + 1, 'e\u0301 by the'],
  ['by the', 'end', 0, 'b'],
  ['by the', 'start', text.length, 'e'],
  ['weir.', 'end', of('\nClosed').start + 1, 'weir.'],
  ['weir.', 'end', of('Closed').end, 'weir.\nClosed'],
])('of %j the %s moved to %i', (words, end, offset, expected) => {
  const { start, end: stop } = movedEnd(text, of(words), end, offset);
  expect(text.slice(start, stop)).toBe(expected);
});
