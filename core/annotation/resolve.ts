import { chainRuns } from './chains.ts';
import { chooseCandidate, isAllThere, minimumScore } from './choose-candidate.ts';
import { trimPassage, widenToCodePoints } from './describe.ts';
import { isDoubled } from './doubled.ts';
import { foldedOffset, foldText, unfold, type FoldedText } from './fold.ts';
import { createGramIndex, type GramIndex } from './gram-index.ts';
import { borderAtOrAfter, borderAtOrBefore } from './graphemes.ts';
import { occurrences } from './occurrences.ts';
import { createNumberComparison } from './other-numbers.ts';
import { placeChain, type Candidate, type Pattern } from './place-chain.ts';
import { findRuns, type Run } from './runs.ts';
import type { Placement, Target, TextPosition, TextQuote } from './target.ts';
import { countUniqueGrams } from './unique-grams.ts';

/** Finds highlights in one text. */
export interface Resolver {
  /** Where a highlight stands in the text; the same whatever was asked before. */
  readonly resolve: (target: Target) => Placement;
}

/** What was read of a text to find passages in it. */
interface TextIndex {
  readonly folded: FoldedText;
  readonly grams: GramIndex;
}

const orphan: Placement = { status: 'orphan', score: 0 };

/** Runs are joined across so many foreign characters, or as many as the quote has. */
const longestGap = 160;

/** So many runs are chained, and one more for so many characters of the pattern: enough for one edit in each line. */
const fewRuns = 40;
const charactersARun = 16;

/** Where a folded quote stands verbatim, its ends may be so much white space or so many signs away. */
const looseEnd = 8;

/**
 * Finds the highlights of an article again in its text, from cheap to dear: the same text, the same place, and else
 * the place with which the quote and its surroundings share most (see `findRuns`, `chainRuns`, `placeChain`). `orphan`
 * when nothing is like enough, or two places are about as like: a wrong passage is worse than none.
 *
 * `textHash` is the SHA-256 of `text`, as in `Target`. The text is read once, when a highlight is first not where it
 * was: about 20 ms for 1.2 million characters. A quote then costs time in proportion to its own length, whatever the
 * text and however often it repeats itself.
 */
export function createResolver(text: string, textHash: string): Resolver {
  let read: TextIndex | null = null;
  const index = (): TextIndex => (read ??= indexText(text));
  return {
    resolve: (target) => {
      const { position, quote } = target;
      if (textHash === target.textHash && position.end <= text.length)
        return { status: 'exact', ...position, score: 1 };
      if (quote.exact === '' || text === '') return orphan;
      if (standsWhereItStood(target, text)) return { status: 'exact', ...position, score: 1 };
      return search(target, text, index());
    },
  };
}

/** Finds one highlight in a text; for several in the same text, `createResolver` reads it only once. */
export function resolveTarget(target: Target, text: string, textHash: string): Placement {
  return createResolver(text, textHash).resolve(target);
}

function indexText(text: string): TextIndex {
  const folded = foldText(text);
  return { folded, grams: createGramIndex(folded.codes) };
}

function standsWhereItStood({ position, quote }: Target, text: string): boolean {
  return (
    position.end - position.start === quote.exact.length &&
    text.startsWith(quote.exact, position.start) &&
    text.startsWith(quote.suffix, position.end) &&
    text.slice(Math.max(0, position.start - quote.prefix.length), position.start) === quote.prefix
  );
}

function search(target: Target, text: string, { folded, grams }: TextIndex): Placement {
  const { position, quote } = target;
  const pattern = patternOf(quote);
  const length = pattern.end - pattern.start;
  if (length === 0) return nearestVerbatim(target, text);
  const expected = foldedOffset(folded, position.start);
  const runs = findRuns(pattern.codes, folded.codes, grams, expected - pattern.start);
  const otherNumbersIn = createNumberComparison(pattern, folded.codes);
  const candidates = candidatesOf(pattern, folded.codes, runs, grams.gramLength).map((candidate) => {
    const at = candidate.score === 1 ? verbatimNear(quote, text, folded, candidate.start) : null;
    return {
      ...candidate,
      at,
      verbatim: at !== null && standsIn(text, quote, at),
      distance: Math.abs(candidate.start - expected),
      otherNumbers: otherNumbersIn(candidate),
    };
  });
  const lengths = { quote: length, context: pattern.codes.length - length, text: folded.codes.length };
  const chosen = chooseCandidate(candidates, lengths, (candidate) =>
    countUniqueGrams(pattern, folded.codes, grams, candidate),
  );
  if (chosen === null) return orphan;
  // What has all that was around it is where it was, or reads like it; of doubles with less neither is taken.
  if (!isAllThere(chosen, lengths) && isDoubled(folded.codes, grams, chosen)) return orphan;
  return chosen.at === null
    ? settle(text, unfold(folded, chosen.start, chosen.end), chosen.score)
    : verbatimAt(position, chosen.at, quote.exact.length);
}

