import { once } from 'node:events';
import { rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { callCli, callJson } from '../../../tests/call-cli.ts';
import type { CliOutcome } from '../../../tests/call-cli.ts';
import { firstLine, killHard, startChild } from '../../../tests/children/run-child.ts';
import { fixturePath } from '../../../tests/fixture-path.ts';
import { libraryWithArticle } from '../../../tests/library-with-article.ts';
import { storeSample } from '../../../tests/stored-article.ts';
import { temporaryFolder } from '../../../tests/temporary-folder.ts';
import { tinyDisk } from '../../../tests/tiny-disk.ts';
import type { LibraryStore } from '../../store/library-store.ts';
import { openLibrary } from '../../store/open-library.ts';
import { runCli } from '../run-cli.ts';
import { findDoors, makeDoor } from './door.ts';
import { HandOverServer } from './hand-over-server.ts';

interface Holder {
  readonly library: string;
  readonly article: string;
  readonly store: LibraryStore;
  readonly server: HandOverServer;
  readonly log: string[];
}

/** A library with one article, open in a program that takes the command line's work over. */
async function holdLibrary(silence?: number): Promise<Holder> {
  const { library, article } = await libraryWithArticle();
  const store = await openLibrary(library, { program: 'The holder' });
  const log: string[] = [];
  const parts = {
    store,
    log: (message: string) => log.push(message),
    ...(silence !== undefined && { silence }),
  };
  const server = await HandOverServer.open(parts);
  if (server === null) throw new Error('There is no private place for a door here.');
  onTestFinished(async () => {
    await server.settle();
    await store.close();
    await server.close();
  });
  return { library, article, store, server, log };
}

/** A call whose standard input the test writes and whose output it reads line by line. */
function converse(library: string, argv: readonly string[], signal?: AbortSignal) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const ended = runCli([...argv, '--library', library], {
    ...{ stdin, stdout, stderr, env: {}, cwd: '/' },
    ...(signal !== undefined && { signal }),
  });
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  const complaints = createInterface({ input: stderr })[Symbol.asyncIterator]();
  const next = async (from = lines): Promise<string> => String((await from.next()).value);
  return { stdin, ended, answer: () => next(), complaint: () => next(complaints) };
}

/** What a call said, without ids and without how many files the doctor found, which are another each time. */
function plain({ status, out, err }: CliOutcome): CliOutcome {
  const withoutIds = (text: string): string =>
    text
      .replace(/\b[ah][0-9a-hjkmnp-z]{16}\b/g, '<id>')
      .replace(/\b\d+ things checked|(?<="checked":)\d+/g, '<count>');
  return { status, out: withoutIds(out), err: withoutIds(err) };
}

/** Real processes and hundreds of files are slow on a busy machine. */
const patience = { timeout: 60_000 };

