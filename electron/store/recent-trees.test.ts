import { stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { RecentTrees } from './recent-trees.ts';

const stats = await stat(fileURLToPath(import.meta.url), { bigint: true });

test('few trees are kept, those used last', () => {
  const recent = new RecentTrees<{ text: string }>();
  for (const path of ['a', 'b', 'c', 'd']) recent.keep(path, stats, { text: path });
  recent.get('a', stats);
  recent.keep('e', stats, { text: 'e' });
  expect(['a', 'b', 'c', 'd', 'e'].map((path) => recent.get(path, stats)?.text ?? null)).toEqual([
    'a',
    null,
    'c',
    'd',
    'e',
  ]);
});

test('long texts are not kept beside one another, and one that is too long is not kept at all', () => {
  const recent = new RecentTrees<{ text: string }>();
  const long = 'x'.repeat(2_500_000);
  recent.keep('a', stats, { text: long });
  recent.keep('b', stats, { text: long });
  recent.keep('c', stats, { text: long + long });
  expect(['a', 'b', 'c'].map((path) => recent.get(path, stats) !== null)).toEqual([false, false, false]);
});
