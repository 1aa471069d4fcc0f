import { unfoldedOffset } from '../../core/words/fold-text.ts';

/** UTF-16 units of text before and after the first match. */
const before = 50;
const after = 110;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** One line of `text` around what stands at `offset` in its folded form, with an ellipsis where it was cut. */
export function makeSnippet(text: string, offset: number): string {
  const match = unfoldedOffset(text, offset);
  const start = match <= before ? 0 : wordStart(text, match - before, match);
  const end = match + after >= text.length ? text.length : wordEnd(text, match, match + after);
  const line = text.slice(start, end).replace(/\s+/gu, ' ').trim();
  return `${start > 0 ? '…' : ''}${line}${end < text.length ? '…' : ''}`;
}

/** The first start of a word from `from` on, or where a grapheme starts if there is none before `match`. */
function wordStart(text: string, from: number, match: number): number {
  const space = text.slice(from, match).search(/\s/u);
  return space === -1 ? graphemeStart(text, from) : from + space + 1;
}

/** The last end of a word up to `to`, or where a grapheme starts if there is none after `match`. */
function wordEnd(text: string, match: number, to: number): number {
  const words = /^.*(?=\s)/su.exec(text.slice(match, to))?.[0] ?? '';
  return words === '' ? graphemeStart(text, to) : match + words.length;
}

function graphemeStart(text: string, offset: number): number {
  return graphemes.segment(text).containing(offset)?.index ?? offset;
}