describe('a library that another program has open', patience, () => {
  it('is changed by it in the very words that a library which nobody has open would answer with', async () => {
    const alone = await libraryWithArticle();
    const held = await holdLibrary();
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'later.txt'), 'The harbour has stopped counting. Nobody has said why.');
    const batch = (id: string): string =>
      [
        { op: 'highlight', id, quote: 'the ferries', note: 'One' },
        { op: 'highlight', id, quote: 'sea monsters' },
        { op: 'nothing' },
      ]
        .map((line) => `${JSON.stringify(line)}\n`)
        .join('');
    const calls: readonly (readonly [argv: readonly string[], input?: (id: string) => string])[] = [
      [
        [
          'import',
          fixturePath('rope-walk.md'),
          '/none',
          '../fixtures-of-nobody',
          fixturePath('tide-desk.txt'),
        ],
      ],
      [['import', fixturePath('lamp-oil.html'), fixturePath('lamp-oil.html'), '--json']],
      [['import', 'call-cli.ts', '--json']],
      [
        ['import', '-', '--type', 'html'],
        () => '<h1>On lamps</h1><p>A lamp is a promise that stays awake.</p>',
      ],
      [['highlight', '@', '--quote', 'a number that nobody has asked for', '--color', 'blue', '--json']],
      [['highlight', '@', '--quote', 'sea monster']],
      [['highlight', '@', '--quote', 'ferries', '--color', 'mauve']],
      [['note', '@', '-'], () => `${'Überlang. '.repeat(200_000)}\n`],
      [['note', '@']],
      [['note', 'nothing', 'text']],
      [['tag', '@', '#sea', '--json']],
      [['update', '@', join(folder, 'later.txt'), '--json']],
      [['batch'], batch],
      [['batch'], () => ''],
      [['doctor', '--repair']],
      [['doctor', '--json']],
      [['remove', '@']],
      [['restore', '@']],
      [['undo', '--json']],
      [['redo']],
      [['redo']],
    ];
    for (const [argv, input] of calls) {
      const answerOf = async ({
        library,
        article,
      }: {
        library: string;
        article: string;
      }): Promise<CliOutcome> => {
        const words = argv.map((word) => (word === '@' ? article : word));
        return plain(await callCli(library, words, input?.(article)));
      };
      expect([argv, await answerOf(held)]).toEqual([argv, await answerOf(alone)]);
    }
    const [here, there] = [await openLibrary(alone.library, { access: 'read' }), held.store];
    expect(Object.keys(there.current.articles)).toHaveLength(Object.keys(here.current.articles).length);
    expect(held.log).toEqual([]);
  });

  it('shows the change to the program that has it open at once', async () => {
    const { library, article, store } = await holdLibrary();
    const heard: string[] = [];
    store.onChange((patches) => heard.push(...patches.map((patch) => patch.id)));
    const { id } = await callJson<{ id: string }>(library, [
      'highlight',
      article,
      '--quote',
      'ferries leave',
    ]);
    expect(heard).toContain(id);
    expect(store.current.highlights[id]?.target.quote.exact).toBe('ferries leave');
  });

  it('does not read the caller’s standard input unless the command does', async () => {
    const { library, article } = await holdLibrary();
    let reads = 0;
    const stdin = new Readable({ read: () => (reads += 1) });
    const io = { stdin, stdout: new PassThrough(), stderr: new PassThrough(), env: {}, cwd: '/' };
    expect(await runCli(['note', article, 'Hm.', '--library', library], io)).toBe(0);
    expect([reads, stdin.destroyed]).toEqual([0, false]);
  });

  it('is open to a batch as to a conversation: a line is answered before the next is sent', async () => {
    const { library, article } = await holdLibrary();
    const { stdin, answer, ended } = converse(library, ['batch']);
    stdin.write(`${JSON.stringify({ op: 'highlight', id: article, quote: 'the ferries' })}\n`);
    const { value } = JSON.parse(await answer()) as { value: { id: string } };
    stdin.write(`${JSON.stringify({ op: 'note', id: value.id, text: 'At six.' })}\n`);
    expect(JSON.parse(await answer())).toEqual({ ok: true, value: { id: value.id } });
    stdin.end();
    expect(await ended).toBe(0);
  });

  it('answers one call after the other, and tells the one that waits', async () => {
    const { library, article } = await holdLibrary();
    const first = converse(library, ['batch']);
    first.stdin.write('{"op":"list"}\n');
    await first.answer();
    const second = converse(library, ['note', article, 'Second.']);
    expect(await second.complaint()).toBe('postil: Another call is under way; this one waits for it.');
    first.stdin.end(`${JSON.stringify({ op: 'note', id: article, text: 'First.' })}\n`);
    expect([await first.ended, await second.ended]).toEqual([0, 0]);
    expect(await callJson(library, ['search', 'second'])).toMatchObject([{ id: article }]);
  });

  it('stops an import at the caller’s Ctrl-C, and keeps what was finished', async () => {
    const { library, store } = await holdLibrary();
    const folder = await temporaryFolder();
    for (let file = 100; file < 300; file += 1) {
      await writeFile(join(folder, `${file}.txt`), `Article ${file}\n\nIt says that ${file} is a number.`);
    }
    const interrupted = new AbortController();
    const { answer, complaint, ended } = converse(library, ['import', folder, '--json'], interrupted.signal);
    await answer();
    interrupted.abort();
    expect(await ended).toBe(1);
    const said = /^postil import: Stopped after (\d+) items, which stay imported\.$/.exec(await complaint());
    expect(Object.keys(store.current.articles)).toHaveLength(Number(said?.[1]) + 1);
  });

  it('stops a call that waits for its turn before it begins', async () => {
    const { library, article, store } = await holdLibrary();
    const first = converse(library, ['batch']);
    first.stdin.write('{"op":"list"}\n');
    await first.answer();
    const interrupted = new AbortController();
    const second = converse(library, ['note', article, 'Never.'], interrupted.signal);
    expect(await second.complaint()).toContain('waits for it');
    interrupted.abort();
    expect(await second.ended).toBe(1);
    expect(await second.complaint()).toBe('postil note: Stopped before it began. Nothing was changed.');
    first.stdin.end();
    expect([await first.ended, store.current.articles[article]?.note]).toEqual([0, '']);
  });

  it.each([
    ['ENOSPC', 1, 'postil note: The output could not be written: no room.\n'],
    ['EPIPE', 0, ''],
  ])('says so when the caller’s output fails with %s, as it would alone', async (code, status, message) => {
    const { library, article } = await holdLibrary();
    const io = {
      stdin: Readable.from([]),
      stdout: new Writable({
        write: (_chunk, _, done) => done(Object.assign(new Error('no room'), { code })),
      }),
      stderr: new PassThrough(),
    };
    const call = ['note', article, 'Hm.', '--library', library];
    expect(await runCli(call, { ...io, env: {}, cwd: '/' })).toBe(status);
    expect(String(io.stderr.read() ?? '')).toBe(message);
  });
});

