import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callCli, callJson } from '../../tests/call-cli.ts';
import { fixturePath } from '../../tests/fixture-path.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import type { ImportItem } from '../../core/library/import-report.ts';

interface Id {
  readonly id: string;
}

/** A library with one article, and its id. */
async function libraryWithArticle(): Promise<{ library: string; article: string }> {
  const library = join(await temporaryFolder(), 'library');
  const { id } = await callJson<ImportItem>(library, ['import', fixturePath('tide-desk.txt')]);
  return { library, article: id! };
}

describe('the way of an article through the command line', () => {
  it('is imported, listed, shown, marked, noted, tagged, found, exported, removed, restored and undone', async () => {
    const { library, article } = await libraryWithArticle();
    const call = <T>(...argv: string[]): Promise<T> => callJson<T>(library, argv);

    expect(await call('list')).toEqual([
      {
        id: article,
        title: 'The harbour that counts its own waves',
        byline: 'Ada Fenwick',
        site: null,
        published: null,
        language: 'en',
        imported: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        words: expect.any(Number),
        revision: 1,
        highlights: 0,
        state: 'unread',
        tags: [],
        trashed: null,
      },
    ]);

    const shown = await call<{
      text: string;
      blocks: { start: number; end: number; text: string; folded: boolean }[];
    }>('show', article);
    expect(shown.blocks.map(({ text }) => text).join('\n')).toBe(shown.text);
    for (const { start, end, text } of shown.blocks) expect(shown.text.slice(start, end)).toBe(text);
    expect(shown.blocks.some(({ folded }) => folded)).toBe(true);

    const quote = 'a number that nobody has asked for';
    const mark = await call<Id>(
      'highlight',
      article.slice(0, 5),
      '--quote',
      quote,
      '--color',
      'blue',
      '--tag',
      'a',
      '--tag',
      'b',
    );
    const start = shown.text.indexOf(quote);
    expect(mark).toEqual({ id: mark.id, status: 'exact', start, end: start + quote.length });

    expect(await call('note', mark.id, 'Is *that* so? #doubt')).toEqual({ id: mark.id });
    expect(await call('tag', mark.id, '#c')).toEqual({ id: mark.id });
    expect(await call('tag', mark.id, 'a', '--remove')).toEqual({ id: mark.id });
    const row = {
      id: mark.id,
      article,
      status: 'exact',
      score: 1,
      start,
      end: start + quote.length,
      quote: { exact: quote, prefix: expect.any(String), suffix: expect.any(String) },
      color: 'sky',
      style: 'highlight',
      note: 'Is *that* so? #doubt',
      tags: ['b', 'c', 'doubt'],
      created: expect.any(String),
      modified: expect.any(String),
    };
    expect(await call('highlights')).toEqual([row]);
    expect(await call('highlights', article)).toEqual([row]);

    expect(await call('search', 'doubt')).toMatchObject([{ kind: 'note', id: mark.id, article }]);
    expect((await callCli(library, ['export', '--format', 'markdown'])).out).toContain(
      `> ${quote}\n\nIs *that* so? #doubt\n`,
    );
    const path = join(await temporaryFolder(), 'notes.csv');
    expect(await call('export', '--format', 'csv', '--article', article, '--out', path)).toEqual({
      path,
      articles: 1,
      highlights: 1,
    });
    expect(await readFile(path, 'utf8')).toContain(quote);

    expect(await call('remove', article)).toEqual({ id: article });
    expect(await call('list')).toMatchObject([{ id: article, trashed: expect.any(String) }]);
    expect(await call('search', 'doubt')).toEqual([]);
    expect(await call('restore', article)).toEqual({ id: article });
    expect(await call('undo')).toEqual({ id: article });
    expect(await call('redo')).toEqual({ id: article });
    expect(await call('list')).toMatchObject([{ id: article, trashed: null, highlights: 1 }]);
    expect(await call('doctor')).toMatchObject({ ok: true, problems: [] });
  });

  it('takes text and markup from standard input', async () => {
    const library = join(await temporaryFolder(), 'library');
    const html = '<h1>On lamps</h1><p>A lamp is a promise that somebody else will stay awake for you.</p>';
    const item = await callJson<ImportItem>(library, ['import', '-', '--type', 'html'], html);
    expect(item).toMatchObject({ path: 'standard input', status: 'new', title: 'On lamps' });
    expect(await callJson(library, ['note', item.id!, '-'], 'From a pipe.\n')).toEqual({ id: item.id });
    expect((await callCli(library, ['export', '--format', 'json'])).out).toContain('"note": "From a pipe."');
  });

  it('shows an older revision after an update', async () => {
    const { library, article } = await libraryWithArticle();
    const later = join(await temporaryFolder(), 'later.txt');
    await writeFile(
      later,
      'The harbour has stopped counting. Nobody has said why, and the ledger is closed.',
    );
    expect(await callJson(library, ['update', article, later])).toEqual({
      id: article,
      revision: 2,
      exact: 0,
      moved: 0,
      approximate: 0,
      orphans: 0,
    });
    const text = async (...words: string[]): Promise<string> =>
      (await callJson<{ text: string }>(library, ['show', article, ...words])).text;
    expect(await text()).toContain('stopped counting');
    expect(await text('--revision', '1')).toContain('counts its own waves');
    expect(await callCli(library, ['show', article, '--revision', '3'])).toMatchObject({
      status: 1,
      out: '',
    });
  });
});

