import { expect, test } from 'vitest';
import { blockUnits } from './block-units.ts';
import type { BlockUnit } from './block-units.ts';
import { joinCutUnits } from './join-cut-units.ts';

const unitsOf = (...paragraphs: readonly string[]): BlockUnit[] =>
  blockUnits({
    type: 'root',
    children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  });
const joined = (pieces: readonly string[], whole: readonly string[]): string[] =>
  joinCutUnits(unitsOf(...pieces), unitsOf(...whole)).map(({ text }) => text);

const before = 'Nobody in the lower square had seen such water.';

test('a paragraph that was cut within a sentence is whole again', () => {
  const pieces = ['In that year the mayor opened', 'The Weir', 'as a shop on the square.'];
  expect([
    joined([before, ...pieces, before], [before, pieces.join(' '), before]),
    joined(['T', 'he water came in the night.'], ['The water came in the night.']),
  ]).toEqual([[before, pieces.join(' '), before], ['The water came in the night.']]);
});

test('what was parted at the end of a sentence stays apart, and so do pieces of no paragraph of the other', () => {
  const next = 'The mill was built in 1911.';
  expect([
    joined([before, next], [`${before} ${next}`]),
    joined(['The mill', 'was built'], ['The mill was built in 1911.']),
  ]).toEqual([
    [before, next],
    ['The mill', 'was built'],
  ]);
});
