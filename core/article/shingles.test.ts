import { expect, it } from 'vitest';
import { likeness, shinglesOf } from './shingles.ts';
import type { ArticleTree } from './tree.ts';

function shinglesOfText(text: string): ReadonlySet<number> {
  const tree: ArticleTree = {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
  };
  return shinglesOf(tree) ?? new Set();
}

const refrain = 'The lamp burns low and the tide comes in, ';

it('takes no longer for a text that says one thing again and again', () => {
  expect(shinglesOfText(refrain.repeat(60_000)).size).toBeGreaterThan(539_000);
});

it('counts what is said again, so that twice as many refrains are not the same text', () => {
  const [some, more] = [shinglesOfText(refrain.repeat(20)), shinglesOfText(refrain.repeat(40))];
  expect(likeness(some, some)).toBe(1);
  expect(likeness(some, more)).toBeCloseTo(2 / 3, 1);
});

it('bears a text of more shingles than a set can hold', { timeout: 30_000 }, () => {
  expect(shinglesOfText('港'.repeat(17_000_000)).size).toBeGreaterThan(900_000);
});
