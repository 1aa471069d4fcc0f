import { crc32 } from 'node:zlib';

/**
 * One line of the journal: the CRC-32 of the JSON text in UTF-8, in 8 hexadecimal digits, a space, the text, a line
 * feed. JSON holds no line feed of its own.
 */
export function encodeLine(value: unknown): string {
  const text = JSON.stringify(value);
  return `${checksum(text)} ${text}\n`;
}

/** What stands in one line, or how it cannot be read. */
export type JournalLine =
  | { readonly status: 'sound'; readonly value: unknown }
  /** The last line, without its line feed, as a writer leaves it that was stopped in the middle. Never acknowledged. */
  | { readonly status: 'torn'; readonly bytes: Uint8Array }
  | { readonly status: 'damaged'; readonly bytes: Uint8Array };

/** Takes a journal apart into lines. A line that cannot be read does not keep those after it from being read. */
export function decodeLines(bytes: Uint8Array): readonly JournalLine[] {
  const lines: JournalLine[] = [];
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    const line = decodeLine(bytes.subarray(start, end));
    lines.push(line.status === 'damaged' && feed === -1 ? decodeLast(bytes.subarray(start, end)) : line);
    start = end + 1;
  }
  return lines;
}

/** The last line may have a damaged line feed, which is no loss. */
function decodeLast(bytes: Uint8Array): JournalLine {
  const line = decodeLine(bytes.subarray(0, -1));
  return line.status === 'sound' ? line : { status: 'torn', bytes };
}

function decodeLine(bytes: Uint8Array): JournalLine {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const json = text.slice(9);
  if (text[8] !== ' ' || text.slice(0, 8) !== checksum(json)) return { status: 'damaged', bytes };
  try {
    return { status: 'sound', value: JSON.parse(json) };
  } catch (error) {
    if (error instanceof SyntaxError) return { status: 'damaged', bytes };
    throw error;
  }
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}
