import { access, readFile, readdir, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editArticle } from '../../core/library/article-operations.ts';
import { schemaVersion } from '../../core/library/records.ts';
import type { LibraryFile } from '../../core/library/records.ts';
import { storeSample } from '../../tests/stored-article.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { listBackups } from './backups/list-backups.ts';
import { readBackup } from './backups/read-backup.ts';
import { loadLibrary } from './load-library.ts';
import { libraryText } from './library-text.ts';
import { openLibrary } from './open-library.ts';

/** A closed library whose file holds the sample article and a change; its backup is the empty library before. */
async function closedLibrary(): Promise<{ folder: string; file: string; library: LibraryFile }> {
  const folder = await temporaryFolder();
  const store = await openLibrary(folder);
  await storeSample(store);
  await store.change(editArticle('a1', { note: 'The last change' }));
  const library = store.current;
  await store.close();
  return { folder, file: join(folder, 'library.json'), library };
}

async function titlesIn(folder: string): Promise<{ titles: string[]; messages: readonly string[] }> {
  const store = await openLibrary(folder);
  await store.close();
  return {
    titles: Object.values(store.current.articles).map(({ title }) => title),
    messages: store.opening.messages,
  };
}

test.each([0, 1, 2, 100, 0.25, 0.5, 0.75, -2])(
  'a file that was cut short (%d) is set aside, and the backup is opened',
  async (cut) => {
    const { folder, file } = await closedLibrary();
    const { length } = await readFile(file);
    await truncate(file, cut < 0 ? length + cut : cut < 1 ? Math.floor(length * cut) : cut);
    const damaged = await readFile(file);

    const { titles, messages } = await titlesIn(folder);
    expect(titles).toEqual(['Tide tables']);
    expect(messages).toEqual([expect.stringContaining('library.json could not be read')]);
    const [aside] = (await readdir(folder)).filter((name) => name.startsWith('library.json.damaged-'));
    expect(await readFile(join(folder, aside!))).toEqual(damaged);
    expect((await titlesIn(folder)).messages).toEqual([]);
  },
);

test.each<[string, (length: number) => string | Uint8Array]>([
  ['zero bytes, as after a power cut', (length) => new Uint8Array(length)],
  ['bytes that are not text', () => new Uint8Array([0x22, 0xc3, 0x28, 0x22])],
  ['another JSON', () => '[]'],
  ['JSON without a version', () => '{"articles":{}}'],
  [
    'a fault in a record',
    () => '{"schemaVersion":1,"id":"x","created":"2026-11-05T10:00:00Z","articles":{"a1":{}}}',
  ],
])('a file full of %s is set aside, and the backup is opened', async (_, content) => {
  const { folder, file } = await closedLibrary();
  await writeFile(file, content((await readFile(file)).length));
  const { titles, messages } = await titlesIn(folder);
  expect([titles, messages.length]).toEqual([['Tide tables'], 1]);
});

test('a file that is missing is replaced by its backup, and that is said', async () => {
  const { folder, file } = await closedLibrary();
  await rm(file);
  const { titles, messages } = await titlesIn(folder);
  expect(titles).toEqual(['Tide tables']);
  expect(messages).toEqual([expect.stringContaining('library.json was missing')]);
  expect((await titlesIn(folder)).messages).toEqual([]);
});

test.each<[string, string | null, string | null]>([
  ['file and backup damaged', '{', '{"schema'],
  ['file damaged, no backup', '', null],
  ['no file, backup damaged', null, 'x'],
  ['no file, no backup, but articles', null, null],
])('with %s the library is not opened as an empty one, and every file stays', async (_, main, backup) => {
  const { folder, file } = await closedLibrary();
  for (const [path, content] of [
    [file, main],
    [`${file}.bak`, backup],
  ] as const) {
    if (content === null) await rm(path);
    else await writeFile(path, content);
  }
  const names = await readdir(folder);
  for (let attempt = 0; attempt < 2; attempt += 1) {
    await expect(openLibrary(folder)).rejects.toMatchObject({ code: 'damaged' });
  }
  expect(await readdir(folder)).toEqual(names);
  if (main !== null) expect(await readFile(file, 'utf8')).toBe(main);
  if (backup !== null) expect(await readFile(`${file}.bak`, 'utf8')).toBe(backup);
});

test.each<[string, string | null, string | null]>([
  ['both are damaged', '{', 'x'],
  ['both are gone', null, null],
])(
  'when library.json and its .bak cannot be read because %s, the newest good backup is opened',
  async (_, main, backup) => {
    const { folder, file } = await closedLibrary();
    await (await openLibrary(folder)).close();
    for (const [path, content] of [
      [file, main],
      [`${file}.bak`, backup],
    ] as const) {
      if (content === null) await rm(path);
      else await writeFile(path, content);
    }
    const { titles, messages } = await titlesIn(folder);
    expect([titles, messages]).toEqual([
      ['Tide tables'],
      [expect.stringMatching(/put together again from its backup, backups.library\.\S+\.start\./)],
    ]);
    const aside = (await readdir(folder)).filter((name) => name.includes('.damaged-'));
    expect(aside).toHaveLength(main === null ? 0 : 2);
    expect((await titlesIn(folder)).messages).toEqual([]);
  },
);

