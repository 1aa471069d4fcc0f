import type { Readable } from 'node:stream';

/** The other side does not keep to the protocol, or is gone. The conversation is of no use any more. */
export class HandOverError extends Error {
  override readonly name = 'HandOverError';
}

/** A frame: one value as JSON in one line. */
export function toFrame(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

/**
 * The frames of a stream, one after the other. `limit` says how many bytes the next one may have. Ends as the stream
 * does; what stands behind the last line break was cut short and is dropped. Throws `HandOverError` for a frame that is
 * too long, not UTF-8 or not JSON, and what the stream throws.
 */
export async function* readFrames(stream: Readable, limit: () => number): AsyncGenerator {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let rest = chunk;
    for (let end = rest.indexOf('\n'); end !== -1; end = rest.indexOf('\n')) {
      keep(rest.subarray(0, end));
      rest = rest.subarray(end + 1);
      const line = Buffer.concat(parts);
      [parts, length] = [[], 0];
      yield parse(line);
    }
    keep(rest);
  }

  function keep(part: Buffer): void {
    parts.push(part);
    length += part.length;
    if (length > limit()) throw new HandOverError(`a frame has more than ${limit()} bytes`);
  }

  function parse(line: Buffer): unknown {
    try {
      return JSON.parse(decoder.decode(line)) as unknown;
    } catch (error) {
      throw new HandOverError('a frame is not JSON', { cause: error });
    }
  }
}
