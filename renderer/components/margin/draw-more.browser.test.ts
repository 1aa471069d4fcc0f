import { expect, test } from 'vitest';
import { drawMore } from './draw-more.ts';

const ids = (count: number, from = 0): string[] => Array.from({ length: count }, (_, at) => `n${from + at}`);

test('so many of the missing notes are added, the first ones first, and it is told that others wait', () => {
  const { drawn, waiting } = drawMore(new Set(['n1']), new Set(ids(4)), 2);
  expect([[...drawn], waiting]).toEqual([['n1', 'n0', 'n2'], true]);
});

test('when nothing is missing, nothing changes', () => {
  const before = new Set(ids(3));
  expect(drawMore(before, new Set(['n1']), 1)).toEqual({ drawn: before, waiting: false });
});

test('notes that are far away go two at a time once there are many, the oldest first, and none that is wanted', () => {
  const before = new Set(ids(60));
  const { drawn } = drawMore(before, new Set(['n0', 'new']), 1);
  expect([drawn.has('n0'), drawn.has('n1'), drawn.has('n2'), drawn.has('n3'), drawn.size]).toEqual([
    true,
    false,
    false,
    true,
    59,
  ]);
});
