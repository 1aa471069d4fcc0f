const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Longer graphemes than this are cut: no script has them, and a hostile text must not make one border cost much. */
const longest = 256;

/** The border between graphemes that is nearest before `offset`, or `offset` if it is one. Looks only near it. */
export function borderAtOrBefore(text: string, offset: number): number {
  const grapheme = graphemeAround(text, offset);
  return grapheme === null ? offset : grapheme.start;
}

/** The border between graphemes that is nearest after `offset`, or `offset` if it is one. Looks only near it. */
export function borderAtOrAfter(text: string, offset: number): number {
  const grapheme = graphemeAround(text, offset);
  return grapheme === null ? offset : grapheme.end;
}

/** The grapheme that `offset` would cut in two; `null` if it is a border. */
function graphemeAround(
  text: string,
  offset: number,
): { readonly start: number; readonly end: number } | null {
  if (offset <= 0 || offset >= text.length || isPlainBorder(text, offset)) return null;
  let from = offset - 1;
  while (from > 0 && offset - from < longest && !isPlainBorder(text, from)) from -= 1;
  let to = offset + 1;
  while (to < text.length && to - offset < longest && !isPlainBorder(text, to)) to += 1;
  // Segmenting the whole text would read, and for some texts copy, all of it for each border.
  const grapheme = segmenter.segment(text.slice(from, to)).containing(offset - from);
  if (grapheme === undefined || grapheme.index === offset - from) return null;
  return { start: from + grapheme.index, end: from + grapheme.index + grapheme.segment.length };
}

/** Certainly a border, whatever is around: between two characters that are never part of a larger grapheme together. */
function isPlainBorder(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return isPlain(after) && isPlain(before) && !(before === 0x0d && after === 0x0a);
}

/**
 * Ranges, first and last, of letters and signs that others may be joined to, but that are joined to none before them:
 * Latin without © and ® (which can be emoji), Greek, Cyrillic, Hebrew, Arabic, punctuation, kana, Han, Hangul, full width.
 */
const plain = [
  [0x00, 0xa8],
  [0xaa, 0xad],
  [0xaf, 0x2ff],
  [0x370, 0x482],
  [0x48a, 0x556],
  [0x5d0, 0x5ea],
  [0x620, 0x64a],
  [0x2010, 0x2027],
  [0x3001, 0x3029],
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff01, 0xff9d],
] as const;

function isPlain(code: number): boolean {
  return plain.some(([first, last]) => code >= first && code <= last);
}
