/**
 * Marks that a search passes over: accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs. Marks of
 * other scripts are letters to their readers and stay.
 */
const marks = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/gu;

/** Letters that have no decomposition, and signs that are typed in other ways. */
const equals: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  '‚': "'",
  '‛': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '\u00ad': '',
  '\u200b': '',
};
const equalSigns = new RegExp(`[${Object.keys(equals).join('')}]`, 'gu');

/** A text as the search compares it: without case, accents, and differences between compatible characters. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(equalSigns, (sign) => equals[sign] ?? sign)
    .normalize('NFC');
}

/**
 * The UTF-16 offset in `text` of what stands at `offset` in its folded form. Folding may change lengths, so it folds
 * the text again piece by piece: for the one match that is shown, not for each.
 */
export function unfoldedOffset(text: string, offset: number): number {
  let folded = 0;
  let original = 0;
  for (const [unit] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    if (folded >= offset) break;
    folded += foldText(unit).length;
    original += unit.length;
  }
  return original;
}
