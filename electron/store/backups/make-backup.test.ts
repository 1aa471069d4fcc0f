import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BackupReason, BackupSummary } from '../../../core/library/backup-summary.ts';
import { emptyLibrary } from '../../../core/library/empty-library.ts';
import type { LibraryFile } from '../../../core/library/records.ts';
import { SampleLibrary, sampleDraft, sampleFields, sampleRevision } from '../../../tests/sample-library.ts';
import { importArticle } from '../../../core/library/article-operations.ts';
import { addHighlight } from '../../../core/library/highlight-operations.ts';
import { temporaryFolder } from '../../../tests/temporary-folder.ts';
import { tinyDisk } from '../../../tests/tiny-disk.ts';
import { storeSample } from '../../../tests/stored-article.ts';
import { openLibrary } from '../open-library.ts';
import { libraryText } from '../library-text.ts';
import { BackupKeeper } from './backup-keeper.ts';
import { listBackups } from './list-backups.ts';
import { makeBackup } from './make-backup.ts';
import { newestGoodBackup } from './newest-good-backup.ts';
import { readBackup } from './read-backup.ts';

const now = new Date('2026-11-23T04:07:22.123Z');

function sample(marks: number): LibraryFile {
  const made = new SampleLibrary();
  made.do(importArticle({ id: 'a1', ...sampleFields, revision: sampleRevision }));
  for (let mark = 0; mark < marks; mark += 1) made.do(addHighlight(sampleDraft('a1')));
  return made.library;
}

function textOf(library: LibraryFile): string {
  return [...libraryText(library)].join('');
}

async function folderWith(library: LibraryFile): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'library.json'), textOf(library));
  return folder;
}

function make(folder: string, reason: BackupReason = 'start', at = now): Promise<BackupSummary | null> {
  return makeBackup({ folder, reason, now: at });
}

async function names(folder: string): Promise<readonly string[]> {
  return (await readdir(join(folder, 'backups'))).sort();
}

test('a backup is a copy of the file, and its name says when, why and how much', async () => {
  const folder = await folderWith(sample(2));
  const made = await make(folder);
  const name = 'library.2026-11-23T04-07-22-123Z.start.1-articles.2-highlights.json';
  const text = textOf(sample(2));
  expect(made).toEqual({
    name,
    at: '2026-11-23T04:07:22.123Z',
    reason: 'start',
    articles: 1,
    highlights: 2,
    bytes: Buffer.byteLength(text),
    fault: null,
  });
  expect(await readFile(join(folder, 'backups', name), 'utf8')).toBe(text);
  expect((await stat(join(folder, 'library.json'))).nlink).toBe(1);
  expect(await listBackups(folder)).toEqual([made]);
  expect((await readBackup(folder, name)).library).toEqual(sample(2));
});

test('nothing is copied twice, from the disk or from memory, until something has changed', async () => {
  const folder = await folderWith(sample(1));
  await make(folder);
  expect(await make(folder, 'day')).toBeNull();
  const same = { folder, now, source: sample(1) };
  expect(await makeBackup({ ...same, reason: 'restore' })).toMatchObject({
    reason: 'restore',
    highlights: 1,
  });
  expect(await makeBackup({ ...same, reason: 'request' })).toBeNull();
  expect(await names(folder)).toHaveLength(1);
  const other = await makeBackup({ folder, reason: 'restore', now, source: sample(3) });
  expect(other).toMatchObject({ reason: 'restore', highlights: 3 });
  expect(await names(folder)).toHaveLength(2);
});

test('two that are asked for at once are one, under the reason that says more', async () => {
  const folder = await folderWith(sample(1));
  await Promise.all([make(folder, 'start'), make(folder, 'repair')]);
  expect(await listBackups(folder)).toMatchObject([{ reason: 'repair' }]);
});

test('what is in memory is copied as it was when it was asked for', async () => {
  const library = sample(1);
  const highlights: Record<string, unknown> = { ...library.highlights };
  const seen: Record<string, number> = { ...library.seen };
  const folder = await temporaryFolder();
  const source = { ...library, highlights, seen } as unknown as LibraryFile;
  const making = makeBackup({ folder, reason: 'request', now, source });
  highlights.h9 = Object.values(highlights)[0];
  seen.sample = 99;
  const made = await making;
  expect((await readBackup(folder, made!.name)).library).toEqual(library);
});

test('a backup that was there already is named for the migration that it comes before', async () => {
  const folder = await folderWith(sample(1));
  await make(folder);
  expect(await make(folder, 'migration', new Date(now.getTime() + 5000))).toMatchObject({
    reason: 'migration',
    at: now.toISOString(),
  });
  expect(await names(folder)).toEqual([
    'library.2026-11-23T04-07-22-123Z.migration.1-articles.1-highlights.json',
  ]);
});

