/** A stretch of folded text. */
export interface Stretch {
  readonly codes: Uint16Array;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

const space = 0x20;

/** What it costs, in edits, to put a border into a word when it was between two. */
const splitWord = 0.75;

/**
 * The least number of edits that make a pattern of each beginning of a text: entry `n` is for the first `n` characters
 * (V. I. Levenshtein's distance; a character and white space are two edits apart, so that words stay together).
 * With `anywhere`, of the likest ending of each beginning. Takes the product of both lengths.
 */
export function editsToBeginnings(pattern: Uint16Array, text: Uint16Array, anywhere: boolean): Uint16Array {
  const row = new Uint16Array(text.length + 1);
  if (!anywhere) for (let at = 0; at < row.length; at += 1) row[at] = at;
  for (const unit of pattern) {
    let diagonal = row[0] ?? 0;
    let left = diagonal + 1;
    row[0] = left;
    for (let to = 1; to < row.length; to += 1) {
      const other = text[to - 1] ?? 0;
      const above = row[to] ?? 0;
      const change = unit === other ? 0 : unit === space || other === space ? 2 : 1;
      const least = above < left ? above + 1 : left + 1;
      left = diagonal + change < least ? diagonal + change : least;
      diagonal = above;
      row[to] = left;
    }
  }
  return row;
}

/** Longest stretches that are compared character by character; longer ones count as all different. */
const longest = 400;

/** How many edits apart two stretches are; for long ones the length of the longer. */
export function editDistance(a: Stretch, b: Stretch): number {
  const [lengthOfA, lengthOfB] = [a.to - a.from, b.to - b.from];
  const most = Math.max(lengthOfA, lengthOfB);
  if (Math.min(lengthOfA, lengthOfB) === 0 || most > longest) return most;
  const edits = editsToBeginnings(a.codes.subarray(a.from, a.to), b.codes.subarray(b.from, b.to), false);
  return Math.min(most, edits[lengthOfB] ?? most);
}

/** A border between two parts of a pattern, and the text in which to find it. */
export interface BorderSearch {
  readonly pattern: Stretch;
  /** Where the border is in the pattern's codes. */
  readonly border: number;
  readonly text: Stretch;
  /** The text's stretch begins, or ends, with the pattern's; else the pattern may begin or end anywhere in it. */
  readonly fixedStart: boolean;
  readonly fixedEnd: boolean;
  /** Whether the marked words are after the border (it is their start) or before it (their end). */
  readonly marks: 'after' | 'before';
}

/** The place in the text at which both parts of the pattern fit best, what was put between them left unmarked. */
export function findBorder(search: BorderSearch): { readonly at: number; readonly markedEdits: number } {
  const { pattern, border, text, marks } = search;
  const stretch = text.codes.subarray(text.from, text.to);
  const before = editsToBeginnings(pattern.codes.subarray(pattern.from, border), stretch, !search.fixedStart);
  const after = editsToBeginnings(
    pattern.codes.slice(border, pattern.to).reverse(),
    stretch.slice().reverse(),
    !search.fixedEnd,
  );
  const wantsWordBorder = isWordBorder(pattern.codes, border);
  let [best, least] = [0, Infinity];
  for (let at = 0; at <= stretch.length; at += 1) {
    const edits = (before[at] ?? 0) + (after[stretch.length - at] ?? 0);
    if (edits > least) continue;
    const total = wantsWordBorder && !isWordBorder(text.codes, text.from + at) ? edits + splitWord : edits;
    if (total < least || (total === least && marks === 'after')) [best, least] = [at, total];
  }
  const marked = marks === 'after' ? after[stretch.length - best] : before[best];
  return { at: text.from + best, markedEdits: marked ?? 0 };
}

/** No word of a script that has spaces goes on across `at`. */
export function isWordBorder(codes: Uint16Array, at: number): boolean {
  return !(isLetter(codes[at - 1]) && isLetter(codes[at]));
}

function isLetter(code: number | undefined): boolean {
  if (code === undefined) return false;
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return (
    (code >= 0xc0 && code < 0xe00) || (code >= 0xac00 && code < 0xd7a4) || (code >= 0x10a0 && code < 0x1780)
  );
}
