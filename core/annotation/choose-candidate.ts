import type { Candidate } from './place-chain.ts';

export interface RankedCandidate extends Candidate {
  /** The quote stands there between its surroundings, letter for letter. */
  readonly verbatim: boolean;
  /** How far it is from where the quote was. */
  readonly distance: number;
}

/** Of a folded quote. */
interface Lengths {
  readonly quote: number;
  /** Of what was before and after it together. */
  readonly context: number;
}

/** The least share of a quote that must stand in a place; of quotes shorter than `shortQuote` more. */
export const minimumScore = 0.5;
const shortQuote = 24;
const moreOfShort = 0.15;

/** What stands of quote and surroundings must be so many characters, or this share of all that there is of both. */
const telling = 30;
const tellingShare = 0.6;
/** So much of a character is taken from that for each that is gone from the surroundings. */
const goneWeight = 0.1;

/** How much all of the surroundings count against all of the words, and how much that nothing at all differs. */
const contextWeight = 0.8;
const verbatimWeight = 0.1;

/** The best candidate must be ahead of each rival by this. */
const margin = 0.07;
/** What a rival has more of on one side, the best must have so many times more on the other, and once to make it up. */
const contradiction = 2;
/** Or it must be so many times as near: text that stayed where it was is seldom another. */
const timesAsNear = 16;

/**
 * The place at which the quote stands, or `null` when none is like it, or none is clearly the likeliest: also where one
 * has what was before the quote and another what was after it, as when a sentence was doubled. Nearness decides only
 * where it leaves no doubt. Lengths are those of the folded quote.
 */
export function chooseCandidate<C extends RankedCandidate>(
  candidates: readonly C[],
  lengths: Lengths,
): C | null {
  const ranked = candidates
    .filter(({ score }) => score >= minimumFor(lengths.quote))
    .map((candidate) => ({ candidate, rank: rankOf(candidate, lengths) }))
    .sort((a, b) => b.rank - a.rank || a.candidate.distance - b.candidate.distance);
  const [first] = ranked;
  if (first === undefined || !saysEnough(first.candidate, lengths)) return null;
  const best = first.candidate;
  const isClear = ranked.every(
    ({ candidate: rival, rank }) =>
      !areApart(best, rival) ||
      first.rank - rank >= margin + contradiction * contextShare(leadOf(rival, best), lengths) ||
      best.distance * timesAsNear <= rival.distance,
  );
  return isClear ? best : null;
}

function rankOf({ score, before, after, verbatim }: RankedCandidate, lengths: Lengths): number {
  return score + contextShare(before + after, lengths) + (verbatim ? verbatimWeight : 0);
}

/** What so many characters of the surroundings count. */
function contextShare(characters: number, { context }: Lengths): number {
  return context === 0 ? 0 : (contextWeight * characters) / context;
}

/** By how many characters of the surroundings `a` is ahead of `b`, on the sides on which it is. */
function leadOf(a: Candidate, b: Candidate): number {
  return Math.max(0, a.before - b.before) + Math.max(0, a.after - b.after);
}

function areApart(a: Candidate, b: Candidate): boolean {
  return a.end <= b.start || b.end <= a.start;
}

function saysEnough({ score, before, after }: Candidate, { quote, context }: Lengths): boolean {
  const around = before + after;
  // Squared: words that are only half alike say much less than half as much.
  const stands = quote * score ** 2 + around - goneWeight * (context - around);
  return stands >= Math.min(telling, Math.max(quote, (quote + context) * tellingShare));
}

function minimumFor(quoteLength: number): number {
  return minimumScore + moreOfShort * Math.max(0, 1 - quoteLength / shortQuote);
}
