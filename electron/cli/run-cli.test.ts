import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callCli, callJson } from '../../tests/call-cli.ts';
import { libraryWithArticle } from '../../tests/library-with-article.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import type { ImportItem } from '../../core/library/import-report.ts';

interface Id {
  readonly id: string;
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
        site: 'Harbour Notes',
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
    expect(item).toMatchObject({ path: '-', status: 'new', title: 'On lamps' });
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

describe('help', () => {
  it('lists every command, and explains each by its words', async () => {
    const { status, out } = await callCli('unused', ['--help']);
    expect(status).toBe(0);
    const names = [...out.matchAll(/^ {2}([a-z][a-z-]*) /gmu)].map(([, name]) => name!);
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
