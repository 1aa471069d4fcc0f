import { displayWidth } from './plain-text/display-width.ts';

/** The longest title that is made from a sentence, in UTF-16 units. */
const maxLength = 100;
/** A cut at a comma or dash must leave at least this much. */
const minLength = 40;
/** A first sentence shorter than this (in columns) is taken for an abbreviation or an exclamation: the next one joins it. */
const minSentence = 20;

/**
 * Makes a title for an article that has none: its first sentence without the full stop, cut at a clause or,
 * failing that, between words when it is long. What was cut is shown by an ellipsis.
 * Empty when the text is.
 */
export function deriveTitle(text: string): string {
  const sentence = firstSentence(text.slice(0, 1000).replace(/\s+/g, ' ').trim());
  const whole = sentence.replace(/[.。．]+$/u, '');
  if (whole.length <= maxLength) return whole;
  return `${cutAtClause(whole) ?? cutBetweenWords(whole)}…`;
}

function firstSentence(text: string): string {
  let taken = '';
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'sentence' }).segment(text)) {
    taken += segment;
    if (displayWidth(taken.trim()) >= minSentence) break;
  }
  return taken.trim();
}

function cutAtClause(text: string): string | null {
  const borders = [...text.slice(0, maxLength + 1).matchAll(/[,;:，；：、]|\s[–—-]\s/gu)];
  const last = borders.findLast((border) => border.index >= minLength);
  return last === undefined ? null : text.slice(0, last.index).trim();
}

function cutBetweenWords(text: string): string {
  const head = text.slice(0, maxLength);
  const space = head.lastIndexOf(' ');
  // Scripts without spaces are cut anywhere but inside a character.
  return space >= minLength ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/u, '');
}
