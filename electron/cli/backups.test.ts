import { copyFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BackupSummary } from '../../core/library/backup-summary.ts';
import type { ImportItem } from '../../core/library/import-report.ts';
import { callCli, callJson } from '../../tests/call-cli.ts';
import { fixturePath } from '../../tests/fixture-path.ts';
import { libraryWithArticle } from '../../tests/library-with-article.ts';
import type { ComparedBackup, RestoredBackup } from '../actions/restore-backup.ts';

const quote = 'a number that nobody has asked for';

interface Row {
  readonly id: string;
  readonly note: string;
}

/** A library with a marked article, and a backup of that. */
async function backedUp(): Promise<{ library: string; article: string; mark: string; backup: string }> {
  const { library, article } = await libraryWithArticle();
  const { id: mark } = await callJson<Row>(library, [
    'highlight',
    article,
    '--quote',
    quote,
    '--note',
    'First',
  ]);
  const { name: backup } = await callJson<BackupSummary>(library, ['backups', '--make']);
  return { library, article, mark, backup };
}

/** Destroys a mark, recolours the other and takes in an article since. */
async function goOn(
  library: string,
  article: string,
  mark: string,
): Promise<{ second: string; later: string }> {
  await callJson(library, ['note', mark, 'Second thoughts']);
  const { id: later } = await callJson<Row>(library, [
    'highlight',
    article,
    '--quote',
    'harbour',
    '--prefix',
    'The ',
  ]);
  const { id: second } = await callJson<ImportItem>(library, ['import', fixturePath('rope-walk.md')]);
  return { second: second!, later };
}

test('backups are made once for each state, and listed with when, why and how much', async () => {
  const { library, backup } = await backedUp();
  expect(await callJson(library, ['backups', '--make'])).toBeNull();
  const listed = await callJson<BackupSummary[]>(library, ['backups']);
  expect(listed.find(({ name }) => name === backup)).toEqual({
    name: expect.stringMatching(/^library\.[-\dTZ]+\.request\.1-articles\.1-highlights\.json$/),
    at: expect.any(String),
    reason: 'request',
    articles: 1,
    highlights: 1,
    bytes: expect.any(Number),
    fault: null,
  });
  const { out } = await callCli(library, ['backups']);
  expect(out).toMatch(
    new RegExp(`^Made +Why +Articles +Marks +kB +Name\\n(.*\\n)*.* on request +1 +1 +\\d+ +${backup}\\n`),
  );
});

test('a backup is compared with the library before it is restored', async () => {
  const { library, article, mark, backup } = await backedUp();
  const { second, later } = await goOn(library, article, mark);
  const { differences } = await callJson<ComparedBackup>(library, ['backups', '--compare', backup]);
  expect(differences).toEqual([
    { table: 'articles', id: second, name: 'The last rope walk', what: 'only-now', fields: [] },
    { table: 'highlights', id: mark, name: quote, what: 'changed', fields: ['note'] },
    { table: 'highlights', id: later, name: 'harbour', what: 'only-now', fields: [] },
  ]);
  expect((await callCli(library, ['backups', '--compare', backup])).out).toContain(
    `differs   mark     ${mark}  ${quote}  note\n`,
  );
});

test('replacing makes all as it was, keeps the state before, and one undo takes it back', async () => {
  const { library, article, mark, backup } = await backedUp();
  const { second } = await goOn(library, article, mark);
  const restored = await callJson<RestoredBackup>(library, ['backups', '--restore', backup, '--replace']);
  expect(restored).toEqual({
    added: { articles: 0, highlights: 0 },
    changed: { articles: 0, highlights: 1 },
    trashed: { articles: 1, highlights: 1 },
    leftOut: [],
    kept: expect.stringMatching(/\.restore\.2-articles\.2-highlights\.json$/),
  });
  expect(await callJson<Row[]>(library, ['highlights'])).toMatchObject([{ id: mark, note: 'First' }]);
  await callJson(library, ['undo']);
  expect((await callJson<Row[]>(library, ['highlights'])).map(({ note }) => note).sort()).toEqual([
    '',
    'Second thoughts',
  ]);
  expect(await callJson(library, ['list'])).toMatchObject([{ trashed: null }, { id: second, trashed: null }]);
});

test('merging brings back what is gone and leaves the rest as it is now', async () => {
  const { library, article, mark, backup } = await backedUp();
  const { later } = await goOn(library, article, mark);
  await callJson(library, ['remove', mark]);
  const { status, out } = await callCli(library, ['backups', '--restore', backup.slice(8, 34), '--merge']);
  expect([status, out]).toEqual([0, expect.stringContaining('1 mark brought back. “undo” takes it back.')]);
  expect((await callJson<Row[]>(library, ['highlights'])).map(({ id, note }) => ({ id, note }))).toEqual(
    expect.arrayContaining([
      { id: mark, note: 'Second thoughts' },
      { id: later, note: '' },
    ]),
  );
});

test('an article whose files are gone cannot come back, and is named', async () => {
  const { library, article, backup } = await backedUp();
  await callJson(library, ['undo']);
  await callJson(library, ['undo']);
  await rm(join(library, 'articles', article), { recursive: true });
  await rm(join(library, 'originals'), { recursive: true });
  const restored = await callJson<RestoredBackup>(library, ['backups', '--restore', backup, '--replace']);
  expect(restored).toMatchObject({
    added: { articles: 0, highlights: 0 },
    leftOut: [{ id: article, title: 'The harbour that counts its own waves' }],
  });
  expect(await callJson(library, ['list'])).toEqual([]);
});

test.each<[string, readonly string[], number, RegExp]>([
  ['a name that is none', ['--restore', '1999', '--merge'], 1, /There is no backup “1999”/],
  ['a path', ['--compare', '../library.json'], 1, /There is no backup “\.\.\/library\.json”/],
  ['a name that is several', ['--compare', 'library'], 1, /could be any of \d backups/],
  ['a restore that does not say how', ['--restore', 'x'], 2, /--merge and --replace/],
  ['a restore both ways', ['--restore', 'x', '--merge', '--replace'], 2, /--merge and --replace/],
  ['a way without a restore', ['--merge'], 2, /--merge and --replace/],
  ['two things at once', ['--make', '--compare', 'x'], 2, /only one of/],
  ['a damaged backup', ['--restore', 'cut.json', '--merge'], 1, /cut\.json cannot be read/],
  ['a backup of another library', ['--restore', 'other.json', '--merge'], 1, /is of another library/],
])('%s is refused in one line, and nothing is changed', async (_, argv, status, why) => {
  const { library } = await libraryWithArticle();
  const other = await libraryWithArticle();
  await callJson(library, ['backups', '--make']);
  const { name } = await callJson<BackupSummary>(other.library, ['backups', '--make']);
  const backups = join(library, 'backups');
  await copyFile(join(other.library, 'backups', name), join(backups, 'other.json'));
  await writeFile(join(backups, 'cut.json'), '{"schemaVersion": 2, ');
  await writeFile(join(backups, 'library.copy.json'), '');
  // The first call after a change makes a backup of its own.
  await callCli(library, ['backups']);
  const before = await readdir(backups);
  const outcome = await callCli(library, ['backups', ...argv]);
  expect(outcome).toEqual({ status, out: '', err: expect.stringMatching(/^postil backups: [^\n]+\n$/) });
  expect(outcome.err).toMatch(why);
  expect(await readdir(backups)).toEqual(before);
});
