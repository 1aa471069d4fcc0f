/** A piece of a text that matched: UTF-16 offsets, `end` exclusive. */
export interface MatchedRange {
  readonly start: number;
  readonly end: number;
}

/** How well a text matches, and where. Higher is better; only the order matters. */
export interface Match {
  readonly score: number;
  /** In order, without overlaps. */
  readonly ranges: readonly MatchedRange[];
}

/** The words of what was typed, folded. */
export function queryWords(query: string): readonly string[] {
  return fold(query)
    .text.split(/\s+/u)
    .filter((word) => word !== '');
}

/**
 * Where all words of a query occur in a text, whatever case and accents; `null` when one does not. The beginning of
 * the text counts most, then the beginning of a word, then any place.
 */
export function matchWords(text: string, words: readonly string[]): Match | null {
  const folded = fold(text);
  const ranges: MatchedRange[] = [];
  let score = 0;
  for (const word of words) {
    const at = bestPlace(folded.text, word);
    if (at === -1) return null;
    score += at === 0 ? 3 : beginsWord(folded.text, at) ? 2 : 1;
    ranges.push({
      start: folded.starts[at] ?? 0,
      end: folded.starts[at + word.length] ?? text.length,
    });
  }
  return { score, ranges: joined(ranges) };
}

/** The beginning of a word if there is such a place, else the first one; -1 for none. */
function bestPlace(text: string, word: string): number {
  const first = text.indexOf(word);
  for (let at = first; at !== -1; at = text.indexOf(word, at + 1)) {
    if (beginsWord(text, at)) return at;
  }
  return first;
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

function joined(ranges: readonly MatchedRange[]): readonly MatchedRange[] {
  const result: MatchedRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && range.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else result.push(range);
  }
  return result;
}

/** A text without case and accents; `starts` has where each of its UTF-16 units comes from. */
function fold(text: string): { readonly text: string; readonly starts: readonly number[] } {
  let folded = '';
  const starts: number[] = [];
  for (const { 0: unit, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const piece = unit
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase();
    folded += piece;
    starts.push(...Array<number>(piece.length).fill(index));
  }
  return { text: folded, starts };
}