test('each start with something new in the library is followed by a backup', async () => {
  const { folder } = await closedLibrary();
  for (const note of ['Second', 'Third']) {
    const store = await openLibrary(folder);
    await store.change(editArticle('a1', { note }));
    await store.close();
  }
  await (await openLibrary(folder, { access: 'read' })).close();
  const backups = await listBackups(folder);
  const notes = [];
  for (const { name } of backups) notes.push((await readBackup(folder, name)).library.articles.a1?.note);
  expect([backups.map(({ reason }) => reason), notes]).toEqual([
    ['start', 'start'],
    ['Second', 'The last change'],
  ]);
});

test('a library that was set aside by hand is not followed by an empty one', async () => {
  const folder = await temporaryFolder();
  await (await openLibrary(folder)).close();
  await rename(join(folder, 'library.json'), join(folder, 'library.json.damaged-before'));
  await expect(openLibrary(folder)).rejects.toMatchObject({ code: 'damaged' });
});

test('a library of a newer version is not opened and not touched', async () => {
  const { folder, file, library } = await closedLibrary();
  const newer = JSON.stringify({ ...library, schemaVersion: schemaVersion + 1, shelves: {} });
  await writeFile(file, newer);
  const names = await readdir(folder);
  await expect(openLibrary(folder)).rejects.toMatchObject({ code: 'newer' });
  expect([await readFile(file, 'utf8'), await readdir(folder)]).toEqual([newer, names]);
});

test('a library of an earlier version is copied, then brought up to date', async () => {
  const { folder, file, library } = await closedLibrary();
  const { collections, ...rest } = library;
  const version = schemaVersion - 1;
  const old = JSON.stringify({ ...rest, schemaVersion: version });
  await writeFile(file, old);
  const migrations = [{ from: version, migrate: (before: object) => ({ ...before, collections }) }];

  const now = (): Date => new Date();
  const loaded = await loadLibrary(folder, { now, writable: true, migrations });
  await loaded.adapter?.close();
  expect([loaded.library, loaded.messages.length]).toEqual([library, 1]);
  const [kept] = await listBackups(folder);
  expect(kept).toMatchObject({ reason: 'migration', articles: 1, highlights: 0 });
  expect(await readFile(join(folder, 'backups', kept!.name), 'utf8')).toBe(old);
  expect((await titlesIn(folder)).messages).toEqual([]);
});

test('a library from before the first known version is damaged, and stays', async () => {
  const { folder, file, library } = await closedLibrary();
  const old = JSON.stringify({ ...library, schemaVersion: 0 });
  for (const path of [file, `${file}.bak`]) await writeFile(path, old);
  await expect(openLibrary(folder)).rejects.toMatchObject({ code: 'damaged' });
  expect(await readFile(file, 'utf8')).toBe(old);
});

test('what a write that was cut short left is cleared away', async () => {
  const { folder } = await closedLibrary();
  await writeFile(join(folder, '.postil-library.json-1-1.tmp'), 'half of it');
  await (await openLibrary(folder)).close();
  expect((await readdir(folder)).sort()).toEqual([
    'articles',
    'backups',
    'library.journal',
    'library.journal.bak',
    'library.json',
    'library.json.bak',
    'originals',
  ]);
});

test('the file holds one record a line, and the same data', async () => {
  const { file, library } = await closedLibrary();
  const text = await readFile(file, 'utf8');
  expect(text).toBe([...libraryText(library)].join(''));
  expect(JSON.parse(text)).toEqual(library);
  expect(text.split('\n').filter((line) => line.startsWith('"a1"'))).toHaveLength(1);
});

test('a look takes no lock, so another program can open and change the library meanwhile', async () => {
  const folder = await temporaryFolder();
  await (await openLibrary(folder)).close();
  const look = await openLibrary(folder, { access: 'read' });
  const other = await openLibrary(folder);
  expect(other.opening.readOnly).toBeNull();
  await expect(look.saveSettings({ theme: 'dark' })).rejects.toMatchObject({ code: 'read-only' });
  await other.close();
  await look.close();
});

test('a look at a folder without a library finds nothing and leaves nothing', async () => {
  const folder = join(await temporaryFolder(), 'not-there');
  const look = await openLibrary(folder, { access: 'read' });
  expect(look.current.articles).toEqual({});
  expect(look.opening.messages).toEqual([`There is no library in ${folder} yet.`]);
  await look.close();
  await expect(access(folder)).rejects.toMatchObject({ code: 'ENOENT' });
});