describe('what cannot be done', () => {
  it.each([
    ['an unknown article', ['show', 'nothing'], /No article has the id “nothing”/],
    ['an unknown id', ['note', 'nothing', 'text'], /No article and no highlight has the id “nothing”/],
    [
      'words that are not there',
      ['highlight', '@', '--quote', 'sea monster'],
      /does not occur .* Nothing was marked/,
    ],
    [
      'words that are there often',
      ['highlight', '@', '--quote', 'the'],
      /occurs \d+ times .*--prefix or --suffix/,
    ],
    ['a tag with a space', ['tag', '@', 'two words'], /A tag is one word/],
    ['a file that is not there', ['update', '@', '/none.txt'], /no such file/i],
    [
      'an export into a folder that is not there',
      ['export', '--format', 'csv', '--out', '/no/ne.csv'],
      /does not exist/,
    ],
  ])('says in one line why %s fails, and leaves the library as it was', async (_case, argv, why) => {
    const { library, article } = await libraryWithArticle();
    const before = await readFile(join(library, 'library.json'), 'utf8');
    const outcome = await callCli(library, [
      ...argv.map((word) => (word === '@' ? article : word)),
      '--json',
    ]);
    expect(outcome).toEqual({ status: 1, out: '', err: expect.stringMatching(/^postil [^\n]+\n$/) });
    expect(outcome.err).toMatch(why);
    expect(await readFile(join(library, 'library.json'), 'utf8')).toBe(before);
  });

  it('says that there is nothing to undo', async () => {
    const library = join(await temporaryFolder(), 'library');
    expect(await callCli(library, ['undo'])).toMatchObject({
      status: 1,
      err: expect.stringContaining('nothing to undo'),
    });
  });

  it('reports each import on a line of its own, the failed ones too', async () => {
    const library = join(await temporaryFolder(), 'library');
    const empty = join(await temporaryFolder(), 'empty.txt');
    await writeFile(empty, '');
    const tide = fixturePath('tide-desk.txt');
    const { status, out } = await callCli(library, ['import', '/none', empty, tide, tide, '--json']);
    expect(status).toBe(1);
    const items = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ImportItem);
    expect(items.map((item) => item.status)).toEqual(['failed', 'failed', 'new', 'duplicate']);
  });

  it('reads a library that another program holds, and says who holds it when asked to change it', async () => {
    const { library, article } = await libraryWithArticle();
    const { openLibrary } = await import('../store/open-library.ts');
    const holder = await openLibrary(library, { program: 'The holder' });
    try {
      expect((await callCli(library, ['list'])).status).toBe(0);
      for (const argv of [
        ['remove', article],
        ['import', fixturePath('rope-walk.md')],
        ['doctor', '--repair'],
      ]) {
        expect(await callCli(library, argv)).toMatchObject({
          status: 1,
          err: expect.stringContaining('The holder'),
        });
      }
      const { status, out } = await callCli(
        library,
        ['batch'],
        `{"op":"remove","id":"${article}"}\n{"op":"list"}\n`,
      );
      expect([
        status,
        ...out
          .trimEnd()
          .split('\n')
          .map((line) => (JSON.parse(line) as { ok: boolean }).ok),
      ]).toEqual([1, false, true]);
    } finally {
      await holder.close();
    }
  });

  it('opens neither a newer library nor a damaged one, and leaves their files alone', async () => {
    const { library } = await libraryWithArticle();
    const path = join(library, 'library.json');
    const newer = (await readFile(path, 'utf8')).replace(/"schemaVersion":\s*1/, '"schemaVersion": 99');
    await writeFile(path, newer);
    expect(await callCli(library, ['list'])).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringMatching(/^[^\n]+newer[^\n]+\n$/),
    });
    expect(await readFile(path, 'utf8')).toBe(newer);

    const damaged = join(await temporaryFolder(), 'library');
    await callCli(damaged, ['list']);
    await writeFile(join(damaged, 'library.json'), 'not a library');
    for (const name of await readdir(damaged)) {
      if (name.startsWith('library.json.')) await writeFile(join(damaged, name), '');
    }
    const { status, err } = await callCli(damaged, ['list']);
    expect(status).toBe(1);
    expect(err).toMatch(/^[^\n]+\n$/);
  });
});

