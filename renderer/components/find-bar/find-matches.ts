import type { HighlightRecord } from '../../../core/library/records.ts';
import type { Passage } from '../../dom/selection.ts';
import type { FindQuery } from './find-events.ts';

/** A match: in the article's text, or in the note on a passage. */
export interface FindMatch extends Passage {
  /** Id of the highlight whose note holds the match; `null` for the article's own text. */
  readonly highlight: string | null;
}

/** A note that can be searched, and where it stands in the text; without a place it stands at the text's end. */
export interface SearchedNote extends Passage {
  readonly highlight: HighlightRecord;
  /** What is searched: the note, and of a mark without a place its passage, which the text does not have. */
  readonly words: string;
}

/**
 * Every match in the order of the article. Matches do not overlap; a note counts once, however often the words are in
 * it. Letters that differ only in case match unless `matchCase` is set.
 */
export function findMatches(
  text: string,
  notes: readonly SearchedNote[],
  { words, matchCase, inNotes }: FindQuery,
): readonly FindMatch[] {
  if (words === '') return [];
  // A pattern and not lower-casing: that changes the length of some letters and would shift every offset behind them.
  const pattern = new RegExp(
    words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`),
    matchCase ? 'gu' : 'giu',
  );
  const matches: FindMatch[] = [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    highlight: null,
  }));
  if (inNotes) {
    for (const { highlight, words: searched, start, end } of notes) {
      pattern.lastIndex = 0;
      if (pattern.test(searched)) matches.push({ start, end, highlight: highlight.id });
    }
  }
  return matches.sort((a, b) => a.start - b.start);
}
