import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readFrames, toFrame } from './frames.ts';

async function framesOf(chunks: readonly Uint8Array[], limit = 1000): Promise<unknown[]> {
  const frames: unknown[] = [];
  for await (const frame of readFrames(
    Readable.from(chunks.map((chunk) => Buffer.from(chunk))),
    () => limit,
  )) {
    frames.push(frame);
  }
  return frames;
}

it('reads frames however they were cut on the way, and drops one that was cut short', async () => {
  const sent = [{ a: 'línea\nzwei' }, { b: [] }, { c: '漢字😀' }];
  const bytes = Buffer.concat([Buffer.from(sent.map(toFrame).join('')), Buffer.from('{"d"')]);
  for (const size of [1, 2, 3, 7, bytes.length]) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    );
    expect(await framesOf(chunks)).toEqual(sent);
  }
});

it.each([
  ['too long, though it has not ended', Buffer.from('x'.repeat(20))],
  ['too long, though it came whole', Buffer.from(toFrame({ a: 'x'.repeat(20) }))],
  ['no JSON', Buffer.from('{]\n')],
  ['no text', Buffer.from([0x22, 0xff, 0x22, 0x0a])],
])('refuses a frame that is %s', async (_, bytes) => {
  await expect(framesOf([bytes], 16)).rejects.toThrow(/^a frame /);
});
