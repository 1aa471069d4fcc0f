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

/**
 * Certainly a border, whatever is around: before a character that is never joined to what it follows (Latin letters,
 * signs, kana and Han), after one of these too, or after a line feed.
 */
function isPlainBorder(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return isPlain(after) && isPlain(before) && !(before === 0x0d && after === 0x0a);
}

/** © and ® can be part of an emoji; the sound marks of kana are joined to what they follow. */
function isPlain(code: number): boolean {
  return (
    (code < 0x300 && code !== 0xa9 && code !== 0xae) ||
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x30a1 && code <= 0x30fa) ||
    (code >= 0x4e00 && code <= 0x9fff)
  );
}
