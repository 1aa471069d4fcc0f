import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { callCli } from '../../../tests/call-cli.ts';
import { libraryWithArticle } from '../../../tests/library-with-article.ts';
import { openLibrary } from '../../store/open-library.ts';
import { findDoors } from './door.ts';
import { toFrame } from './frames.ts';
import { HandOverServer } from './hand-over-server.ts';

const cwd = '/';

it.each<[string, (token: string, article: string) => readonly (object | string)[], RegExp]>([
  ['has no token', () => ['{}\n'], /not understood/],
  ['has the wrong token', () => [{ kind: 'hello', protocol: 1, token: 'wrong' }], /token/],
  [
    'calls before it says who it is',
    (_, id) => [{ kind: 'call', argv: ['remove', id], cwd, columns: null }],
    /token/,
  ],
  ['speaks another protocol', (token) => [{ kind: 'hello', protocol: 2, token }], /not understood/],
  ['speaks no protocol', () => ['GET / HTTP/1.1\r\n\r\n'], /not JSON/],
  ['sends much before it says who it is', () => ['x'.repeat(5000)], /more than 4096 bytes/],
  [
    'sends 10 MB at once',
    (token) => [{ kind: 'hello', protocol: 1, token }, 'x'.repeat(10 * 1024 * 1024)],
    /more than 8388608 bytes/,
  ],
  [
    'says hello twice',
    (token) => [
      { kind: 'hello', protocol: 1, token },
      { kind: 'hello', protocol: 1, token },
    ],
    /before a call/,
  ],
  [
    'calls twice',
    (token) => [
      { kind: 'hello', protocol: 1, token },
      ...[1, 2].map(() => ({ kind: 'call', argv: ['batch'], cwd, columns: null })),
    ],
    /in the midst of a call/,
  ],
])('a caller that %s is hung up on, and the library is as it was', async (_, words, why) => {
  const { library, article, log, token, socket } = await setUp();
  const before = await readFile(join(library, 'library.json'), 'utf8');
  for (const word of words(token, article)) socket.write(typeof word === 'string' ? word : toFrame(word));
  await gone(socket);
  expect(log).toEqual([expect.stringMatching(why)]);
  expect(await readFile(join(library, 'library.json'), 'utf8')).toBe(before);
  expect(await callCli(library, ['tag', article, 'still-here'])).toMatchObject({ status: 0 });
});

it('a caller that vanishes in the midst of its call leaves what it was told, and the next one is heard', async () => {
  const { library, article, log, token, socket } = await setUp();
  const line = `${JSON.stringify({ op: 'note', id: article, text: 'Half' })}\n`;
  socket.write(toFrame({ kind: 'hello', protocol: 1, token }));
  socket.write(toFrame({ kind: 'call', argv: ['batch'], cwd, columns: null }));
  socket.write(toFrame({ kind: 'input', data: Buffer.from(line).toString('base64') }));
  let said = '';
  socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await expect.poll(() => said).toContain('"output"');
  socket.destroy();
  await expect.poll(() => log).toEqual([expect.stringMatching(/in the midst/)]);
  const { status, out } = await callCli(library, ['batch'], `{"op":"show","id":"${article}"}\n`);
  expect([
    status,
    (await openLibrary(library, { access: 'read' })).current.articles[article]?.note,
    out,
  ]).toEqual([0, 'Half', expect.stringContaining('harbour')]);
});

it('one that only looks whether somebody is there is no stranger', async () => {
  const { library, article, log, socket } = await setUp();
  socket.end();
  await gone(socket);
  expect(await callCli(library, ['tag', article, 'x'])).toMatchObject({ status: 0 });
  expect(log).toEqual([]);
});

/** Waits until the connection is over, however it ended. */
function gone(socket: Socket): Promise<unknown> {
  return new Promise((resolve) => socket.once('close', resolve));
}

async function setUp(): Promise<{
  library: string;
  article: string;
  log: string[];
  token: string;
  socket: Socket;
}> {
  const { library, article } = await libraryWithArticle();
  const store = await openLibrary(library);
  const log: string[] = [];
  const server = await HandOverServer.open({ store, log: (message) => log.push(message) });
  const [door] = await findDoors(library);
  const socket = connect(door!.address);
  socket.on('error', () => undefined); // It is hung up on in the midst of writing.
  socket.resume();
  onTestFinished(async () => {
    socket.destroy();
    await server?.settle();
    await store.close();
    await server?.close();
  });
  await once(socket, 'connect');
  return { library, article, log, token: door!.token, socket };
}
