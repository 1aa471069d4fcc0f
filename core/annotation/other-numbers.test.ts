import { describe, expect, test } from 'vitest';
import { foldText } from './fold.ts';
import { createNumberComparison } from './other-numbers.ts';

/** How many numbers are others, when `marked` and `place` are what is between the bars. */
function othersIn(marked: string, place: string): number {
  const [quote, found] = [passageOf(marked), passageOf(place)];
  return createNumberComparison(quote, found.codes)(found);
}

function passageOf(barred: string): { codes: Uint16Array; start: number; end: number } {
  const [before = '', words = '', after = ''] = barred.split('|');
  const { codes } = foldText(before + words + after);
  return { codes, start: before.length, end: before.length + words.length };
}

describe('numbers that are others', () => {
  test.each([
    ['lit |on day 4|.', 'lit |on day 4|.', 0],
    ['lit |on day 4|.', 'lit |on day 5|.', 1],
    ['|4 of 12 lamps|', '|5 of 13 lamps|', 2],
    ['|٤ lamps|', '|٥ lamps|', 1],
    ['|4 lamps|', '|lamps|', 0],
    ['|lamps|', '|4 lamps|', 0],
    ['|day 1|.', '|day 1|2.', 1],
    ['|1 lamp|', '2|1 lamp|', 1],
  ])('of %s in %s: %i', (marked, place, count) => {
    expect(othersIn(marked, place)).toBe(count);
  });
});
