import fc from 'fast-check';

/** A text and a passage in it that cuts no surrogate pair. UTF-16 offsets. */
export interface PassageOfText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Pieces in which offsets, graphemes and words go different ways. */
const pieces = [
  'the ',
  'law, ',
  'word',
  ' ',
  '\n',
  '“quoted” ',
  'naïve ',
  'nai\u0308ve ',
  '香港',
  '法律。',
  'ひらがな',
  'हिन्दी ',
  'שלום ',
  'سلام‌ها ',
  '👩‍👧‍👦',
  '🇭🇰',
  '😀',
  '𝒳',
  '\u00a0',
];

/** Texts of mixed scripts, up to 80 pieces. */
export function anyText(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...pieces) },
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  return fc.array(piece, { minLength: 1, maxLength: 80 }).map((list) => list.join(''));
}

/** Any passage of any text, in code points so that none is cut. */
export function passageOfAnyText(): fc.Arbitrary<PassageOfText> {
  return fc
    .tuple(
      anyText().filter((text) => text !== ''),
      fc.nat(),
      fc.nat(),
    )
    .map(([text, a, b]) => {
      const points = Array.from(text);
      const first = a % points.length;
      const count = 1 + (b % (points.length - first));
      const start = points.slice(0, first).join('').length;
      return { text, start, end: start + points.slice(first, first + count).join('').length };
    });
}
