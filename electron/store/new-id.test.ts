import { expect, test } from 'vitest';
import { idPattern } from '../../core/library/record-schemas.ts';
import { newId } from './new-id.ts';

test('ids name their kind, can name a folder, are never the same, and use each sign alike often', () => {
  const ids = Array.from({ length: 4000 }, () => newId('highlight'));
  expect(ids.every((id) => /^h[0-9a-hjkmnp-tv-z]{16}$/.test(id) && idPattern.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  const counts = new Map<string, number>();
  for (const sign of ids.map((id) => id.slice(1)).join('')) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  // 2,000 of each are expected; 300 more or fewer come by chance less than once in a thousand million times.
  expect([...counts.values()].map((count) => Math.abs(count - 2000) < 300)).toEqual(Array(32).fill(true));
});