function candidatesOf(
  pattern: Pattern,
  text: Uint16Array,
  runs: readonly Run[],
  gramLength: number,
): readonly Candidate[] {
  const { codes, start, end } = pattern;
  // All places of a whole pattern are candidates, so that the nearest can be taken; chains would be the first few.
  const whole = runs.filter(({ length }) => length === codes.length);
  if (whole.length > 0) {
    const around = { before: start, after: codes.length - end };
    return whole.map(({ to }) => ({ start: to + start, end: to + end, score: 1, ...around }));
  }
  const most = fewRuns + codes.length / charactersARun;
  const chance = Math.min(gramLength - 2, codes.length - 1);
  const chains = chainRuns(runs, most, Math.max(longestGap, end - start), chance);
  return chains.flatMap((chain) => placeChain(pattern, text, chain));
}

function patternOf({ exact, prefix, suffix }: TextQuote): Pattern {
  const folded = foldText(prefix + exact + suffix);
  const start = foldedOffset(folded, prefix.length);
  return {
    codes: folded.codes,
    start,
    end: Math.max(start, foldedOffset(folded, prefix.length + exact.length)),
  };
}

/** For a quote of which folding leaves nothing, such as a single accent. */
function nearestVerbatim({ position, quote }: Target, text: string): Placement {
  let best: number | null = null;
  for (const at of occurrences(text, quote.prefix + quote.exact + quote.suffix)) {
    const start = at + quote.prefix.length;
    if (best === null || Math.abs(start - position.start) < Math.abs(best - position.start)) best = start;
  }
  return best === null ? orphan : verbatimAt(position, best, quote.exact.length);
}

/** Whether a quote that stands letter for letter at `at` has all of its surroundings there too. */
function standsIn(text: string, { exact, prefix, suffix }: TextQuote, at: number): boolean {
  return at >= prefix.length && text.startsWith(prefix + exact + suffix, at - prefix.length);
}

/** The place in the text's own characters, with nothing cut in two. */
function settle(text: string, place: TextPosition, score: number): Placement {
  const trimmed = trimPassage(text, place.start, place.end) ?? place;
  const points = widenToCodePoints(text, trimmed.start, trimmed.end);
  const [start, end] = [borderAtOrBefore(text, points.start), borderAtOrAfter(text, points.end)];
  // A character made of many, such as a family of emoji, can be more foreign than the marked part of it was like.
  const whole = score * ((trimmed.end - trimmed.start) / (end - start));
  return whole < minimumScore ? orphan : { status: 'approximate', start, end, score: whole };
}

/**
 * Where the quote stands letter for letter nearest to a folded offset, best of all between its surroundings. No
 * further off than white space and what cannot be seen may put it.
 */
function verbatimNear(quote: TextQuote, text: string, folded: FoldedText, offset: number): number | null {
  const start = folded.starts[offset] ?? 0;
  let nearest: number | null = null;
  for (let off = 0; off <= looseEnd; off += 1) {
    for (const at of [start - off, start + off]) {
      if (at < 0 || !text.startsWith(quote.exact, at)) continue;
      if (Math.abs(foldedOffset(folded, at) - offset) > 1) continue;
      if (standsIn(text, quote, at)) return at;
      nearest ??= at;
    }
  }
  return nearest;
}

function verbatimAt(position: TextPosition, start: number, length: number): Placement {
  return {
    status: start === position.start ? 'exact' : 'moved',
    start,
    end: start + length,
    score: 1,
  };
}
