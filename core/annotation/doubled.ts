import { nearbySlots, type GramIndex } from './gram-index.ts';
import type { TextPosition } from './target.ts';

/** Doubles are looked for at so many places on either side. */
const places = 4;
/** What stands between the two, such as white space. */
const looseEnd = 2;
/** Longer doubles, such as a whole article, are not compared: it would cost as much for each mark in them. */
const longest = 4096;

/**
 * Whether a place is part of something that is said twice in a row: then what was on one side of it is now on one side
 * of its double, and nothing tells which of the two it was.
 */
export function isDoubled(text: Uint16Array, index: GramIndex, { start, end }: TextPosition): boolean {
  const [key] = index.keysOf(text.subarray(start, start + index.gramLength));
  if (key === undefined) return false;
  const { from, to } = nearbySlots(index, key, start, places);
  for (let slot = from; slot < to; slot += 1) {
    const other = index.positions[slot] ?? 0;
    const shift = Math.abs(other - start);
    if (shift < end - start || shift > longest) continue;
    const after = same(text, start, other, 1, shift);
    if (after >= end - start && after + same(text, start - 1, other - 1, -1, shift) >= shift - looseEnd)
      return true;
  }
  return false;
}

/** How many characters are the same from two places on, at most so many. */
function same(text: Uint16Array, a: number, b: number, step: number, most: number): number {
  let length = 0;
  while (length < most && text[a] !== undefined && text[a] === text[b]) {
    a += step;
    b += step;
    length += 1;
  }
  return length;
}
