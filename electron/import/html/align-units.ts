import type { BlockUnit } from './block-units.ts';

/** A block that both extractions gave, or a stretch between two such blocks in which they differ. */
export type Stretch =
  | { readonly agreed: true; readonly first: BlockUnit; readonly second: BlockUnit }
  | { readonly agreed: false; readonly first: readonly BlockUnit[]; readonly second: readonly BlockUnit[] };

/**
 * Lays two extractions of one page beside each other. Blocks that say the same are matched, the longest run of
 * matches that stands in the same order in both is agreed on, and the rest lies in the stretches between.
 * Takes n log n steps for n blocks.
 */
export function alignUnits(first: readonly BlockUnit[], second: readonly BlockUnit[]): Stretch[] {
  const stretches: Stretch[] = [];
  let [from, to] = [0, 0];
  const apart = (firstEnd: number, secondEnd: number): void => {
    if (firstEnd === from && secondEnd === to) return;
    stretches.push({
      agreed: false,
      first: first.slice(from, firstEnd),
      second: second.slice(to, secondEnd),
    });
  };
  for (const [at, other] of longestRise(matches(first, second))) {
    apart(at, other);
    const [unit, same] = [first[at], second[other]];
    if (unit !== undefined && same !== undefined) stretches.push({ agreed: true, first: unit, second: same });
    [from, to] = [at + 1, other + 1];
  }
  apart(first.length, second.length);
  return stretches;
}

type Match = readonly [first: number, second: number];

/** The n-th block with some words is the n-th with the same words in the other. */
function matches(first: readonly BlockUnit[], second: readonly BlockUnit[]): Match[] {
  const places = new Map<string, number[]>();
  second.forEach(({ key }, index) => {
    if (key !== '') places.set(key, [...(places.get(key) ?? []), index]);
  });
  return first.flatMap(({ key }, index): Match[] => {
    const place = places.get(key)?.shift();
    return place === undefined ? [] : [[index, place]];
  });
}

/** The longest selection whose second numbers rise, as the first do already (patience sorting). */
function longestRise(pairs: readonly Match[]): Match[] {
  const piles: { readonly pair: Match; readonly before: number }[][] = [];
  for (const pair of pairs) {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((piles[middle]?.at(-1)?.pair[1] ?? -1) < pair[1]) low = middle + 1;
      else high = middle;
    }
    const before = (piles[low - 1]?.length ?? 0) - 1;
    (piles[low] ??= []).push({ pair, before });
  }
  const rise: Match[] = [];
  let index = (piles.at(-1)?.length ?? 0) - 1;
  for (const pile of piles.toReversed()) {
    const card = pile[index];
    if (card === undefined) break;
    rise.push(card.pair);
    index = card.before;
  }
  return rise.reverse();
}
