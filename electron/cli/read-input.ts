import type { Readable } from 'node:stream';
import { largestText } from '../import/size-limit.ts';

/** All of standard input; of what has no end, or more than is ever read, one byte more than that. */
export async function readInput(stdin: Readable): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of stdin as AsyncIterable<Buffer | string>) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    parts.push(bytes.subarray(0, largestText + 1 - length));
    length += bytes.length;
    if (length > largestText) break;
  }
  return Buffer.concat(parts);
}