test('a clock that goes backwards does not put a new backup behind an older one', async () => {
  const folder = await folderWith(sample(1));
  await make(folder);
  await writeFile(join(folder, 'library.json'), textOf(sample(2)));
  await make(folder, 'start', new Date('2001-01-01T00:00:00.000Z'));
  expect((await listBackups(folder)).map(({ at, highlights }) => [at, highlights])).toEqual([
    ['2026-11-23T04:07:22.124Z', 2],
    ['2026-11-23T04:07:22.123Z', 1],
  ]);
});

test('where there is no library yet there is nothing to copy, and nothing to list', async () => {
  const folder = await temporaryFolder();
  expect([await make(folder), await listBackups(folder), await readdir(folder)]).toEqual([null, [], []]);
});

test('a file that is not whole is not kept as a backup', async () => {
  const folder = await folderWith(sample(1));
  await writeFile(join(folder, 'library.json'), textOf(sample(1)).slice(0, -10));
  await expect(make(folder)).rejects.toMatchObject({
    code: 'damaged',
    message: expect.stringContaining('not a whole library'),
  });
  expect(await names(folder)).toEqual([]);
});

test('a disk that is full leaves no half of a backup', async ({ skip }) => {
  const disk = await tinyDisk();
  if (disk === null) skip('no small disk can be mounted here');
  const folder = disk ?? '';
  const large = { ...sample(0), note: 'x'.repeat(150_000) } as LibraryFile;
  await writeFile(join(folder, 'library.json'), textOf(large));
  await expect(make(folder)).rejects.toMatchObject({
    code: 'disk-full',
    message: 'The backup was not made: the disk is full. The library is as it was before.',
  });
  expect(await names(folder)).toEqual([]);
});

test('older ones are thinned out, but none that cannot be put back, and none that is not ours', async () => {
  const folder = await folderWith(sample(1));
  const backups = join(folder, 'backups');
  await mkdir(backups);
  const damaged = 'library.2020-01-01T00-00-00-000Z.day.9-articles.9-highlights.json';
  await writeFile(join(backups, damaged), '{"articles": {');
  await writeFile(join(backups, 'library.2020-01-02T00-00-00-000Z.day.0-articles.0-highlights.json'), '{}');
  await writeFile(join(backups, 'monday.json'), '{}');
  for (let mark = 0; mark < 8; mark += 1) {
    await writeFile(join(folder, 'library.json'), textOf(sample(mark)));
    await make(folder, 'start', new Date(now.getTime() + mark * 1000));
  }
  expect(await names(folder)).toEqual([
    damaged,
    ...[3, 4, 5, 6, 7].map(
      (mark) => `library.2026-11-23T04-07-${22 + mark}-123Z.start.1-articles.${mark}-highlights.json`,
    ),
    'monday.json',
  ]);
});

test('what someone else put there is listed with what is in it, or with why it cannot be put back', async () => {
  const folder = await folderWith(sample(1));
  const backups = join(folder, 'backups');
  await mkdir(backups);
  const write = (name: string, text: string): Promise<void> => writeFile(join(backups, name), text);
  const old = await readFile(
    join(import.meta.dirname, '../../../tests/fixtures/libraries/version-1.json'),
    'utf8',
  );
  await write('library.v1.json', old);
  await write('by hand.json', textOf(sample(2)));
  await write('cut.json', textOf(sample(2)).slice(0, 100));
  await write('newer.json', JSON.stringify({ ...emptyLibrary('l', now.toISOString()), schemaVersion: 99 }));
  await write('notes.txt', 'Mine.');
  const listed = await listBackups(folder);
  expect(
    Object.fromEntries(
      listed.map(({ name, reason, articles, highlights, fault }) => [
        name,
        { reason, articles, highlights, fault },
      ]),
    ),
  ).toEqual({
    'library.v1.json': { reason: 'migration', articles: 2, highlights: 2, fault: null },
    'by hand.json': { reason: null, articles: 1, highlights: 2, fault: null },
    'cut.json': {
      reason: null,
      articles: null,
      highlights: null,
      fault: expect.stringContaining('is damaged'),
    },
    'newer.json': { reason: null, articles: null, highlights: null, fault: expect.stringContaining('newer') },
    'notes.txt': { reason: null, articles: null, highlights: null, fault: 'is not a copy of a library' },
  });
  expect(Object.keys((await readBackup(folder, 'library.v1.json')).library.articles)).toHaveLength(2);
});

test.each([
  '../library.json',
  'a/b.json',
  'a\\b.json',
  '.hidden.json',
  'x\0.json',
  'library',
  '',
  '/etc/passwd',
])('the name %j names no backup', async (name) => {
  const folder = await folderWith(sample(1));
  await mkdir(join(folder, 'backups'));
  await expect(readBackup(folder, name)).rejects.toMatchObject({ code: 'unknown-backup' });
});

