import { foldedString, foldText, unfold } from './fold.ts';
import { occurrences } from './occurrences.ts';
import type { TextPosition } from './target.ts';

/** Words to look for, as a person types them. */
export interface QuoteQuery {
  readonly exact: string;
  /** What stands before, as much as is known. */
  readonly prefix?: string | undefined;
  /** What stands after, as much as is known. */
  readonly suffix?: string | undefined;
}

/**
 * All places in `text` where the words stand between what is asked before and after them; white space between the
 * three does not matter. Where the words do not occur letter for letter, white space, quotation marks, dashes, accents,
 * capital letters and the like may differ. Empty when there is no such place, or no words.
 */
export function findQuote(text: string, query: QuoteQuery): readonly TextPosition[] {
  const places = placesOf(text, query);
  if (places.length > 0 || query.exact.trim() === '') return places;
  const folded = foldText(text);
  const foldedQuery: QuoteQuery = {
    exact: foldedString(foldText(query.exact)).trim(),
    prefix: foldedString(foldText(query.prefix ?? '')),
    suffix: foldedString(foldText(query.suffix ?? '')),
  };
  return placesOf(foldedString(folded), foldedQuery).map(({ start, end }) => unfold(folded, start, end));
}

function placesOf(text: string, { exact, prefix = '', suffix = '' }: QuoteQuery): TextPosition[] {
  const before = prefix.trimEnd();
  const after = suffix.trimStart();
  const places: TextPosition[] = [];
  if (exact.trim() === '') return places;
  for (const start of occurrences(text, exact)) {
    const end = start + exact.length;
    if (endsWithAt(text, start, before) && startsWithAt(text, end, after)) places.push({ start, end });
  }
  return places;
}

function endsWithAt(text: string, offset: number, words: string): boolean {
  let end = offset;
  while (!text.endsWith(words, end)) {
    if (end === 0 || /\S/u.test(text.charAt(end - 1))) return false;
    end -= 1;
  }
  return true;
}

function startsWithAt(text: string, offset: number, words: string): boolean {
  let start = offset;
  while (!text.startsWith(words, start)) {
    if (start >= text.length || /\S/u.test(text.charAt(start))) return false;
    start += 1;
  }
  return true;
}
