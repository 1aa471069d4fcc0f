import { displayWidth } from './plain-text/display-width.ts';

/** The longest title that is made from a sentence, in columns. */
const widest = 100;
/** A cut at a comma or dash must leave at least this much, in columns. */
const narrowest = 40;
/** “PARIS, May 3 (Agency) — ” and “（本报记者 …）” say where the news comes from and not what it is. */
const dateline =
  /^\p{Lu}[\p{Lu} .’'-]+(?:,[^()–—-]{2,30})?(?:\s?\([^()]{2,30}\)|,[^()–—-]{4,30})\s?(?:[–—]|--?)\s+(?=\S)|^（[^（）]{2,20}(?:訊|讯|電|电|記者[^（）]{0,12}|记者[^（）]{0,12})）\s*(?=\S)/u;
/** A first sentence shorter than this (in columns) is taken for an abbreviation or an exclamation: the next one joins it. */
const minSentence = 20;

/**
 * Makes a title for an article that has none: its first sentence without the full stop, cut at a clause or,
 * failing that, between words when it is long. What was cut is shown by an ellipsis.
 * Empty when the text is.
 */
export function deriveTitle(text: string): string {
  const start = text.slice(0, 1000).replace(/\s+/g, ' ').trim();
  const sentence = firstSentence(start.replace(dateline, ''));
  const whole = sentence.replace(/[.。．।]+$/u, '');
  if (displayWidth(whole) <= widest) return whole;
  const head = headOf(whole);
  return `${cutAtClause(head) ?? cutBetweenWords(head)}…`;
}

function firstSentence(text: string): string {
  let taken = '';
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'sentence' }).segment(text)) {
    taken += segment;
    if (displayWidth(taken.trim()) >= minSentence) break;
  }
  return taken.trim();
}

/** As many whole characters of a text as a title may have columns. */
function headOf(text: string): string {
  let end = 0;
  let width = 0;
  for (const { segment } of new Intl.Segmenter('und').segment(text)) {
    width += displayWidth(segment);
    if (width > widest) break;
    end += segment.length;
  }
  return text.slice(0, end);
}

function cutAtClause(head: string): string | null {
  const borders = [...head.matchAll(/[,;:，；：、،؛](?!\p{N})|\s[–—-]\s/gu)];
  const last = borders.findLast((border) => displayWidth(head.slice(0, border.index)) >= narrowest);
  return last === undefined ? null : head.slice(0, last.index).trim();
}

/** Words by spaces, or as a dictionary finds them in scripts that are written without; an address is cut anywhere. */
function cutBetweenWords(head: string): string {
  const space = head.lastIndexOf(' ');
  if (displayWidth(head.slice(0, space)) >= narrowest) return head.slice(0, space);
  const words = [...new Intl.Segmenter('und', { granularity: 'word' }).segment(head)];
  const border = words.at(-1)?.index ?? 0;
  return displayWidth(head.slice(0, border)) >= narrowest ? head.slice(0, border) : head;
}
