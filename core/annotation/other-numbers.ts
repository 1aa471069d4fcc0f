import type { Pattern } from './place-chain.ts';
import type { TextPosition } from './target.ts';

const unknown = 0;
const digit = 1;
const other = 2;

/** What each UTF-16 unit is, worked out when it first occurs: a pattern for each would take several times as long. */
const kinds = new Uint8Array(0x10000);

const none = (): number => 0;

/**
 * Counts the numbers of a quote that have another in their stead in a place of the folded text. What is only gone, or
 * only put in, is not counted.
 */
export function createNumberComparison(
  { codes, start, end }: Pattern,
  text: Uint16Array,
): (place: TextPosition) => number {
  const marked = numbersIn(codes, { start, end });
  if (marked.length === 0) return none;
  const counts = new Map<string, number>();
  for (const number of marked) counts.set(number, (counts.get(number) ?? 0) + 1);
  return (place) => {
    const left = new Map(counts);
    let [found, others] = [0, 0];
    for (const number of numbersIn(text, place)) {
      const count = left.get(number) ?? 0;
      if (count === 0) others += 1;
      else {
        left.set(number, count - 1);
        found += 1;
      }
    }
    return Math.min(marked.length - found, others);
  };
}

/** The runs of digits, those that a passage cuts in two whole: its `day 1` may be a part of `day 11`. */
function numbersIn(codes: Uint16Array, { start, end }: TextPosition): readonly string[] {
  const numbers: string[] = [];
  let at = start;
  while (at > 0 && isDigit(codes[at] ?? 0) && isDigit(codes[at - 1] ?? 0)) at -= 1;
  for (; at < end; at += 1) {
    if (!isDigit(codes[at] ?? 0)) continue;
    let number = '';
    for (; at < codes.length && isDigit(codes[at] ?? 0); at += 1)
      number += String.fromCharCode(codes[at] ?? 0);
    numbers.push(number);
  }
  return numbers;
}

/** Of any script. */
function isDigit(unit: number): boolean {
  if (kinds[unit] === unknown) kinds[unit] = /\p{Nd}/u.test(String.fromCharCode(unit)) ? digit : other;
  return kinds[unit] === digit;
}
