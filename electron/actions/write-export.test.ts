import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { writeExport } from './write-export.ts';

it('replaces the file whole, and leaves nothing beside it', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'notes.md');
  await writeFile(path, 'old');
  await writeExport(path, 'new');
  expect([await readdir(folder), await readFile(path, 'utf8')]).toEqual([['notes.md'], 'new']);
});

it('says why it cannot write, and that nothing was exported', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'taken'));
  await expect(writeExport(join(folder, 'taken'), 'x')).rejects.toMatchObject({
    code: 'not-written',
    message: expect.stringMatching(/it is a folder\. Nothing was exported\.$/),
  });
  await expect(writeExport(join(folder, 'none', 'x.md'), 'x')).rejects.toMatchObject({
    message: expect.stringMatching(/its folder does not exist/),
  });
  expect(await readdir(folder)).toEqual(['taken']);
});
