import { borderAtOrAfter, borderAtOrBefore } from './graphemes.ts';
import type { Target, TextPosition } from './target.ts';

/** Longest prefix and suffix, in UTF-16 units. */
export const contextLength = 32;

/**
 * What a highlight stores of a passage of the article's text, so that it can be found again. Offsets are UTF-16;
 * a passage that would cut a surrogate pair is widened to hold it whole. Costs the same in a text of any length.
 * Throws `RangeError` when the passage is empty or not in the text.
 */
export function describeTarget(text: string, textHash: string, start: number, end: number): Target {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > text.length) {
    throw new RangeError(`There is no passage ${start} to ${end} in a text of ${text.length}.`);
  }
  const position = widenToCodePoints(text, start, end);
  return {
    position,
    quote: {
      exact: text.slice(position.start, position.end),
      prefix: text.slice(prefixStart(text, position.start), position.start),
      suffix: text.slice(position.end, suffixEnd(text, position.end)),
    },
    textHash,
  };
}

/** The passage without white space at its ends, or `null` when nothing else is in it. */
export function trimPassage(text: string, start: number, end: number): TextPosition | null {
  const passage = text.slice(start, end);
  const trimmedStart = start + passage.length - passage.trimStart().length;
  const trimmedEnd = start + passage.trimEnd().length;
  return trimmedStart < trimmedEnd ? { start: trimmedStart, end: trimmedEnd } : null;
}

/** The smallest passage that holds the given one and cuts no surrogate pair. */
export function widenToCodePoints(text: string, start: number, end: number): TextPosition {
  return {
    start: cutsSurrogates(text, start) ? start - 1 : start,
    end: cutsSurrogates(text, end) ? end + 1 : end,
  };
}

/** The first border between graphemes that is no more than `contextLength` before `offset`. */
function prefixStart(text: string, offset: number): number {
  const earliest = offset - contextLength;
  return earliest <= 0 ? 0 : Math.min(borderAtOrAfter(text, earliest), offset);
}

/** The last border between graphemes that is no more than `contextLength` after `offset`. */
function suffixEnd(text: string, offset: number): number {
  const latest = offset + contextLength;
  return latest >= text.length ? text.length : Math.max(borderAtOrBefore(text, latest), offset);
}

function cutsSurrogates(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
