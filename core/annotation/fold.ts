/** A text with its differences of typing evened out, and where each of its characters came from. */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where what it stands for begins in the original. */
  readonly starts: readonly number[];
  /** For each UTF-16 unit of `text`, where what it stands for ends in the original. */
  readonly ends: readonly number[];
}

/** Signs that keyboards and typesetters write differently. */
const plain: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
};

/** White space, invisible characters, a letter with its combining marks, or any other code point. */
const units = /\s+|[\u00ad\u200b\u2060]+|\P{M}\p{M}+|./gsu;

/**
 * Evens out white space (each run is one space), quotation marks, dashes, ellipses, invisible characters and the two
 * ways to write an accented letter.
 */
export function foldText(original: string): FoldedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: unit, index } of original.matchAll(units)) {
    const piece = foldUnit(unit);
    pieces.push(piece);
    starts.push(...Array<number>(piece.length).fill(index));
    ends.push(...Array<number>(piece.length).fill(index + unit.length));
  }
  return { text: pieces.join(''), starts, ends };
}

function foldUnit(unit: string): string {
  if (/^\s/u.test(unit)) return ' ';
  if (/^[\u00ad\u200b\u2060]/u.test(unit)) return '';
  return plain[unit] ?? unit.normalize('NFC');
}
