import type { EncodingSource } from '../../../core/library/records.ts';
import { detectEncoding, isIso2022Jp } from './detect-encoding.ts';
import { guessUtf16 } from './guess-utf16.ts';
import { isValid } from './is-valid.ts';

/** Bytes read as text, with line ends as line feeds. */
export interface DecodedText {
  readonly text: string;
  /** The WHATWG name of the encoding that was used, such as `utf-8`. */
  readonly encoding: string;
  readonly encodingFrom: EncodingSource;
}

/** In another encoding, so many letters beyond ASCII do not happen to follow the rules of UTF-8. */
const telling = 4;
/** A text in UTF-8 with so small a share of broken characters was damaged, not written in another encoding. */
const toleratedDamage = 0.05;

/**
 * Reads bytes as text: by their byte order mark, else as declared, else as what they look like. `declared` is a label
 * that the source itself gives; one that is unknown, or in which the bytes make no sense, is passed over, and so is one
 * that was left in a page when that was saved in UTF-8.
 */
export function decodeText(bytes: Uint8Array, declared: string | null): DecodedText {
  const mark = markedEncoding(bytes);
  if (mark !== null) return decodeAs(bytes, mark, 'mark');
  if (
    declared !== null &&
    !isStale(declared, bytes) &&
    (isValid(bytes, declared) || isNearly(bytes, declared))
  )
    return decodeAs(bytes, declared, 'declared');
  const encoding = guessUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : detectEncoding(bytes));
  return decodeAs(bytes, encoding, 'detected');
}

/** The encoding that a page declares in its first kilobytes, by `<meta charset>` or an XML declaration. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const found =
    /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/iu.exec(start) ??
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(start);
  const label = found?.[1]?.toLowerCase() ?? null;
  // A page that could be read as ASCII up to its declaration is not in UTF-16, whatever it says.
  return label?.startsWith('utf-16') === true ? 'utf-8' : label;
}

/** The encoding by the byte order mark; `null` without one. */
export function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Whether a page was saved in UTF-8 and still declares another encoding. */
function isStale(declared: string, bytes: Uint8Array): boolean {
  if (/^utf-?8$/iu.test(declared)) return false;
  let letters = 0;
  for (let at = 0; at < bytes.length && letters < telling; at += 1)
    if ((bytes[at] ?? 0) >= 0xc0) letters += 1;
  return letters === telling && isValid(bytes, 'utf-8');
}

function isUtf8(bytes: Uint8Array): boolean {
  if (isIso2022Jp(bytes)) return false;
  return isValid(bytes, 'utf-8') || isNearly(bytes, 'utf-8');
}

function decodeAs(bytes: Uint8Array, label: string, encodingFrom: EncodingSource): DecodedText {
  const decoder = new TextDecoder(label);
  return {
    text: decoder.decode(bytes).replace(/\r\n?/g, '\n'),
    encoding: decoder.encoding,
    encodingFrom,
  };
}

/** Whether bytes are of an encoding but for a few that were damaged. */
function isNearly(bytes: Uint8Array, label: string): boolean {
  try {
    const text = new TextDecoder(label).decode(bytes);
    let broken = 0;
    let beyondAscii = 0;
    // Counted without making anything of them: there may be tens of millions.
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit > 0x7f) beyondAscii += 1;
      if (unit === 0xfffd) broken += 1;
    }
    return broken <= beyondAscii * toleratedDamage;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
