import type { GramIndex } from './gram-index.ts';
import type { Candidate, Pattern } from './place-chain.ts';

/** Of a pattern's grams those that stand in the text only once: how many in one place, and how many anywhere else. */
export interface UniqueGrams {
  readonly here: number;
  readonly elsewhere: number;
}

/** Grams so far beyond the surroundings are still counted with them: something may have been put in between. */
const looseEnd = 8;

/** Where a pattern's unique grams stand, seen from a candidate with as much around it as the pattern has. */
export function countUniqueGrams(
  { codes, start, end }: Pattern,
  text: Uint16Array,
  { keysOf, heads, positions, gramLength }: GramIndex,
  candidate: Candidate,
): UniqueGrams {
  const from = candidate.start - start - looseEnd;
  const to = candidate.end + codes.length - end + looseEnd;
  const keys = keysOf(codes);
  let here = 0;
  let elsewhere = 0;
  for (let at = keys.length - 1; at >= 0; at -= 1) {
    const key = keys[at] ?? 0;
    const slot = heads[key] ?? 0;
    if ((heads[key + 1] ?? 0) - slot !== 1) continue;
    const place = positions[slot] ?? 0;
    if (!isSame(codes, at, text, place, gramLength)) continue;
    if (place >= from && place < to) here += 1;
    else elsewhere += 1;
  }
  return { here, elsewhere };
}

/** Different grams may share a key. */
function isSame(codes: Uint16Array, at: number, text: Uint16Array, to: number, length: number): boolean {
  for (let i = 0; i < length; i += 1) if (codes[at + i] !== text[to + i]) return false;
  return true;
}
