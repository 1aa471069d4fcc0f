import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { largestText } from '../import/size-limit.ts';
import { readInput } from './read-input.ts';

it('reads all of standard input', async () => {
  expect(Buffer.from(await readInput(Readable.from([Buffer.from('one '), 'two']))).toString()).toBe(
    'one two',
  );
});

it('stops reading what has no end', async () => {
  const megabyte = Buffer.alloc(1024 * 1024, 'x');
  const endless = new Readable({
    read() {
      this.push(megabyte);
    },
  });
  expect((await readInput(endless)).length).toBe(largestText + 1);
  expect(endless.destroyed).toBe(true);
});