describe('wrong words', () => {
  it.each([
    [[], /No command was given/],
    [['frobnicate'], /no command “frobnicate”/],
    [['list', '--frob'], /Unknown option '--frob'.* Usage: postil list/],
    [['note', 'a', '- a list'], /put -- before words that begin with a dash/],
    [['list', 'extra'], /“extra” is one word too many/],
    [['highlight', 'a'], /--quote is missing.* Usage: postil highlight ID --quote/],
    [['highlight', 'a', '--quote'], /--quote/],
    [['highlight', 'a', '--quote', '-x'], /begins with a dash/],
    [['note', 'a'], /TEXT is missing/],
    [['import'], /PATH is missing/],
    [['import', 'x', '--type', 'html'], /needs the path -/],
    [['import', '-', '--type', 'papyrus'], /say text, html, markdown/],
    [['export'], /--format is missing/],
    [['export', '--format', 'docx'], /markdown, json, jsonld, csv, html/],
    [['show', 'a', '--revision', 'two'], /number from 1 on/],
    [['tag', 'a'], /TAG is missing/],
    [['search'], /WORD is missing/],
    [['list', '--library'], /--library/],
  ])('%j give one line and the status 2', async (argv, why) => {
    const { library, article } = await libraryWithArticle();
    const outcome = await callCli(
      library,
      argv.map((word) => (word === 'a' ? article : word)),
    );
    expect(outcome).toEqual({ status: 2, out: '', err: expect.stringMatching(/^postil[^\n]*: [^\n]+\n$/) });
    expect(outcome.err).toMatch(why);
  });

  it('count a colour that there is not among them, and name the six', async () => {
    const { library, article } = await libraryWithArticle();
    const outcome = await callCli(library, ['highlight', article, '--quote', 'ferries', '--color', 'mauve']);
    expect(outcome).toMatchObject({ status: 2, err: expect.stringContaining('marigold, clover, sky') });
  });
});

describe('help', () => {
  it('lists every command, and explains each by its words', async () => {
    const { status, out } = await callCli('unused', ['--help']);
    expect(status).toBe(0);
    const names = [...out.matchAll(/^ {2}([a-z]+) /gmu)].map(([, name]) => name!);
    expect(names).toContain('batch');
    for (const name of names) {
      expect(await callCli('unused', [name, '--help'])).toMatchObject({
        status: 0,
        out: expect.stringContaining(`Usage: postil ${name}`),
      });
    }
  });

  it('tells the version', async () => {
    expect((await callCli('unused', ['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
