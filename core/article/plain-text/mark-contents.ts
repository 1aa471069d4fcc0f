import type { Draft } from './draft.ts';
import { fold, isOpen } from './draft.ts';
import { countSpacedWords, endsSentence, wordsOf } from './sentence-shape.ts';

const label =
  /^(?:(?:table of )?contents|on this page|in this article|inhalt(?:sverzeichnis)?|sommaire|índice|indice|содержание|目录|目錄|目次|목차)\s*(?:\[?(?:hide|show|ausblenden)\]?)?:?$/iu;
/** A table of contents is seldom longer, in lines. */
const mostEntries = 60;
/** In UTF-16 units. */
const longestEntry = 200;

/**
 * Marks a table of contents that a page copied along: a label, and below it short lines most of which come again
 * later, as headings. A book's own table, whose chapters follow, is one too.
 */
export function markContents(drafts: readonly Draft[]): void {
  const index = drafts.findIndex((draft) => isOpen(draft) && label.test(draft.text));
  const found = drafts[index];
  if (found === undefined) return;
  const below = drafts.slice(index + 1, index + 1 + mostEntries);
  const end = below.findIndex(
    (draft) =>
      !isOpen(draft) || countSpacedWords(draft.text) > 12 || endsSentence(draft.text.replace(/\?$/u, '')),
  );
  const entries = end < 0 ? below : below.slice(0, end);
  const lastPlace = new Map<string, number>();
  drafts.forEach((draft, place) => {
    if (draft.text.length <= longestEntry) lastPlace.set(headingWords(draft.text), place);
  });
  const repeated = entries.filter(
    (entry, at) => (lastPlace.get(headingWords(entry.text)) ?? 0) > index + 1 + at,
  );
  const last = repeated.at(-1);
  const table = last === undefined ? [] : entries.slice(0, entries.indexOf(last) + 1);
  if (table.length < 2 || repeated.length < table.length * 0.6) return;
  for (const draft of [found, ...table]) fold(draft, 'table-of-contents');
}

/** The words of a heading without its number and without a wiki's “[edit]”. */
function headingWords(text: string): string {
  return wordsOf(text.replace(/^[\d.]+\s+/u, '').replace(/\[.{2,12}\]$/u, '')).join(' ');
}
