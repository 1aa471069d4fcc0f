import { execFile, execFileSync } from 'node:child_process';
import { chmod, chown, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { editArticle } from '../../core/library/article-operations.ts';
import { storeSample } from '../../tests/stored-article.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { tinyDisk } from '../../tests/tiny-disk.ts';
import { openLibrary } from './open-library.ts';
import type { OpenOptions } from './open-library.ts';

const isRoot = process.getuid?.() === 0;

/** A library with one article on a disk of its own, which is gone when the test is over. */
async function libraryOnTinyDisk(skip: (note: string) => never, options: OpenOptions = {}) {
  const disk = (await tinyDisk()) ?? skip('no small disk can be mounted here');
  const folder = join(disk, 'library');
  const store = await openLibrary(folder, options);
  await storeSample(store);
  return { disk, folder, store };
}

async function noteIn(folder: string): Promise<string | undefined> {
  const store = await openLibrary(folder);
  await store.close();
  return store.current.articles.a1?.note;
}

test('a full disk refuses the change, and leaves memory and file as they were', async ({ skip }) => {
  const { folder, store } = await libraryOnTinyDisk(skip);
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
  expect(await noteIn(folder)).toBe('Short enough');
});

test('what is written while the disk is full waits in memory, and is saved when there is room again', async ({
  skip,
}) => {
  const { disk, folder, store } = await libraryOnTinyDisk(skip, { whenRefused: 'keep' });
  const filler = join(disk, 'filler');
  await expect(writeFile(filler, new Uint8Array(400_000))).rejects.toMatchObject({ code: 'ENOSPC' });
  for (const note of ['x'.repeat(5000), 'Written on a full disk']) {
    await store.change(editArticle('a1', { note }));
  }
  expect(store.current.articles.a1?.note).toBe('Written on a full disk');
  expect(store.saving).toEqual({ waiting: 2, why: expect.stringContaining('the disk is full') });

  await rm(filler);
  expect(await store.saveNow()).toEqual({ waiting: 0, why: null });
  await store.close();
  expect(await noteIn(folder)).toBe('Written on a full disk');
});

test('a disk that turns read-only is read, and written again once it may be', async ({ skip }) => {
  const { disk, folder, store } = await libraryOnTinyDisk(skip);
  const mount = (how: string): void => void execFileSync('mount', ['-o', `remount,${how}`, disk]);
  // What has a file open for writing cannot be made read-only, unless by force, as a disk with a fault does itself.
  await store.close();
  mount('ro');
  const reader = await openLibrary(folder);
  expect(reader.opening.readOnly).toContain('the disk can only be read');
  await expect(reader.undo()).rejects.toMatchObject({ code: 'read-only' });
  await reader.close();
  mount('rw');
  const writer = await openLibrary(folder);
  await writer.change(editArticle('a1', { note: 'Written again' }));
  await writer.close();
  expect(await noteIn(folder)).toBe('Written again');
});

test.each(['reject', 'keep'] as const)(
  'a folder that is moved away while it is open (%s), and put back, has all that was said to be saved',
  async (whenRefused) => {
    const folder = join(await temporaryFolder(), 'library');
    const store = await openLibrary(folder, { whenRefused });
    await storeSample(store);
    await rename(folder, `${folder}-away`);
    const written = 'Written while away';
    const note = await store.change(editArticle('a1', { note: written })).then(
      () => written,
      () => '',
    );
    await rename(`${folder}-away`, folder);
    await store.change(editArticle('a1', { title: 'Put back' }));
    expect(store.saving.waiting).toBe(0);
    await store.close();
    const again = await openLibrary(folder);
    await again.close();
    expect(again.current.articles.a1).toMatchObject({ title: 'Put back', note });
  },
);

test('a folder that is gone altogether is filled again from memory once it may be', async () => {
  const folder = join(await temporaryFolder(), 'library');
  const store = await openLibrary(folder, { whenRefused: 'keep' });
  await storeSample(store);
  await rm(folder, { recursive: true });
  await store.change(editArticle('a1', { note: 'Written without a folder' }));
  expect(store.saving).toEqual({ waiting: 1, why: expect.stringContaining('the folder is gone') });

  await mkdir(folder);
  expect(await store.saveNow()).toEqual({ waiting: 0, why: null });
  await store.close();
  expect(await noteIn(folder)).toBe('Written without a folder');
});

test('a library far down in long folders is like any other', async () => {
  const folder = join(await temporaryFolder(), ...['a', 'b', 'c'].map((name) => name.repeat(100)), 'library');
  const store = await openLibrary(folder);
  await storeSample(store);
  await store.change(editArticle('a1', { note: 'Far down' }));
  await store.close();
  expect(await noteIn(folder)).toBe('Far down');
});

test('a name that no system can hold is refused in one line', async () => {
  const folder = join(await temporaryFolder(), 'x'.repeat(300));
  await expect(openLibrary(folder)).rejects.toMatchObject({
    name: 'StoreError',
    message: expect.stringMatching(/^The library in .* cannot be opened: [^\n]+$/),
  });
});

test('a clock that goes backwards loses and reorders nothing', async () => {
  const folder = await temporaryFolder();
  let time = Date.UTC(2026, 10, 5);
  const now = (): Date => new Date((time -= 3_600_000));
  const store = await openLibrary(folder, { now });
  const { modified } = await storeSample(store);
  for (const note of ['First', 'Second', 'Third']) {
    await store.change(editArticle('a1', { note, title: note }));
  }
  await store.undo();
  expect(store.current.articles.a1).toMatchObject({ note: 'Second', title: 'Second', modified });
  const { current } = store;
  await store.close();
  const again = await openLibrary(folder, { now });
  await again.close();
  expect(again.current).toEqual(current);
});

test('a library on a disk that is full from the start can still be read', async ({ skip }) => {
  const { disk, folder, store } = await libraryOnTinyDisk(skip);
  await store.close();
  const filler = join(disk, 'filler');
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

test.skipIf(!isRoot)('permissions that are taken away while a library is open cost nothing', async () => {
  const parent = await temporaryFolder();
  await chown(parent, 65534, 65534);
  const folder = join(parent, 'library');
  // The journal is open, and may be written on.
  const note = 'Written without permission';
  expect(await runAsNobody(folder, 'lose-permission.ts')).toEqual({ acknowledged: note });
  expect(await runAsNobody(folder)).toMatchObject({
    readOnly: expect.stringContaining('the system does not allow it'),
    code: 'read-only',
  });
  await chmod(folder, 0o755);
  expect(await noteIn(folder)).toBe(note);
});

async function runAsNobody(folder: string, child = 'change-as-nobody.ts'): Promise<unknown> {
  const script = join(import.meta.dirname, '../../tests/children', child);
  const { stdout } = await promisify(execFile)(process.execPath, [script, folder]);
  return JSON.parse(stdout);
}
