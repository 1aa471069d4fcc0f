import { link, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { makeFolder, removeLeftovers, writeDurably } from './durable-file.ts';

test('the previous content stays beside the new one, and nothing else does', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'file');
  for (const text of ['one', 'two', 'three']) await writeDurably(path, text, { keepPrevious: true });
  expect(await readdir(folder)).toEqual(['file', 'file.bak']);
  expect([await readFile(path, 'utf8'), await readFile(`${path}.bak`, 'utf8')]).toEqual(['three', 'two']);
});

test('a backup that is the same file, as after a crash in between, is no hindrance', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'file');
  await writeFile(path, 'one');
  await link(path, `${path}.bak`);
  await writeDurably(path, 'two', { keepPrevious: true });
  expect(await readdir(folder)).toEqual(['file', 'file.bak']);
  expect([await readFile(path, 'utf8'), await readFile(`${path}.bak`, 'utf8')]).toEqual(['two', 'one']);
});

test('a write that fails leaves what was there, and nothing beside it', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'file', 'inside'), { recursive: true });
  await expect(writeDurably(join(folder, 'file'), 'text')).rejects.toMatchObject({ code: 'EISDIR' });
  expect(await readdir(folder, { recursive: true })).toEqual(['file', 'file/inside']);
});

test('folders are made with what is missing above them', async () => {
  const folder = await temporaryFolder();
  await makeFolder(join(folder, 'a', 'b', 'c'));
  await makeFolder(join(folder, 'a', 'b', 'c'));
  expect(await readdir(folder, { recursive: true })).toEqual(['a', 'a/b', 'a/b/c']);
});

test('only what cut-short writes left is cleared away', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'deep'));
  const names = ['.postil-a-1-1.tmp', 'deep/.postil-b-1-1.tmp', 'a.tmp', 'deep/notes.txt'];
  for (const name of names) await writeFile(join(folder, name), '');
  await removeLeftovers(folder, { recursive: false });
  expect((await readdir(folder)).sort()).toEqual(['a.tmp', 'deep']);
  await removeLeftovers(folder, { recursive: true });
  expect(await readdir(join(folder, 'deep'))).toEqual(['notes.txt']);
});
