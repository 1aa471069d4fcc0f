import { analyse } from 'chardet';
import { bestPlausibility } from './plausibility.ts';
import type { WritingKind } from './plausibility.ts';

/** So much of a text beyond ASCII is looked at. In bytes. */
const sampleBytes = 16 * 1024;

/** The encodings that are always considered, and what a text in them is written in. */
const usual: Readonly<Record<string, readonly WritingKind[]>> = {
  'windows-1252': ['latin'],
  gb18030: ['simplified', 'traditional'],
  big5: ['traditional'],
  shift_jis: ['japanese'],
  'euc-jp': ['japanese'],
  'euc-kr': ['korean'],
  'windows-1251': ['cyrillic'],
  'koi8-r': ['cyrillic'],
  'windows-1255': ['hebrew'],
  'windows-1256': ['arabic'],
};

/**
 * The encoding of bytes that are neither valid UTF-8 nor UTF-16 and declare none: what a statistical detector
 * (chardet) says, weighed with how the text would look. chardet alone errs with headlines and Cyrillic; how often
 * either is right is measured by the test beside this. A WHATWG name; `windows-1252` where nothing speaks for another.
 */
export function detectEncoding(bytes: Uint8Array): string {
  if (isIso2022Jp(bytes)) return 'iso-2022-jp';
  const sample = linesBeyondAscii(bytes);
  const found = new Map<string, number>(Object.keys(usual).map((encoding) => [encoding, 0]));
  for (const { name, confidence } of analyse(sample)) {
    const encoding = knownName(name);
    if (encoding !== null) found.set(encoding, Math.max(found.get(encoding) ?? 0, confidence / 100));
  }
  let best = { encoding: 'windows-1252', score: -Infinity };
  for (const [encoding, confidence] of found) {
    const text = new TextDecoder(encoding).decode(sample);
    const kinds = usual[encoding] ?? [
      /^(?:windows|iso)/u.test(encoding) && isLatin(text) ? 'latin' : 'other',
    ];
    const score = confidence * 0.5 + bestPlausibility(text, kinds);
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}

/** ISO-2022-JP is ASCII throughout and switches to Japanese and back by escape sequences. */
export function isIso2022Jp(bytes: Uint8Array): boolean {
  if (!bytes.includes(0x1b)) return false;
  const text = new TextDecoder('windows-1252').decode(bytes.subarray(0, sampleBytes));
  const switches = ['\u001B$@', '\u001B$B'].some((escape) => text.includes(escape));
  return switches && !bytes.some((byte) => byte > 0x7f);
}

/** The lines that hold something beyond ASCII: in none of these encodings is a line feed part of a character. */
function linesBeyondAscii(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(sampleBytes);
  let length = 0;
  let start = 0;
  while (start < bytes.length && length < sampleBytes) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, Math.min(end < 0 ? bytes.length : end + 1, start + sampleBytes));
    start = end < 0 ? bytes.length : end + 1;
    if (!line.some((byte) => byte > 0x7f)) continue;
    sample.set(line.subarray(0, sampleBytes - length), length);
    length = Math.min(sampleBytes, length + line.length);
  }
  return sample.subarray(0, length);
}

function isLatin(text: string): boolean {
  return /[\u00C0-\u024F]/u.test(text) && !/[\u0370-\u06FF]/u.test(text);
}

/** The WHATWG name, where `TextDecoder` knows the encoding and bytes beyond ASCII may be in it; else `null`. */
function knownName(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-') || encoding.startsWith('iso-2022') ? null : encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
