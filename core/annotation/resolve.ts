import { findCandidates } from './find-candidates.ts';
import { isTelling, likelihood, matchingContext } from './context.ts';
import { occurrences } from './occurrences.ts';
import { resemblance } from './resemblance.ts';
import type { Placement, Target, TextPosition } from './target.ts';

/** Words that occur once must be this long, with their surroundings, to be taken for the marked ones. */
const tellingAlone = 16;

/** Words that occur more than once, or were edited, must be this long with their surroundings. */
const tellingAmongOthers = 32;

/** The least that a passage must resemble the quote; below it a highlight is an orphan. */
export const minimumScore = 0.6;

/** A passage and how much it resembles the quote. */
interface ScoredPlace extends TextPosition {
  readonly score: number;
}

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
  const same = sameWords(target, text);
  if (same !== null && matchingContext(text, same, quote) * 2 >= quote.prefix.length + quote.suffix.length) {
    return foundAgain(target, same);
  }
  // The same words in other surroundings may be a repetition, and the marked ones may have been edited.
  const best = mostLikely(target, text, [...(same === null ? [] : [same]), ...resemblingWords(target, text)]);
  if (best === null) return orphan;
  return best === same ? foundAgain(target, best) : { status: 'approximate', ...best };
}

function standsWhereItStood({ position, quote }: Target, text: string): boolean {
  return (
    position.end - position.start === quote.exact.length &&
    text.startsWith(quote.exact, position.start) &&
    matchingContext(text, position, quote) === quote.prefix.length + quote.suffix.length
  );
}

function foundAgain({ position }: Target, { start, end }: TextPosition): Placement {
  return { status: start === position.start ? 'exact' : 'moved', start, end, score: 1 };
}

/** The likeliest place of the quote's very words, if these are enough to go by. */
function sameWords(target: Target, text: string): ScoredPlace | null {
  const { quote } = target;
  const places = [...occurrences(text, quote.exact)].map((start) => ({
    start,
    end: start + quote.exact.length,
    score: 1,
  }));
  const best = mostLikely(target, text, places);
  const telling = places.length === 1 ? tellingAlone : tellingAmongOthers;
  return best !== null && isTelling(text, best, quote, telling) ? best : null;
}

/** Places of words that resemble the quote enough. */
function resemblingWords({ quote }: Target, text: string): ScoredPlace[] {
  return findCandidates(text, quote)
    .filter((place) => isTelling(text, place, quote, tellingAmongOthers))
    .map((place) => ({ ...place, score: resemblance(quote.exact, text.slice(place.start, place.end)) }))
    .filter(({ score }) => score >= minimumScore);
}

function mostLikely(target: Target, text: string, places: readonly ScoredPlace[]): ScoredPlace | null {
  let best: ScoredPlace | null = null;
  let bestRank = -Infinity;
  for (const place of places) {
    const rank = place.score + likelihood(text, place, target);
    if (rank > bestRank) [best, bestRank] = [place, rank];
  }
  return best;
}
