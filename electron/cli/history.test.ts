import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { callCli, callJson } from '../../tests/call-cli.ts';
import { libraryWithArticle } from '../../tests/library-with-article.ts';

interface Row {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly subject: string;
  readonly title: string | null;
  readonly undone: boolean;
}

const quote = 'a number that nobody has asked for';

async function withMark(): Promise<{ library: string; article: string; mark: string }> {
  const { library, article } = await libraryWithArticle();
  const { id } = await callJson<{ id: string }>(library, ['highlight', article, '--quote', quote]);
  return { library, article, mark: id };
}

/** The time of the last change, once the clock has gone on. */
async function momentAfter(library: string): Promise<string> {
  const at = (await callJson<Row[]>(library, ['history'])).at(-1)!.at;
  while (new Date().toISOString() <= at) await pause(1);
  return at;
}

it('lists what was done, with what was undone marked as such', async () => {
  const { library, article, mark } = await withMark();
  await callJson(library, ['note', mark, 'Who counts them?']);
  await callJson(library, ['undo']);
  const rows = await callJson<Row[]>(library, ['history']);
  const title = 'The harbour that counts its own waves';
  const common = { id: expect.any(String) as string, at: expect.any(String) as string };
  expect(rows).toEqual([
    { ...common, kind: 'article-import', subject: article, title, undone: false },
    { ...common, kind: 'highlight-add', subject: mark, title: quote, undone: false },
    { ...common, kind: 'highlight-note', subject: mark, title: quote, undone: true },
  ]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(3);
  const { out } = await callCli(library, ['history']);
  expect(out.split('\n')).toHaveLength(5);
  expect(out).toMatch(/the note on highlight +\S+ +a number that nobody has asked for +undone/);
});

it('lists the versions of a note, and says so where there has never been one', async () => {
  const { library, article, mark } = await withMark();
  await callJson(library, ['note', mark, 'Who counts them?']);
  await callJson(library, ['tag', mark, 'doubt']);
  await callJson(library, ['note', mark, 'The keeper does.']);
  const at = expect.any(String) as string;
  expect(await callJson(library, ['history', mark])).toEqual([
    { at, text: 'The keeper does.', current: true },
    { at, text: 'Who counts them?', current: false },
  ]);
  expect((await callCli(library, ['history', mark])).out).toContain(
    ', as it is now\n\n    The keeper does.\n',
  );
  expect((await callCli(library, ['history', article])).out).toBe('There has never been a note on it.\n');
  expect(await callCli(library, ['history', 'nothing'])).toMatchObject({ status: 1, out: '' });
});

it('makes the library as it was at a time, and undo takes that back', async () => {
  const { library, article, mark } = await withMark();
  const at = await momentAfter(library);
  await callJson(library, ['note', mark, 'Later']);
  await callJson(library, ['remove', article]);
  const none = { articles: 0, highlights: 0 };
  expect(await callJson(library, ['restore', '--as-of', at])).toEqual({
    asOf: at,
    added: { articles: 1, highlights: 0 },
    changed: { articles: 0, highlights: 1 },
    trashed: none,
  });
  expect(await callJson(library, ['highlights'])).toMatchObject([{ id: mark, note: '' }]);
  await callJson(library, ['undo']);
  expect(await callJson(library, ['list'])).toMatchObject([
    { id: article, trashed: expect.any(String) as string },
  ]);
});

it.each([
  [['restore'], 2, 'Either an ID or --as-of is needed.'],
  [['restore', 'a1b2', '--as-of', '2026-11-23'], 2, 'Either an ID or --as-of is needed.'],
  [['restore', '--as-of', 'yesterday'], 2, '--as-of takes a time such as 2026-11-23T10:20, not “yesterday”.'],
  [['restore', '--as-of', '2026-13-41T10:20'], 2, '--as-of takes a time'],
  [['restore', '--as-of', '1999-12-31'], 1, 'The history goes back to '],
  [['empty-trash'], 2, 'This would destroy nothing for good; add --yes to do it.'],
  [['empty-trash', 'nothing', '--yes'], 1, 'No article and no highlight has the id “nothing”.'],
])('refuses %j in one line', async (call, status, message) => {
  const { library } = await libraryWithArticle();
  const outcome = await callCli(library, call);
  expect(outcome).toMatchObject({ status, out: '' });
  expect(outcome.err).toContain(message);
  expect(outcome.err.trimEnd()).not.toContain('\n');
});

it('destroys what is in the trash only when told twice, and leaves no word of it', async () => {
  const { library, article, mark } = await withMark();
  await callJson(library, ['note', mark, 'A word to forget']);
  expect((await callCli(library, ['empty-trash', article, '--yes'])).err).toContain('is not in the trash');
  await callJson(library, ['remove', article]);
  expect((await callCli(library, ['empty-trash'])).err).toContain('destroy 1 article and 1 mark for good');
  expect(await callJson(library, ['list'])).toHaveLength(1);

  expect(await callJson(library, ['empty-trash', '--yes'])).toEqual({ articles: 1, highlights: 1 });
  expect(await callJson(library, ['list'])).toEqual([]);
  expect(await readdir(join(library, 'articles'))).toEqual([]);
  expect(await readdir(join(library, 'originals'))).toEqual([]);
  expect(await readFile(join(library, 'library.json'), 'utf8')).not.toContain('A word to forget');
  expect(await callJson<Row[]>(library, ['history'])).toMatchObject([{ kind: 'trash-empty', undone: false }]);
  expect(await callCli(library, ['undo'])).toMatchObject({ status: 1 });
  expect((await callCli(library, ['empty-trash', '--yes'])).out).toBe('The trash is empty.\n');
  expect(await callJson(library, ['doctor'])).toMatchObject({ ok: true });
});

it('destroys only what was named', async () => {
  const { library, article, mark } = await withMark();
  await callJson(library, ['remove', mark]);
  await callJson(library, ['remove', article]);
  expect((await callCli(library, ['empty-trash', mark, '--yes'])).out).toBe(
    'Destroyed 1 mark. Backups made before still hold the records.\n',
  );
  expect(await callJson(library, ['restore', article])).toEqual({ id: article });
});