describe('a program that keeps changes in memory while the disk is full', () => {
  it('does not let the command line take them for saved', async ({ skip }) => {
    const disk = await tinyDisk();
    if (disk === null) skip('no small disk can be mounted here');
    const library = join(disk ?? '', 'library');
    const store = await openLibrary(library, { whenRefused: 'keep' });
    const server = await HandOverServer.open({ store, log: () => undefined });
    const { id } = await storeSample(store);
    const filler = join(disk ?? '', 'filler');
    await expect(writeFile(filler, new Uint8Array(400_000))).rejects.toMatchObject({ code: 'ENOSPC' });

    const note = 'x'.repeat(100_000);
    const line = `${JSON.stringify({ op: 'note', id, text: note })}\n`;
    const why = /Not saved yet: the disk is full\. What was done waits in memory\. Leave Postil open/;
    expect(await callCli(library, ['batch'], line)).toMatchObject({
      status: 1,
      out: expect.stringMatching(why),
    });
    expect(await callCli(library, ['undo'])).toMatchObject({ status: 1, err: expect.stringMatching(why) });
    await rm(filler);
    await store.saveNow();
    expect(await callCli(library, ['redo'])).toMatchObject({ status: 0 });
    expect(store.current.articles[id]?.note).toBe(note);
    await server?.settle();
    await store.close();
    await server?.close();
  });
});

describe('a program that lets the library go', patience, () => {
  it('finishes what is at hand, and whoever asks meanwhile goes on alone', async () => {
    const { library, article, store, server } = await holdLibrary();
    const batch = converse(library, ['batch']);
    batch.stdin.write(`${JSON.stringify({ op: 'note', id: article, text: 'At hand.' })}\n`);
    await batch.answer();
    const settled = server.settle();
    expect(await batch.ended).toBe(1);
    expect(await batch.complaint()).toContain('Postil is being closed');
    await settled;

    const late = callCli(library, ['tag', article, 'late']);
    await store.close();
    await server.close();
    expect(await late).toMatchObject({ status: 0, err: '' });
    const { articles } = (await openLibrary(library, { access: 'read' })).current;
    expect(articles[article]).toMatchObject({ note: 'At hand.', tags: ['late'] });
    expect(await findDoors(library)).toEqual([]);
  });

  it('does not wait for a caller whose output nobody reads', async () => {
    const { library, article, server } = await holdLibrary(50);
    const stdout = new Writable({ write: () => undefined });
    const stderr = new PassThrough();
    const call = ['note', article, 'Hm.', '--library', library];
    const ended = runCli(call, { stdin: Readable.from([]), stdout, stderr, env: {}, cwd: '/' });
    await expect.poll(() => stdout.writableLength).toBeGreaterThan(0);
    await server.settle();
    expect(await ended).toBe(1);
    expect(String(stderr.read())).toContain('look whether the rest is done');
  });

  it('may die: its library is free at once', async () => {
    const { library, article } = await libraryWithArticle();
    const child = startChild('serve-library.ts', library);
    await firstLine(child);
    expect(await callCli(library, ['note', article, 'While it lives.'])).toMatchObject({ status: 0 });
    await killHard(child);
    expect(await findDoors(library)).toHaveLength(1);
    expect(await callCli(library, ['tag', article, 'after'])).toMatchObject({ status: 0, err: '' });
    expect(await findDoors(library)).toEqual([]);
    expect(await callJson(library, ['list'])).toMatchObject([{ id: article, tags: ['after'] }]);
  });

  it('may die in the midst of a call, which then says what is certain', async () => {
    const { library } = await libraryWithArticle();
    const child = startChild('serve-library.ts', library);
    await firstLine(child);
    const { stdin, answer, complaint, ended } = converse(library, ['batch']);
    stdin.write('{"op":"list"}\n');
    await answer();
    await killHard(child);
    expect(await ended).toBe(1);
    expect(await complaint()).toMatch(/^postil batch: The program that has the library open ended before/);
  });
});

describe('a holder that does not take the call', () => {
  it.each([
    ['hangs up', (socket: Writable) => void socket.end()],
    ['speaks in riddles', (socket: Writable) => void socket.end('{"kind":"sphinx"}\n')],
  ])('%s: then it is named, and nothing is changed', async (_, receive) => {
    const { library, article } = await libraryWithArticle();
    const store = await openLibrary(library, { program: 'The holder' });
    const door = (await makeDoor(library))!;
    const server = createServer(receive).listen(door.address);
    await once(server, 'listening');
    await door.announce();
    const { status, err } = await callCli(library, ['note', article, 'Hm.']);
    await door.remove();
    server.close();
    expect([status, store.current.articles[article]?.note]).toEqual([1, '']);
    expect(err).toMatch(/^postil note: The holder \(process \d+ on .*Nothing was changed\.\n$/);
    await store.close();
  });
});

it('leaves its address and its token where only this user can read them', async () => {
  const { library } = await holdLibrary();
  const [door] = await findDoors(library);
  const folder = dirname(door!.address);
  const modes = [folder, door!.address.replace(/-[0-9a-f]{8}\.sock$/, '.door')].map(
    async (path) => (await stat(path)).mode & 0o777,
  );
  expect(await Promise.all(modes)).toEqual([0o700, 0o600]);
  expect(Buffer.byteLength(door!.address)).toBeLessThan(104);
});
