import type { Candidate } from './place-chain.ts';

export interface RankedCandidate extends Candidate {
  /** The quote stands there between its surroundings, letter for letter. */
  readonly verbatim: boolean;
  /** How far it is from where the quote was. */
  readonly distance: number;
}

/** The least share of a quote that must stand in a place; of quotes shorter than `shortQuote` more. */
export const minimumScore = 0.5;
const shortQuote = 24;
const moreOfShort = 0.15;

/** What stands of quote and surroundings must be so many characters, or this share of all that there is of both. */
const telling = 30;
const tellingShare = 0.6;

/** How much the surroundings and the nearness count against the words. */
const contextWeight = 0.8;
const nearnessWeight = 0.05;
const verbatimWeight = 0.1;

/** The best candidate must be ahead of the next by this, or so many times as near. */
const margin = 0.07;
const timesAsNear = 4;

/**
 * The place at which the quote stands, or `null` when none is like it, or none is clearly the likeliest. Of places that
 * read alike in all of the quote's surroundings, the nearest: no reader could tell them apart by their words. Lengths
 * are of the folded quote, of its surroundings and of the text.
 */
export function chooseCandidate(
  candidates: readonly RankedCandidate[],
  quoteLength: number,
  contextLength: number,
  textLength: number,
): RankedCandidate | null {
  const rank = ({ score, context, distance, verbatim }: RankedCandidate): number =>
    score +
    contextWeight * (contextLength === 0 ? 1 : context / contextLength) +
    nearnessWeight * (1 - Math.min(1, distance / Math.max(1, textLength))) +
    (verbatim ? verbatimWeight : 0);
  const sorted = candidates.toSorted((a, b) => rank(b) - rank(a) || a.start - b.start);
  const [best] = sorted;
  if (best === undefined || !isLikeEnough(best, quoteLength, contextLength)) return null;
  if (best.score === 1 && best.context >= contextLength)
    return sorted
      .filter(
        ({ score, context, verbatim }) =>
          score === 1 && context >= contextLength && verbatim === best.verbatim,
      )
      .reduce((nearest, other) => (other.distance < nearest.distance ? other : nearest));
  const next = sorted.find(
    (other) => (other.end <= best.start || other.start >= best.end) && other.score >= minimumFor(quoteLength),
  );
  const isClear =
    next === undefined || rank(best) - rank(next) >= margin || best.distance * timesAsNear <= next.distance;
  return isClear ? best : null;
}

function isLikeEnough({ score, context }: Candidate, quoteLength: number, contextLength: number): boolean {
  if (score < minimumFor(quoteLength)) return false;
  // Squared: words that are only half alike say much less than half as much.
  const stands = quoteLength * score ** 2 + context;
  return stands >= Math.min(telling, Math.max(quoteLength, (quoteLength + contextLength) * tellingShare));
}

function minimumFor(quoteLength: number): number {
  return minimumScore + moreOfShort * Math.max(0, 1 - quoteLength / shortQuote);
}
