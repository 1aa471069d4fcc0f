import type { GramIndex } from './gram-index.ts';

/** A run of the same characters in a pattern and in a text, as long as it can be. */
export interface Run {
  /** Where it begins in the pattern. */
  readonly at: number;
  /** Where it begins in the text. */
  readonly to: number;
  readonly length: number;
}

/** Grams that are looked up in all their places: the rarest ones, as many as have so many places together. */
const placesAtLeast = 200;

/** Of a commoner gram, so many places nearest to where it is expected. */
const nearest = 0;

/**
 * Runs that a pattern shares with a text, found by the grams that are rare in the text, and by common ones near where
 * the pattern is expected (`expected`: where it would begin). Time is bounded by the pattern's length, whatever the text.
 */
export function findRuns(pattern: Uint16Array, text: Uint16Array, index: GramIndex, expected: number): Run[] {
  const { gramLength, heads, positions } = index;
  const count = pattern.length - gramLength + 1;
  if (count <= 0) return [];
  const keys = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) keys[at] = index.keyAt(pattern, at);
  const commonest = commonestToFollow(keys, heads);
  const runs: Run[] = [];
  /** For each diagonal (text minus pattern offset), where its last run ends in the pattern. */
  const reached = new Map<number, number>();
  for (let at = 0; at < count; at += 1) {
    const key = keys[at] ?? 0;
    let from = heads[key] ?? 0;
    let to = heads[key + 1] ?? 0;
    if (to - from > commonest) [from, to] = around(positions, from, to, expected + at);
    for (let slot = from; slot < to; slot += 1) {
      const place = positions[slot] ?? 0;
      if ((reached.get(place - at) ?? 0) > at) continue;
      const run = longestRun(pattern, text, at, place);
      if (run.length < gramLength) continue;
      runs.push(run);
      reached.set(place - at, run.at + run.length);
    }
  }
  return runs;
}

/** How many places a gram may have for all of them to be followed. */
function commonestToFollow(keys: Uint32Array, heads: Uint32Array): number {
  const counts = keys.map((key) => (heads[key + 1] ?? 0) - (heads[key] ?? 0)).sort();
  let left = Math.max(placesAtLeast, keys.length * 1);
  for (const count of counts) {
    left -= count;
    if (left < 0) return count - 1;
  }
  return Infinity;
}

/** The part of the ascending positions from slot `from` to `to` that is nearest to `place`. */
function around(positions: Uint32Array, from: number, to: number, place: number): [number, number] {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return [Math.max(from, low - nearest), Math.min(to, low + nearest)];
}

function longestRun(pattern: Uint16Array, text: Uint16Array, at: number, to: number): Run {
  let before = 0;
  while (before < at && before < to && pattern[at - before - 1] === text[to - before - 1]) before += 1;
  let after = 0;
  while (at + after < pattern.length && to + after < text.length && pattern[at + after] === text[to + after])
    after += 1;
  return { at: at - before, to: to - before, length: before + after };
}
