import search from 'approx-string-match';
import { occurrences } from './occurrences.ts';
import { trimPassage, widenToCodePoints } from './describe.ts';
import { resemblance } from './resemblance.ts';
import type { TextPosition, TextQuote } from './target.ts';

/** A passage that resembles a quote, and how much: 0 to 1. */
export interface Candidate extends TextPosition {
  readonly similarity: number;
}

/** Most differing characters that the search by edit distance allows: its cost grows with them. */
const maxErrors = 64;

/** Quotes longer than this are also looked for by their two ends, since much may have changed between these. */
const endsFrom = 192;
const endLength = 64;

/** Shorter contexts are too common to look for on their own. */
const shortestContext = 8;

/** More pairs of a beginning and an ending than this are not tried. */
const maxPairs = 1000;

/**
 * Passages that may be the quote after its words were edited: by edit distance (Myers' bit-vector algorithm, as
 * Hypothesis uses it for the same end), between the quote's unchanged surroundings, and by its two ends.
 */
export function findResembling(text: string, quote: TextQuote): readonly Candidate[] {
  const found = [
    ...byEditDistance(text, quote.exact),
    ...betweenContext(text, quote),
    ...byEnds(text, quote.exact),
  ];
  return found.flatMap((candidate) => {
    const trimmed = trimPassage(text, candidate.start, candidate.end);
    return trimmed === null
      ? []
      : [{ ...widenToCodePoints(text, trimmed.start, trimmed.end), similarity: candidate.similarity }];
  });
}

function byEditDistance(text: string, exact: string): Candidate[] {
  const errors = Math.min(maxErrors, Math.floor(exact.length / 4));
  if (errors === 0) return [];
  return search(text, exact, errors).map((match) => ({
    start: match.start,
    end: match.end,
    similarity: 1 - match.errors / exact.length,
  }));
}

function betweenContext(text: string, { exact, prefix, suffix }: TextQuote): Candidate[] {
  if (prefix.length < shortestContext || suffix.length < shortestContext) return [];
  const starts = [...occurrences(text, prefix)].map((at) => at + prefix.length);
  return pairs(text, exact, starts, [...occurrences(text, suffix)]);
}

function byEnds(text: string, exact: string): Candidate[] {
  if (exact.length < endsFrom) return [];
  const starts = search(text, exact.slice(0, endLength), endLength / 4).map((match) => match.start);
  const ends = search(text, exact.slice(-endLength), endLength / 4).map((match) => match.end);
  return pairs(text, exact, starts, ends);
}

/** Each start with each end after it, where the length between is of the quote's order. */
function pairs(text: string, exact: string, starts: readonly number[], ends: readonly number[]): Candidate[] {
  const found: Candidate[] = [];
  let tried = 0;
  for (const start of starts) {
    for (const end of ends) {
      const length = end - start;
      if (length < exact.length / 2 || length > exact.length * 2) continue;
      if ((tried += 1) > maxPairs) return found;
      found.push({ start, end, similarity: resemblance(exact, text.slice(start, end)) });
    }
  }
  return found;
}
