import { createCodec } from './codec.ts';

/** Main's end of the border to the page; see `createCodec`. */
export const { encode, decode } = createCodec(
  (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  // Copied, because a small Buffer is a slice of a pool, and `buffer` would be the whole pool.
  (text) => new Uint8Array(Buffer.from(text, 'base64')),
);
