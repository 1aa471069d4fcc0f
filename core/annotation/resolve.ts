import { findResembling } from './approximate.ts';
import { isTelling, likelihood, matchingContext } from './context.ts';
import { occurrences } from './occurrences.ts';
import type { Placement, Target, TextPosition } from './target.ts';

/** Words that occur once must be this long, with their surroundings, to be taken for the marked ones. */
const tellingAlone = 16;

/** Words that occur more than once, or were edited, must be this long with their surroundings. */
const tellingAmongOthers = 32;

/** The least that a passage must resemble the quote; below it a highlight is an orphan. */
export const minimumScore = 0.5;

const orphan: Placement = { status: 'orphan', score: 0 };

/**
 * Finds a highlight's passage in a text, from cheap to dear: the same text, the same place, the same words elsewhere,
 * words much like them. `orphan` when nothing is like enough: a wrong passage is worse than none.
 * `textHash` is the SHA-256 of `text`, as in `Target`.
 */
export function resolveTarget(target: Target, text: string, textHash: string): Placement {
  const { position, quote } = target;
  if (textHash === target.textHash && position.end <= text.length)
    return { status: 'exact', ...position, score: 1 };
  if (quote.exact === '') return orphan;
  if (standsWhereItStood(target, text)) return { status: 'exact', ...position, score: 1 };
  return sameWords(target, text) ?? resemblingWords(target, text) ?? orphan;
}

function standsWhereItStood({ position, quote }: Target, text: string): boolean {
  return (
    position.end - position.start === quote.exact.length &&
    text.startsWith(quote.exact, position.start) &&
    matchingContext(text, position, quote) === quote.prefix.length + quote.suffix.length
  );
}

function sameWords(target: Target, text: string): Placement | null {
  const { exact } = target.quote;
  const places = [...occurrences(text, exact)].map((start) => ({ start, end: start + exact.length }));
  const best = mostLikely(places, (place) => likelihood(text, place, target));
  if (best === null) return null;
  const telling = places.length === 1 ? tellingAlone : tellingAmongOthers;
  if (!isTelling(text, best, target.quote, telling)) return null;
  return { status: best.start === target.position.start ? 'exact' : 'moved', ...best, score: 1 };
}

function resemblingWords(target: Target, text: string): Placement | null {
  const candidates = findResembling(text, target.quote).filter(
    (candidate) =>
      candidate.similarity >= minimumScore && isTelling(text, candidate, target.quote, tellingAmongOthers),
  );
  const best = mostLikely(candidates, (each) => each.similarity + likelihood(text, each, target));
  if (best === null) return null;
  return { status: 'approximate', start: best.start, end: best.end, score: best.similarity };
}

function mostLikely<P extends TextPosition>(places: readonly P[], rank: (place: P) => number): P | null {
  let best: P | null = null;
  let bestRank = -Infinity;
  for (const place of places) {
    const placeRank = rank(place);
    if (placeRank > bestRank) [best, bestRank] = [place, placeRank];
  }
  return best;
}
