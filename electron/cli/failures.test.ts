import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { callCli } from '../../tests/call-cli.ts';
import { fixturePath } from '../../tests/fixture-path.ts';
import { libraryWithArticle } from '../../tests/library-with-article.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import type { ImportItem } from '../../core/library/import-report.ts';
import { openLibrary } from '../store/open-library.ts';
import { runCli } from './run-cli.ts';

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
    const newer = (await readFile(path, 'utf8')).replace(/"schemaVersion":\s*\d+/, '"schemaVersion": 99');
    await writeFile(path, newer);
    expect(await callCli(library, ['list'])).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringMatching(/^[^\n]+newer[^\n]+\n$/),
    });
    expect(await readFile(path, 'utf8')).toBe(newer);

    const damaged = join(await temporaryFolder(), 'library');
    await callCli(damaged, ['undo']);
    await writeFile(join(damaged, 'library.json'), 'not a library');
    for (const name of await readdir(damaged)) {
      if (name.startsWith('library.json.')) await writeFile(join(damaged, name), '');
    }
    const { status, err } = await callCli(damaged, ['list']);
    expect(status).toBe(1);
    expect(err).toMatch(/^[^\n]+\n$/);
  });

  it('says that its output could not be written, as to a full disk', async () => {
    const { library } = await libraryWithArticle();
    const messages: string[] = [];
    const status = await runCli(['list', '--library', library], {
      stdin: Readable.from([]),
      stdout: new Writable({ write: (_chunk, _encoding, done) => done(new Error('ENOSPC')) }),
      stderr: new Writable({
        write: (chunk: Buffer, _encoding, done) => {
          messages.push(chunk.toString());
          done();
        },
      }),
      env: {},
      cwd: '/',
    });
    expect([status, ...messages]).toEqual([1, 'postil list: The output could not be written: ENOSPC.\n']);
  });

  it('stops when it is cancelled while it waits for standard input', async () => {
    const { library } = await libraryWithArticle();
    const cancelling = new AbortController();
    const ended = runCli(['import', '-', '--library', library], {
      stdin: new Readable({ read: () => cancelling.abort() }),
      stdout: new Writable(),
      stderr: new Writable({ write: (_chunk, _encoding, done) => done() }),
      env: {},
      cwd: '/',
      signal: cancelling.signal,
    });
    expect(await ended).toBe(1);
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
