import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { JsonAdapter } from './json-adapter.ts';

function numbersIn(path: string): JsonAdapter<number[]> {
  return new JsonAdapter<number[]>(path, { decode: (value) => value as number[], encode: JSON.stringify });
}

test('what is written is read again, and what was there before is kept beside it', async () => {
  const path = join(await temporaryFolder(), 'numbers.json');
  const adapter = numbersIn(path);
  expect(await adapter.read()).toBeNull();
  await adapter.write([1]);
  await adapter.write([1, 2]);
  expect([await numbersIn(path).read(), await numbersIn(`${path}.bak`).read()]).toEqual([[1, 2], [1]]);
});

test('a write that would change nothing does not touch the file', async () => {
  const path = join(await temporaryFolder(), 'numbers.json');
  const adapter = numbersIn(path);
  await adapter.write([1]);
  const { ino } = await stat(path);
  await adapter.write([1]);
  expect((await stat(path)).ino).toBe(ino);
});

test('writes asked for at once are done in order, and each settles on its own outcome', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'numbers.json');
  const encode = (data: number[]): string => {
    if (data.includes(13)) throw new Error('unlucky');
    return JSON.stringify(data);
  };
  const adapter = new JsonAdapter<number[]>(path, { decode: (value) => value as number[], encode });
  const outcomes = await Promise.allSettled([adapter.write([1]), adapter.write([13]), adapter.write([2])]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect([await readFile(path, 'utf8'), await readFile(`${path}.bak`, 'utf8')]).toEqual(['[2]', '[1]']);
});

test('the same text is written again after a write that failed, since the disk may hold anything', async () => {
  const folder = join(await temporaryFolder(), 'drive');
  const away = `${folder}-away`;
  await mkdir(folder);
  const adapter = numbersIn(join(folder, 'numbers.json'));
  await adapter.write([1]);
  await rename(folder, away);
  await expect(adapter.write([2])).rejects.toMatchObject({ code: 'ENOENT' });
  await rename(away, folder);
  await rm(join(folder, 'numbers.json'));
  await adapter.write([1]);
  expect(await numbersIn(join(folder, 'numbers.json')).read()).toEqual([1]);
});

test.each<[string, string | Uint8Array, string]>([
  ['an empty file', '', 'empty'],
  ['half a file', '[1, 2', 'not JSON'],
  ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'UTF-8'],
])('%s is a fault with a reason', async (_, content, reason) => {
  const path = join(await temporaryFolder(), 'numbers.json');
  await writeFile(path, content);
  await expect(numbersIn(path).read()).rejects.toMatchObject({
    code: 'format',
    message: expect.stringContaining(reason),
  });
});

test('a mark at the beginning that some editors add is no fault', async () => {
  const path = join(await temporaryFolder(), 'numbers.json');
  await writeFile(path, '\ufeff[1]');
  expect(await numbersIn(path).read()).toEqual([1]);
});
