import type { Candidate } from './place-chain.ts';
import type { UniqueGrams } from './unique-grams.ts';

export interface RankedCandidate extends Candidate {
  /** The quote stands there between its surroundings, letter for letter. */
  readonly verbatim: boolean;
  /** How far it is from where the quote was. */
  readonly distance: number;
  /** How many numbers of the quote have another in their stead there. */
  readonly otherNumbers: number;
}

/** Folded. */
interface Lengths {
  readonly quote: number;
  /** Of what was before and after it together. */
  readonly context: number;
  /** Of the text in which it is looked for. */
  readonly text: number;
}

/** The least share of a quote that must stand in a place; of quotes shorter than `shortQuote` more. */
export const minimumScore = 0.5;
const shortQuote = 24;
const moreOfShort = 0.15;
/** In fewer characters any edit leaves another word. */
const shortestEdited = 4;

/** How much all of the surroundings count against all of the words, and how much that nothing at all differs. */
const contextWeight = 0.8;
const verbatimWeight = 0.1;

/** What another number counts against a place, and of how many of them. */
const numberWeight = 0.15;
const mostNumbers = 2;

/** The best candidate must be ahead of each rival by this. */
const margin = 0.07;
/** What a rival has more of on one side, the best must have so many times more on the other, and once to make it up. */
const contradiction = 2;
/** Or it must be so many times as near: text that stayed where it was is seldom another. */
const timesAsNear = 16;

/**
 * What speaks for a place that differs from quote and surroundings in anything: the weights of a logistic regression
 * on 300,000 passages of edited articles whose truth is known, of which those counted as much as the rest that stand
 * in prose whose turns of phrase come back all the time. The sum grows with the logarithm of the odds that it is the
 * right place, and no other.
 */
const evidence = {
  /** For each doubling of the grams that stand nowhere else in the text. */
  uniqueHere: 1.2,
  uniqueElsewhere: -0.35,
  /** For each character that stands, and what is taken for each that is gone from the surroundings. */
  standing: 1 / 15,
  gone: 0.1,
  mostStanding: 60,
  /** For being ahead of the rivals by so much more than must be. */
  lead: 3.2,
  mostLead: 0.3,
  /** For each of the quote's numbers that is another: it changes far more seldom than a letter. Set by hand. */
  otherNumber: -1.2,
  /** For being as far away as the text is long. */
  far: -3.8,
};
/** Less than that is doubt. Higher: fewer wrong places, and more passages given up that are there. */
const enough = 4.4;

/**
 * The place at which the quote stands, or `null` when none is like it, or none is clearly the likeliest: also where one
 * has what was before the quote and another what was after it, as when a sentence was doubled. Nearness decides only
 * where it leaves no doubt. `uniqueGrams` is asked of one candidate at most.
 */
export function chooseCandidate<C extends RankedCandidate>(
  candidates: readonly C[],
  lengths: Lengths,
  uniqueGrams: (candidate: C) => UniqueGrams,
): C | null {
  const ranked = candidates
    .filter(({ score }) => score >= minimumFor(lengths.quote))
    .map((candidate) => ({ candidate, rank: rankOf(candidate, lengths) }))
    .sort((a, b) => b.rank - a.rank || a.candidate.distance - b.candidate.distance);
  const [first] = ranked;
  if (first === undefined) return null;
  const best = first.candidate;
  let lead = Infinity;
  for (const { candidate: rival, rank } of ranked) {
    if (!areApart(best, rival) || best.distance * timesAsNear <= rival.distance) continue;
    const needed = margin + contradictionBy(rival, best) * contextShare(leadOf(rival, best), lengths);
    lead = Math.min(lead, first.rank - rank - unearned(rival, best) - needed);
  }
  const isSure = isAllThere(best, lengths)
    ? lead >= 0
    : evidenceFor(best, lead, lengths, uniqueGrams(best)) >= enough;
  return isSure ? best : null;
}

/** Where the quote stands, the surroundings of a place that says another number are those of another passage. */
function contradictionBy(rival: RankedCandidate, best: RankedCandidate): number {
  return best.score === 1 && best.otherNumbers < rival.otherNumbers ? 0 : contradiction;
}

/** What a place that says another number itself is not ahead by, though a rival says more of them. */
function unearned(rival: RankedCandidate, best: RankedCandidate): number {
  if (best.otherNumbers === 0) return 0;
  return numberWeight * Math.max(0, numbersOf(rival) - numbersOf(best));
}

function numbersOf({ otherNumbers }: RankedCandidate): number {
  return Math.min(mostNumbers, otherNumbers);
}

/** Whether quote and surroundings stand there from beginning to end. */
export function isAllThere({ score, before, after }: Candidate, { context }: Lengths): boolean {
  return score === 1 && before + after >= context;
}

function evidenceFor(
  candidate: RankedCandidate,
  lead: number,
  { quote, context, text }: Lengths,
  { here, elsewhere }: UniqueGrams,
): number {
  const { score, before, after, distance } = candidate;
  const around = before + after;
  // Squared: words that are only half alike say much less than half as much.
  const standing = quote * score ** 2 + around - evidence.gone * (context - around);
  return (
    evidence.uniqueHere * Math.log2(1 + here) +
    evidence.uniqueElsewhere * Math.log2(1 + elsewhere) +
    evidence.standing * Math.min(evidence.mostStanding, standing) +
    evidence.lead * Math.min(evidence.mostLead, lead) +
    evidence.otherNumber * numbersOf(candidate) +
    evidence.far * Math.min(1, distance / text)
  );
}

function rankOf(candidate: RankedCandidate, lengths: Lengths): number {
  const { score, before, after, verbatim } = candidate;
  const alike = score + contextShare(before + after, lengths) + (verbatim ? verbatimWeight : 0);
  return alike - numberWeight * numbersOf(candidate);
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

function minimumFor(quoteLength: number): number {
  if (quoteLength < shortestEdited) return 1;
  return minimumScore + moreOfShort * Math.max(0, 1 - quoteLength / shortQuote);
}
