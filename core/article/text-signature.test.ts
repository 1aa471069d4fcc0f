import { expect, it } from 'vitest';
import { estimateLikeness, signatureOf } from './text-signature.ts';

/** `count` different shingles, beginning with the number `from`. */
function shingles(from: number, count: number): Set<number> {
  return new Set(
    Array.from({ length: count }, (_, at) => ((from + at) * 2_654_435 + 12_345) % 4_294_967_291),
  );
}

it.each([
  [0, 1],
  [100, 0.9],
  [200, 0.8],
  [500, 0.5],
  [1000, 0],
])('of a thousand shingles of which %i are other, the likeness is estimated as %f', (moved, expected) => {
  const estimate = estimateLikeness(signatureOf(shingles(0, 1000)), signatureOf(shingles(moved, 1000)));
  expect(Math.abs(estimate - expected)).toBeLessThan(0.1);
});

it('ten thousand signatures are compared in milliseconds', () => {
  const signatures = Array.from({ length: 10_000 }, (_, at) =>
    Uint16Array.from({ length: 128 }, () => (at * 7919) % 65_521),
  );
  const one = signatureOf(shingles(0, 1000));
  const began = performance.now();
  for (const other of signatures) estimateLikeness(one, other);
  expect(performance.now() - began).toBeLessThan(250);
});
