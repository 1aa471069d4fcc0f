import { isValid } from './is-valid.ts';
import { bestPlausibility } from './plausibility.ts';
import type { WritingKind } from './plausibility.ts';

const sampleBytes = 4096;
/** Below this, a reading is not taken for text. */
const leastPlausible = 0.3;

/** But for Latin letters, of which those beyond ASCII are always the fewer. */
const kinds: readonly WritingKind[] = [
  'cyrillic',
  'simplified',
  'traditional',
  'japanese',
  'korean',
  'other',
];

/**
 * UTF-16 without a byte order mark, told by reading the bytes both ways and looking which is text; `null` when neither
 * is, and for bytes that are ASCII or UTF-8 throughout.
 */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || (bytes.length % 2 === 1 && bytes.length < sampleBytes)) return null;
  const sample = bytes.subarray(0, sampleBytes);
  if (sample.every((byte) => byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127)))
    return null;
  // Nothing else follows the rules of UTF-8 by chance.
  if (!sample.includes(0) && isValid(sample, 'utf-8', { sample: true })) return null;
  const [little, big] = (['utf-16le', 'utf-16be'] as const).map((encoding) => ({
    encoding,
    score: plausibilityOf(new TextDecoder(encoding).decode(sample)),
  }));
  const better = little !== undefined && big !== undefined && big.score > little.score ? big : little;
  return better !== undefined && better.score >= leastPlausible ? better.encoding : null;
}

/** As `plausibility`, but ASCII counts as well: here it is a sign of the right order of bytes, or of the wrong one. */
function plausibilityOf(text: string): number {
  // eslint-disable-next-line no-control-regex -- control characters are what speaks against text
  if (/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/u.test(text)) return 0;
  const plain = text.match(/[\t\n\r -~]/gu)?.length ?? 0;
  const others = Array.from(text).length - plain;
  if (plain > others)
    return (plain + others * bestPlausibility(text, [...kinds, 'latin'])) / (plain + others);
  return (plain + others * bestPlausibility(text, kinds)) / Math.max(1, plain + others);
}
