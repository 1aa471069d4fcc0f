import type { Target, TextPosition, TextQuote } from './target.ts';

/** How much a candidate's surroundings count against its nearness to the old position, in choosing among several. */
const contextWeight = 0.8;

/** How many characters of the quote's prefix and suffix stand around a passage, counted outwards to the first other one. */
export function matchingContext(text: string, { start, end }: TextPosition, quote: TextQuote): number {
  let before = 0;
  while (
    before < quote.prefix.length &&
    before < start &&
    text[start - 1 - before] === quote.prefix[quote.prefix.length - 1 - before]
  ) {
    before += 1;
  }
  let after = 0;
  while (after < quote.suffix.length && text[end + after] === quote.suffix[after]) after += 1;
  return before + after;
}

/**
 * How likely a passage is the marked one among others that read alike: by the share of the quote's context that
 * stands around it, then by nearness to where the passage was. One in its whole context is ahead of any other,
 * however near.
 */
export function likelihood(text: string, passage: TextPosition, target: Target): number {
  const available = target.quote.prefix.length + target.quote.suffix.length;
  const context = available === 0 ? 1 : matchingContext(text, passage, target.quote) / available;
  const distance = Math.abs(passage.start - target.position.start);
  const nearness = 1 - Math.min(1, distance / Math.max(1, text.length));
  const whole = context === 1 ? 1 - contextWeight : 0;
  return contextWeight * context + (1 - contextWeight) * nearness + whole;
}

/**
 * Whether words and surroundings together are `telling` characters long, so that a few common words are not taken for
 * the marked ones wherever they occur. Half of the context that there ever was is enough for the shortest quote.
 */
export function isTelling(text: string, passage: TextPosition, quote: TextQuote, telling: number): boolean {
  const available = quote.prefix.length + quote.suffix.length;
  const needed = Math.min(Math.ceil(available / 2), telling - quote.exact.length);
  return needed <= 0 || matchingContext(text, passage, quote) >= needed;
}

/** So many characters of context next to a passage are enough to tell where it begins or ends. */
const shortestJoint = 4;
const longestJoint = 8;

/**
 * The passage with its ends moved, by `slack` at most, to where the quote's surroundings begin. The search by edit
 * distance cannot know whether a character at an end was changed or does not belong.
 */
export function snapToContext(
  text: string,
  { start, end }: TextPosition,
  quote: TextQuote,
  slack: number,
): TextPosition {
  const before = quote.prefix.slice(-longestJoint);
  const after = quote.suffix.slice(0, longestJoint);
  const beforeAt = text.lastIndexOf(before, start + slack - before.length);
  const afterAt = text.indexOf(after, Math.max(0, end - slack));
  const startsThere =
    before.length >= shortestJoint && beforeAt !== -1 && beforeAt + before.length >= start - slack;
  const endsThere = after.length >= shortestJoint && afterAt !== -1 && afterAt <= end + slack;
  return {
    start: startsThere ? beforeAt + before.length : start,
    end: endsThere ? afterAt : end,
  };
}
