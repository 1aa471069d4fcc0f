import { nearbySlots, type GramIndex } from './gram-index.ts';

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
  /** Where the one begins that is the rarest of all. */
  readonly rarest: number;
}

/** A whole pattern is looked for at so many places of its rarest gram on either side of where it is expected. */
const mostWhole = 32;

/**
 * Of so many grams in a row only the rarest in the text is followed: a run that holds two such rows is sure to be
 * found, and most shorter ones are (winnowing: S. Schleimer, D. Wilkerson and A. Aiken, 2003).
 */
const row = 3;

/**
 * The rarest of those are followed to all of their places: as many as have together so many places, and one more for
 * each row.
 */
const placesToFollow = 40;

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
  const seeds = seedsOf(grams.counts);
  const rare = followRare(pattern, text, index, grams, seeds);
  return rare.length > 0 ? rare : followNearby(pattern, text, index, grams, seeds, expected);
}

function gramsOf(pattern: Uint16Array, { keysOf, heads }: GramIndex): Grams {
  const keys = keysOf(pattern);
  const counts = new Uint32Array(keys.length);
  let rarest = 0;
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    const count = (heads[key + 1] ?? 0) - (heads[key] ?? 0);
    counts[at] = count;
    if (count < (counts[rarest] ?? 0)) rarest = at;
  }
  return { keys, counts, rarest };
}

function wholePattern(
  pattern: Uint16Array,
  text: Uint16Array,
  index: GramIndex,
  { keys, counts, rarest }: Grams,
  expected: number,
): Run[] {
  const runs: Run[] = [];
  if (counts[rarest] === 0) return runs;
  const near = nearbySlots(index, keys[rarest] ?? 0, expected + rarest, mostWhole);
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

/** Where the grams begin that are worth following, ascending: the rarest of each row that stands in the text. */
function seedsOf(counts: Uint32Array): readonly number[] {
  const seeds: number[] = [];
  for (let from = 0; from < counts.length; from += row) {
    const to = Math.min(from + row, counts.length);
    let seed = -1;
    let least = Infinity;
    for (let at = from; at < to; at += 1) {
      const count = counts[at] ?? 0;
      if (count === 0 || count >= least) continue;
      seed = at;
      least = count;
    }
    if (seed !== -1) seeds.push(seed);
  }
  return seeds;
}

/** How many places a seed may have to be followed to all of them. */
function commonestToFollow(counts: Uint32Array, seeds: readonly number[]): number {
  const most = placesToFollow + Math.ceil(counts.length / row);
  const seedsWith = new Uint32Array(most + 1);
  for (const seed of seeds) {
    const count = counts[seed] ?? 0;
    if (count <= most) seedsWith[count] = (seedsWith[count] ?? 0) + 1;
  }
  let left = most;
  for (let count = 1; count <= most; count += 1) {
    left -= count * (seedsWith[count] ?? 0);
    if (left < 0) return count - 1;
  }
  return most;
}

/** The runs at all places of those seeds that are rare. */
function followRare(
  pattern: Uint16Array,
  text: Uint16Array,
  { gramLength, positions, heads }: GramIndex,
  { keys, counts }: Grams,
  seeds: readonly number[],
): Run[] {
  const commonest = commonestToFollow(counts, seeds);
  const runs: Run[] = [];
  let followed = -1;
  for (const at of seeds) {
    if ((counts[at] ?? 0) > commonest) continue;
    const key = keys[at] ?? 0;
    for (let slot = heads[key] ?? 0; slot < (heads[key + 1] ?? 0); slot += 1) {
      const place = positions[slot] ?? 0;
      // A run that goes back to the last seed was found from there.
      if (goesBack(pattern, text, at, place, followed)) continue;
      const before = runBefore(pattern, text, at, place);
      const length = before + runAfter(pattern, text, at, place);
      if (length >= gramLength) runs.push({ at: at - before, to: place - before, length });
    }
    followed = at;
  }
  return runs;
}

/** The runs at the places of all seeds that are nearest to where each is expected. */
function followNearby(
  pattern: Uint16Array,
  text: Uint16Array,
  index: GramIndex,
  { keys }: Grams,
  seeds: readonly number[],
  expected: number,
): Run[] {
  const runs: Run[] = [];
  /** For each diagonal (text offset less pattern offset), where its last run ends in the pattern. */
  const reached = new Map<number, number>();
  for (const at of seeds) {
    const { from, to } = nearbySlots(index, keys[at] ?? 0, expected + at, placesNearby);
    for (let slot = from; slot < to; slot += 1) {
      const place = index.positions[slot] ?? 0;
      if ((reached.get(place - at) ?? 0) > at) continue;
      const before = runBefore(pattern, text, at, place);
      const after = runAfter(pattern, text, at, place);
      if (before + after < index.gramLength) continue;
      runs.push({ at: at - before, to: place - before, length: before + after });
      reached.set(place - at, at + after);
    }
  }
  return runs;
}

/** Whether all from `back` to before a place in the pattern is the same in the text. */
function goesBack(pattern: Uint16Array, text: Uint16Array, at: number, to: number, back: number): boolean {
  if (back < 0 || to < at - back) return false;
  for (let i = 1; i <= at - back; i += 1) if (pattern[at - i] !== text[to - i]) return false;
  return true;
}

/** How many of the characters before a place in both are the same. */
function runBefore(pattern: Uint16Array, text: Uint16Array, at: number, to: number): number {
  const most = Math.min(at, to);
  let length = 0;
  while (length < most && pattern[at - length - 1] === text[to - length - 1]) length += 1;
  return length;
}

/** How many from a place in both on. */
function runAfter(pattern: Uint16Array, text: Uint16Array, at: number, to: number): number {
  const most = Math.min(pattern.length - at, text.length - to);
  let length = 0;
  while (length < most && pattern[at + length] === text[to + length]) length += 1;
  return length;
}
