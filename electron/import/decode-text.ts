/** Bytes read as text, with line ends as line feeds. */
export interface DecodedText {
  readonly text: string;
  /** The WHATWG name of the encoding that was used, such as `utf-8`. */
  readonly encoding: string;
}

/** A text in UTF-8 with so small a share of broken characters was damaged, not written in another encoding. */
const toleratedDamage = 0.05;

/**
 * Reads bytes as text: by their byte order mark, else as declared, else as UTF-8 if they are valid (or nearly),
 * else as windows-1252, in which every byte means something. `declared` is a label that the source itself gives;
 * one that is unknown or wrong is passed over.
 */
export function decodeText(bytes: Uint8Array, declared: string | null): DecodedText {
  const encoding =
    markedEncoding(bytes) ??
    (declared !== null && isValid(bytes, declared) ? declared : null) ??
    (isValid(bytes, 'utf-8') || isDamagedUtf8(bytes) ? 'utf-8' : null) ??
    guessUtf16(bytes) ??
    'windows-1252';
  const decoder = new TextDecoder(encoding);
  return { text: decoder.decode(bytes).replace(/\r\n?/g, '\n'), encoding: decoder.encoding };
}

/** The encoding that a page declares in its first kilobytes, by `<meta charset>` or an XML declaration. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const found =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(start) ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/iu.exec(start);
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

/** UTF-16 without a mark, told by the zero bytes that western text in it is half made of; else `null`. */
export function guessUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length * 0.2 && even === 0) return 'utf-16le';
  return even > sample.length * 0.2 && odd === 0 ? 'utf-16be' : null;
}

function isValid(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    // Not of this encoding (TypeError), or no such encoding (RangeError).
    if (error instanceof TypeError || error instanceof RangeError) return false;
    throw error;
  }
}

function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const beyondAscii = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return broken <= beyondAscii * toleratedDamage;
}