test('the newest good backup is the one that can be read, and none that someone else put there', async () => {
  const folder = await folderWith(sample(1));
  expect(await newestGoodBackup(folder)).toBeNull();
  const first = await make(folder);
  await writeFile(join(folder, 'library.json'), textOf(sample(2)));
  const second = await make(folder);
  await writeFile(join(folder, 'backups', 'zzz.json'), textOf(sample(3)));
  expect((await newestGoodBackup(folder))?.name).toBe(second?.name);
  await writeFile(join(folder, 'backups', second!.name), '');
  expect((await newestGoodBackup(folder))?.name).toBe(first?.name);
});

test('a library that a newer program has used is not put back to before that', async () => {
  const folder = await folderWith(sample(1));
  await make(folder);
  const newer = JSON.stringify({ ...sample(2), schemaVersion: 99 });
  await writeFile(
    join(folder, 'backups', 'library.2027-01-01T00-00-00-000Z.start.1-articles.2-highlights.json'),
    newer,
  );
  await expect(newestGoodBackup(folder)).rejects.toMatchObject({ code: 'newer' });
});

test('at the start the library is held as it was, whatever takes its place before it is copied', async () => {
  const folder = await folderWith(sample(1));
  const keeper = new BackupKeeper({
    folder,
    now: () => now,
    onNotice: (message) => expect.unreachable(message),
  });
  await keeper.begin('start');
  await writeFile(join(folder, 'next'), textOf(sample(2)));
  await rename(join(folder, 'next'), join(folder, 'library.json'));
  await keeper.close();
  expect(await listBackups(folder)).toMatchObject([{ reason: 'start', highlights: 1 }]);
});

test('a large library that is opened again and again is not copied each time', async () => {
  const folder = await folderWith({ ...sample(1), note: 'x'.repeat(3_000_000) } as LibraryFile);
  let time = now.getTime();
  const start = async (marks: number): Promise<void> => {
    const onNotice = (message: string): void => expect.unreachable(message);
    const keeper = new BackupKeeper({ folder, now: () => new Date(time), onNotice });
    const library = { ...sample(marks), note: 'x'.repeat(3_000_000) } as LibraryFile;
    await writeFile(join(folder, 'library.json'), textOf(library));
    await keeper.begin('start');
    await keeper.close();
  };
  for (const [marks, seconds] of [
    [1, 0],
    [2, 1],
    [3, 1],
    [4, 2],
  ] as const) {
    time += seconds * 1000;
    await start(marks);
  }
  expect((await listBackups(folder)).map(({ highlights }) => highlights)).toEqual([4, 1]);
});

test('a library that stays open is copied once a day', async () => {
  const folder = await folderWith(sample(1));
  let time = now.getTime();
  const keeper = new BackupKeeper({
    folder,
    now: () => new Date(time),
    onNotice: (message) => expect.unreachable(message),
  });
  await keeper.begin('start');
  await keeper.close();
  await writeFile(join(folder, 'library.json'), textOf(sample(2)));
  for (let hours = 0; hours < 50; hours += 1) {
    time += 3_600_000;
    await keeper.makeDaily();
    await keeper.close();
    if (hours === 30) await writeFile(join(folder, 'library.json'), textOf(sample(3)));
  }
  expect((await listBackups(folder)).map(({ reason, at }) => [reason, at])).toEqual([
    ['day', '2026-11-25T04:07:22.123Z'],
    ['day', '2026-11-24T04:07:22.123Z'],
    ['start', '2026-11-23T04:07:22.123Z'],
  ]);
});

test('a backup that cannot be made at the opening reaches whoever listens afterwards', async () => {
  const folder = await temporaryFolder();
  const first = await openLibrary(folder);
  await storeSample(first);
  await first.close();
  await writeFile(join(folder, 'backups'), 'in the way');
  const store = await openLibrary(folder);
  await store.saveSettings({ theme: 'dark' });
  const told = new Promise<string>((resolve) => void store.onNotice(resolve));
  expect(await told).toContain('The backup was not made');
  await store.close();
});

test('a backup that cannot be made is reported, and hinders nothing', async () => {
  const folder = await folderWith(sample(1));
  await writeFile(join(folder, 'backups'), 'in the way');
  const notices: string[] = [];
  const keeper = new BackupKeeper({ folder, now: () => now, onNotice: (message) => notices.push(message) });
  await keeper.begin('start');
  await keeper.close();
  expect(notices).toEqual([
    expect.stringMatching(/^The backup was not made: .*\. The library is as it was before\.$/),
  ]);
  await rm(join(folder, 'backups'));
});
