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

/** A part of an index's positions. */
interface Slots {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** A whole pattern is looked for at so many places of its rarest gram on either side of where it is expected. */
const mostWhole = 32;

/**
 * The rarest grams are followed to all of their places: as many grams as have together so many places, and one more for
 * each gram of the pattern.
 */
const placesToFollow = 100;

/** Where even the rarest grams are commoner than that, all are followed to so many places on either side. */
const placesNearby = 4;

/**
 * Runs that a pattern shares with a text. Where the whole pattern stands in the text, the places where it does. Else
 * runs found by those of its grams that are rare in the text; where none is, by all of them near the place at which
 * the pattern is expected to begin. Time is bounded by the pattern's length.
 */
export function findRuns(pattern: Uint16Array, text: Uint16Array, index: GramIndex, expected: number): Run[] {
  if (pattern.length < index.gramLength) return scanFor(pattern, text);
  const grams = gramsOf(pattern, index);
  const whole = wholePattern(pattern, text, index, grams, expected);
  if (whole.length > 0) return whole;
  const commonest = commonestToFollow(grams.counts);
  const { heads } = index;
  const rare = followGrams(pattern, text, index, grams, (key) => {
    const [from, to] = [heads[key] ?? 0, heads[key + 1] ?? 0];
    return { from, to: to - from > commonest ? from : to };
  });
  if (rare.length > 0) return rare;
  return followGrams(pattern, text, index, grams, (key, at) =>
    nearby(index, key, expected + at, placesNearby),
  );
}

function gramsOf(pattern: Uint16Array, { keysOf, heads }: GramIndex): Grams {
  const keys = keysOf(pattern);
  return { keys, counts: keys.map((key) => (heads[key + 1] ?? 0) - (heads[key] ?? 0)) };
}

function wholePattern(
  pattern: Uint16Array,
  text: Uint16Array,
  index: GramIndex,
  grams: Grams,
  expected: number,
): Run[] {
  let rarest = 0;
  for (let at = 1; at < grams.counts.length; at += 1)
    if ((grams.counts[at] ?? 0) < (grams.counts[rarest] ?? 0)) rarest = at;
  const key = grams.keys[rarest] ?? 0;
  const near = nearby(index, key, expected + rarest, mostWhole);
  const runs: Run[] = [];
  for (let slot = near.from; slot < near.to; slot += 1) {
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
  const most = placesToFollow + counts.length;
  const gramsWith = new Uint32Array(most + 1);
  for (const count of counts) if (count <= most) gramsWith[count] = (gramsWith[count] ?? 0) + 1;
  let left = most;
  for (let count = 1; count <= most; count += 1) {
    left -= count * (gramsWith[count] ?? 0);
    if (left < 0) return count - 1;
  }
  return most;
}

/** Makes runs of the grams' places, of which `choose` says which to look at. */
function followGrams(
  pattern: Uint16Array,
  text: Uint16Array,
  { gramLength, positions }: GramIndex,
  { keys }: Grams,
  choose: (key: number, at: number) => Slots,
): Run[] {
  const runs: Run[] = [];
  /** For each diagonal (text offset less pattern offset), where its last run ends in the pattern. */
  const reached = new Map<number, number>();
  for (let at = 0; at < keys.length; at += 1) {
    const { from, to } = choose(keys[at] ?? 0, at);
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

/** The slots of a gram's places that are nearest to `place`: at most so many before it and so many from it on. */
function nearby({ heads, positions }: GramIndex, key: number, place: number, most: number): Slots {
  const [from, to] = [heads[key] ?? 0, heads[key + 1] ?? 0];
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return { from: Math.max(from, low - most), to: Math.min(to, low + most) };
}
