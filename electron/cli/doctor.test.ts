import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../store/hash.ts';
import { callCli, callJson } from '../../tests/call-cli.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { makeEpub } from '../import/epub/fixtures/make-epub.ts';
import { libraryWithArticle } from '../../tests/library-with-article.ts';

interface Answer {
  readonly ok: boolean;
  readonly checked: number;
  readonly problems: readonly { readonly what: string; readonly item: string; readonly repaired: boolean }[];
}

async function doctor(library: string, ...argv: string[]): Promise<{ status: number; answer: Answer }> {
  const { status, out } = await callCli(library, ['doctor', ...argv, '--json']);
  return { status, answer: JSON.parse(out) as Answer };
}

const sound = { status: 0, answer: { ok: true, checked: expect.any(Number), problems: [] } };

test('a sound library is said to be sound, also after everything was done to it', async () => {
  const { library, article } = await libraryWithArticle();
  await callJson(library, ['highlight', article, '--quote', 'a number that nobody has asked for']);
  expect(await doctor(library)).toEqual(sound);
  for (const command of [
    ['remove', article],
    ['undo'],
    ['undo'],
    ['undo'],
    ['redo'],
    ['backups', '--make'],
  ]) {
    await callJson(library, command);
    expect(await doctor(library)).toEqual(sound);
  }
  expect(await doctor(library, '--repair')).toEqual(sound);
});

test('a lost text is named, mended from its original after a backup was made, and all is well', async () => {
  const { library, article } = await libraryWithArticle();
  const shown = await callJson(library, ['show', article]);
  const tree = join(library, 'articles', article, '1.json');
  await rm(tree);
  const problem = { what: expect.stringContaining('is missing'), item: article };
  expect(await doctor(library)).toEqual({
    status: 1,
    answer: { ok: false, checked: expect.any(Number), problems: [{ ...problem, repaired: false }] },
  });
  expect((await callCli(library, ['doctor'])).out).toMatch(
    /^PROBLEM .*\n\d+ things checked, 1 not as they should be\.\n$/,
  );
  expect(await doctor(library, '--repair')).toEqual({
    status: 0,
    answer: { ok: true, checked: expect.any(Number), problems: [{ ...problem, repaired: true }] },
  });
  expect(await callJson(library, ['show', article])).toEqual(shown);
  expect(await readdir(join(library, 'backups'))).toEqual([
    expect.stringContaining('.1-articles.0-highlights.'),
  ]);
  expect(await doctor(library)).toEqual(sound);
});

test('an article whose record was lost comes back with its title, its text and its original', async () => {
  const { library, article } = await libraryWithArticle();
  const [row] = await callJson<object[]>(library, ['list']);
  const { text } = await callJson<{ text: string }>(library, ['show', article]);
  const file = join(library, 'library.json');
  const written = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({ ...written, articles: {}, dots: {}, history: [] }));
  await rm(join(library, 'library.journal'), { force: true });

  expect((await doctor(library)).answer).toMatchObject({
    ok: false,
    problems: [{ item: `articles/${article}` }, {}],
  });
  expect(await doctor(library, '--repair')).toMatchObject({
    status: 0,
    answer: { ok: true, problems: [{ item: article, repaired: true }] },
  });
  expect(await callJson(library, ['list'])).toEqual([{ ...row, imported: expect.any(String) }]);
  expect(await callJson(library, ['show', article])).toMatchObject({ text });
  expect(await doctor(library)).toEqual(sound);
});

/** A library with a book of two chapters, and the chapters' ids. */
async function libraryWithBook(): Promise<{ library: string; chapters: readonly string[] }> {
  const folder = await temporaryFolder();
  const [library, book] = [join(folder, 'library'), join(folder, 'lamps.epub')];
  const chapters = {
    'oil.xhtml': '<h1>Oil</h1><p>Oil was sold by the gill.</p>',
    'wick.xhtml': '<h1>Wick</h1><p>A wick was cut on Sundays.</p>',
  };
  await writeFile(book, makeEpub(chapters));
  const { out } = await callCli(library, ['import', book, '--json']);
  const items = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string });
  return { library, chapters: items.map(({ id }) => id) };
}

test('a lost chapter is made again from its book', async () => {
  const { library, chapters } = await libraryWithBook();
  const [, wick = ''] = chapters;
  const shown = await callJson(library, ['show', wick]);
  await rm(join(library, 'articles', wick, '1.json'));
  const { answer } = await doctor(library, '--repair');
  expect(answer).toMatchObject({ ok: true, problems: [{ item: wick, repaired: true }] });
  expect(await callJson(library, ['show', wick])).toEqual(shown);
  expect(await doctor(library)).toEqual(sound);
});

test('chapters whose records were lost come back with their titles and their book', async () => {
  const { library, chapters } = await libraryWithBook();
  const rows = await callJson<{ id: string; title: string; site: string }[]>(library, ['list']);
  const file = join(library, 'library.json');
  const written = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({ ...written, articles: {}, dots: {}, history: [] }));
  await rm(join(library, 'library.journal'), { force: true });
  await doctor(library, '--repair');

  const again = await callJson<{ id: string; title: string; site: string }[]>(library, ['list']);
  const known = (all: typeof rows): unknown => all.map(({ id, title, site }) => [id, title, site]).sort();
  expect(known(again)).toEqual(known(rows));
  await rm(join(library, 'articles', chapters[0] ?? '', '1.json'));
  expect((await doctor(library, '--repair')).answer.ok).toBe(true);
  expect(await doctor(library)).toEqual(sound);
});

test('an article of which there is nothing but its text comes back, and its text could be lost once more', async () => {
  const { library, article } = await libraryWithArticle();
  const { text } = await callJson<{ text: string }>(library, ['show', article]);
  await rename(join(library, 'articles', article), join(library, 'articles', 'found'));
  await rm(join(library, 'originals'), { recursive: true });
  await mkdir(join(library, 'originals'));
  await doctor(library, '--repair');
  expect(await callJson(library, ['show', 'found'])).toMatchObject({
    title: 'The harbour that counts its own waves',
    text,
  });
  await rm(join(library, 'articles', 'found', '1.json'));
  const { answer } = await doctor(library, '--repair');
  expect(answer.problems).toContainEqual({ what: expect.any(String), item: 'found', repaired: true });
  expect(await callJson(library, ['show', 'found'])).toMatchObject({ text });
});

test('a file of which no article speaks is mentioned and kept, and nothing is wrong', async () => {
  const { library } = await libraryWithArticle();
  const name = sha256('An import that was cut short');
  await writeFile(join(library, 'originals', name), 'An import that was cut short');
  const problems = [
    { what: 'No article speaks of this file. It is kept.', item: `originals/${name}`, repaired: false },
  ];
  const expected = { status: 0, answer: { ok: true, checked: expect.any(Number), problems } };
  expect(await doctor(library)).toEqual(expected);
  expect(await doctor(library, '--repair')).toEqual(expected);
  expect((await callCli(library, ['doctor'])).out).toMatch(
    /^note originals.*\n\d+ things checked, all is well\.\n$/,
  );
});
