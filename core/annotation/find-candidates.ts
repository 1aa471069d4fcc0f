import search from 'approx-string-match';
import { snapToContext } from './context.ts';
import { occurrences } from './occurrences.ts';
import { trimPassage, widenToCodePoints } from './describe.ts';
import type { TextPosition, TextQuote } from './target.ts';

/** Most differing characters that the search by edit distance allows: its cost grows with them. */
const maxErrors = 64;

/** Quotes longer than this are also looked for by their two ends, since much may have changed between these. */
const endsFrom = 192;
const endLength = 64;

/** Shorter contexts are too common to look for on their own. */
const shortestContext = 8;

/** More pairs of a beginning and an ending than this are not tried. */
const maxPairs = 100;

/**
 * Passages that may be the quote after its words were edited: by edit distance (Myers' bit-vector algorithm, which
 * Hypothesis uses for the same end), between the quote's unchanged surroundings, and by its two ends. How much each
 * resembles the quote is for the caller to measure.
 */
export function findCandidates(text: string, quote: TextQuote): readonly TextPosition[] {
  const found = [
    ...byEditDistance(text, quote),
    ...betweenContext(text, quote),
    ...byEnds(text, quote.exact),
  ];
  return found.flatMap(({ start, end }) => {
    const trimmed = trimPassage(text, start, end);
    return trimmed === null ? [] : [widenToCodePoints(text, trimmed.start, trimmed.end)];
  });
}

function byEditDistance(text: string, quote: TextQuote): TextPosition[] {
  const errors = Math.min(maxErrors, Math.floor(quote.exact.length / 4));
  if (errors === 0) return [];
  return search(text, quote.exact, errors).map((match) => snapToContext(text, match, quote, match.errors));
}

function betweenContext(text: string, { exact, prefix, suffix }: TextQuote): TextPosition[] {
  if (prefix.length < shortestContext || suffix.length < shortestContext) return [];
  const starts = [...occurrences(text, prefix)].map((at) => at + prefix.length);
  return pairs(exact.length, starts, [...occurrences(text, suffix)]);
}

function byEnds(text: string, exact: string): TextPosition[] {
  if (exact.length < endsFrom) return [];
  const starts = search(text, exact.slice(0, endLength), endLength / 4).map((match) => match.start);
  const ends = search(text, exact.slice(-endLength), endLength / 4).map((match) => match.end);
  return pairs(exact.length, starts, ends);
}

/** Each start with each end after it, where the length between is of the quote's order. */
function pairs(length: number, starts: readonly number[], ends: readonly number[]): TextPosition[] {
  const all = starts.flatMap((start) => ends.map((end) => ({ start, end })));
  const fitting = all.filter(({ start, end }) => end - start >= length / 2 && end - start <= length * 2);
  return fitting.slice(0, maxPairs);
}
