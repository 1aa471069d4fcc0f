import type { GramIndex } from './gram-index.ts';

/** A run of the same characters in a pattern and in a text, as long as it can be. */
export interface Run {
  /** Where it begins in the pattern. */
  readonly at: number;
  /** Where it begins in the text. */
  readonly to: number;
  readonly length: number;
}

/** A pattern's grams, and how often each occurs in the text (those that share a key counted together). */
interface Grams {
  readonly keys: Uint32Array;
  readonly counts: Uint32Array;
}

/** The rarest grams are followed to all of their places: as many grams as have so many places together. */
const placesToFollow = 200;

/** Where even the rarest grams are commoner than that, all are followed to so many places on either side. */
const placesNearby = 4;

/**
 * Runs that a pattern shares with a text. Where the whole pattern stands in the text, the places where it does. Else
 * runs found by those of its grams that are rare in the text; where none is, by all of them near the place at which
 * the pattern is expected to begin. Time is bounded by the pattern's length and by how often its rarest gram occurs.
 */
export function findRuns(pattern: Uint16Array, text: Uint16Array, index: GramIndex, expected: number): Run[] {
  if (pattern.length < index.gramLength) return scanFor(pattern, text);
  const grams = gramsOf(pattern, index);
  const whole = wholePattern(pattern, text, index, grams);
  if (whole.length > 0) return whole;
  const commonest = commonestToFollow(grams.counts);
  const rare = followGrams(pattern, text, index, grams, (from, to) => [from, to - from > commonest ? from : to]);
  if (rare.length > 0) return rare;
  return followGrams(pattern, text, index, grams, (from, to, at) => {
    const slot = firstAtOrAfter(index.positions, from, to, expected + at);
    return [Math.max(from, slot - placesNearby), Math.min(to, slot + placesNearby)];
  });
}

function gramsOf(pattern: Uint16Array, { gramLength, keyAt, heads }: GramIndex): Grams {
  const keys = new Uint32Array(pattern.length - gramLength + 1);
  const counts = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    const key = keyAt(pattern, at);
    keys[at] = key;
    counts[at] = (heads[key + 1] ?? 0) - (heads[key] ?? 0);
  }
  return { keys, counts };
}

function wholePattern(pattern: Uint16Array, text: Uint16Array, index: GramIndex, grams: Grams): Run[] {
  let rarest = 0;
  for (let at = 1; at < grams.counts.length; at += 1)
    if ((grams.counts[at] ?? 0) < (grams.counts[rarest] ?? 0)) rarest = at;
  const key = grams.keys[rarest] ?? 0;
  const runs: Run[] = [];
  for (let slot = index.heads[key] ?? 0; slot < (index.heads[key + 1] ?? 0); slot += 1) {
    const to = (index.positions[slot] ?? 0) - rarest;
    if (to >= 0 && standsAt(pattern, text, to)) runs.push({ at: 0, to, length: pattern.length });
  }
  return runs;
}

/** For patterns that are shorter than a gram. */
function scanFor(pattern: Uint16Array, text: Uint16Array): Run[] {
  const runs: Run[] = [];
  for (let to = 0; to + pattern.length <= text.length; to += 1)
    if (standsAt(pattern, text, to)) runs.push({ at: 0, to, length: pattern.length });
  return runs;
}

function standsAt(pattern: Uint16Array, text: Uint16Array, to: number): boolean {
  for (let at = 0; at < pattern.length; at += 1) if (pattern[at] !== text[to + at]) return false;
  return true;
}

/** How many places a gram may have to be followed to all of them. */
function commonestToFollow(counts: Uint32Array): number {
  let left = Math.max(placesToFollow, counts.length);
  for (const count of counts.toSorted()) {
    left -= count;
    if (left < 0) return count - 1;
  }
  return Infinity;
}

/** Makes runs of the grams' places; `choose` gives the slots of `positions` to look at, of those from `from` to `to`. */
function followGrams(
  pattern: Uint16Array,
  text: Uint16Array,
  { gramLength, heads, positions }: GramIndex,
  { keys }: Grams,
  choose: (from: number, to: number, at: number) => readonly [number, number],
): Run[] {
  const runs: Run[] = [];
  /** For each diagonal (text offset less pattern offset), where its last run ends in the pattern. */
  const reached = new Map<number, number>();
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    const [from, to] = choose(heads[key] ?? 0, heads[key + 1] ?? 0, at);
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

function longestRun(pattern: Uint16Array, text: Uint16Array, at: number, to: number): Run {
  let before = 0;
  while (before < at && before < to && pattern[at - before - 1] === text[to - before - 1]) before += 1;
  let after = 0;
  while (at + after < pattern.length && to + after < text.length && pattern[at + after] === text[to + after])
    after += 1;
  return { at: at - before, to: to - before, length: before + after };
}

/** The first of the ascending values from slot `from` to `to` that is not less than `value`. */
function firstAtOrAfter(values: Uint32Array, from: number, to: number, value: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
