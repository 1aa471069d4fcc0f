import { execFile } from 'node:child_process';
import { chmod, chown, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { editArticle } from '../../core/library/article-operations.ts';
import { storeSample } from '../../tests/stored-article.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { tinyDisk } from '../../tests/tiny-disk.ts';
import { openLibrary } from './open-library.ts';

const isRoot = process.getuid?.() === 0;

test('a full disk refuses the change, and leaves memory and file as they were', async ({ skip }) => {
  const disk = await tinyDisk();
  if (disk === null) skip('no small disk can be mounted here');
  const folder = join(disk ?? '', 'library');
  const store = await openLibrary(folder);
  await storeSample(store);
  const before = {
    library: structuredClone(store.current),
    file: await readFile(join(folder, 'library.json'), 'utf8'),
  };

  const note = 'x'.repeat(300_000);
  const failed = store.change(editArticle('a1', { note }));
  await expect(failed).rejects.toMatchObject({
    code: 'disk-full',
    message: expect.stringContaining('as it was'),
  });
  await expect(store.keepOriginal(new Uint8Array(300_000))).rejects.toMatchObject({ code: 'disk-full' });
  expect({ library: store.current, file: await readFile(join(folder, 'library.json'), 'utf8') }).toEqual(
    before,
  );
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);

  await store.change(editArticle('a1', { note: 'Short enough' }));
  await store.close();
  const again = await openLibrary(folder);
  expect(again.current.articles.a1?.note).toBe('Short enough');
  await again.close();
});

test('a library on a disk that is full from the start can still be read', async ({ skip }) => {
  const disk = await tinyDisk();
  if (disk === null) skip('no small disk can be mounted here');
  const folder = join(disk ?? '', 'library');
  const store = await openLibrary(folder);
  await storeSample(store);
  await store.close();
  const filler = join(disk ?? '', 'filler');
  await expect(writeFile(filler, new Uint8Array(400_000))).rejects.toMatchObject({ code: 'ENOSPC' });

  const full = await openLibrary(folder);
  expect(Object.keys(full.current.articles)).toEqual(['a1']);
  expect(full.opening.readOnly).toContain('the disk is full');
  await expect(full.undo()).rejects.toMatchObject({ code: 'read-only' });
  await full.close();
  await rm(filler);
});

test.skipIf(!isRoot)('a library that may not be written is read, and says so', async () => {
  const folder = await temporaryFolder();
  const store = await openLibrary(folder);
  await storeSample(store);
  await store.close();
  await chmod(folder, 0o555);
  const names = await readdir(folder);

  const answer = await runAsNobody(folder);
  expect(answer).toEqual({
    readOnly: expect.stringContaining('the system does not allow it'),
    articles: ['a1'],
    code: 'read-only',
  });
  expect(await readdir(folder)).toEqual(names);
});

test.skipIf(!isRoot)('the same program may change a library that is its own', async () => {
  const folder = await temporaryFolder();
  await chown(folder, 65534, 65534);
  expect(await runAsNobody(folder)).toMatchObject({ readOnly: null, code: null });
});

async function runAsNobody(folder: string): Promise<unknown> {
  const script = join(import.meta.dirname, '../../tests/children/change-as-nobody.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, folder]);
  return JSON.parse(stdout);
}
