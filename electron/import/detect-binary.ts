import { markedEncoding } from './encoding/decode-text.ts';
import { guessUtf16 } from './encoding/guess-utf16.ts';

/** The first bytes of common formats that are not text, in Latin-1. */
const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\u0003\u0004', 'a ZIP archive (as .docx, .epub and .odt files are)'],
  ['PK\u0005\u0006', 'a ZIP archive'],
  ['\u0089PNG', 'a PNG image'],
  ['\u00FF\u00D8\u00FF', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['RIFF', 'a media file'],
  ['\u007FELF', 'a program'],
  ['MZ\u0090\u0000', 'a program'],
  ['\u00CF\u00FA\u00ED\u00FE', 'a program'],
  ['\u00CA\u00FE\u00BA\u00BE', 'a program'],
  ['\u0000asm', 'a program'],
  ['\u001F\u008B', 'a compressed file'],
  ['BZh', 'a compressed file'],
  ['\u00FD7zXZ', 'a compressed file'],
  ['7z\u00BC\u00AF', 'a 7z archive'],
  ['Rar!', 'a RAR archive'],
  ['\u00D0\u00CF\u0011\u00E0', 'an old Office document'],
  ['{\\rtf', 'an RTF document'],
  ['SQLite format 3', 'a database'],
  ['ID3', 'a sound file'],
  ['OggS', 'a media file'],
  ['bplist', 'a property list or web archive'],
];

/** A text has hardly any control characters; beyond this share it is none. */
const toleratedControls = 0.02;
const sampleBytes = 64 * 1024;

/** What the bytes are by their first ones, in words for a message; `null` when nothing is known of them. */
export function detectSignature(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return signatures.find(([signature]) => start.startsWith(signature))?.[1] ?? null;
}

/** What the bytes are when they are not text, in words for a message; `null` for text. */
export function detectBinary(bytes: Uint8Array): string | null {
  const known = detectSignature(bytes);
  if (known !== null) return known;
  if (markedEncoding(bytes)?.startsWith('utf-16') === true || guessUtf16(bytes) !== null) return null;
  if (bytes.includes(0)) return 'not text (it has zero bytes)';
  const sample = bytes.subarray(0, sampleBytes);
  const controls = sample.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  return controls > sample.length * toleratedControls ? 'not text (it is full of control characters)' : null;
}

/** Of ASCII's, without white space and the escape that switches character sets. */
function isControl(byte: number): boolean {
  return byte === 0x7f || (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b);
}
