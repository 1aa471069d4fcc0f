import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/temporary-folder.ts';
import type { LocatedSource } from '../import-candidates.ts';
import { ReaderPool } from './reader-pool.ts';

const source: LocatedSource = {
  bytes: new TextEncoder().encode('Lamp oil was sold by the gill, and nobody asked where it came from.'),
  name: 'oil.txt',
  folder: null,
};

/** A thread that does this with the first source that it gets. */
async function threadThat(does: string): Promise<URL> {
  const script = join(await temporaryFolder(), 'thread.mjs');
  await writeFile(
    script,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', () => { ${does} });
     parentPort.postMessage({ status: 'ready' });`,
  );
  return pathToFileURL(script);
}

const hangs = 'for (;;);';
const grows = 'const all = []; for (;;) all.push({ at: all.length, more: new Array(64).fill({}) });';

async function refusal(reading: Promise<unknown>): Promise<unknown> {
  return reading.then(
    () => null,
    (error: unknown) =>
      error instanceof Error
        ? { name: error.name, code: 'code' in error ? error.code : undefined, message: error.message }
        : error,
  );
}

it('gives up a source that takes too long, says so in one line, and reads the next one', async () => {
  const pool = new ReaderPool({
    threads: 1,
    script: await threadThat(hangs),
    bounds: { time: 1000, memory: 64 },
  });
  const expected = {
    name: 'ImportError',
    code: 'too-large',
    message: '“oil.txt” was given up: reading it took longer than 1 seconds. The library is as it was.',
  };
  expect(await refusal(pool.read(source))).toEqual(expected);
  expect(await refusal(pool.read(source))).toEqual(expected);
});

it('gives up a source that needs too much memory, and the program goes on', async () => {
  const pool = new ReaderPool({
    threads: 1,
    script: await threadThat(grows),
    bounds: { time: 60_000, memory: 200 },
  });
  expect(await refusal(pool.read(source))).toEqual({
    name: 'ImportError',
    code: 'too-large',
    message: '“oil.txt” was given up: reading it takes more than 200 MB of memory. The library is as it was.',
  });
});

it('ends a reading at once when it is cancelled', async () => {
  const pool = new ReaderPool({
    threads: 1,
    script: await threadThat(hangs),
    bounds: { time: 60_000, memory: 64 },
  });
  const cancelling = new AbortController();
  const [first, second] = [source, source].map((each) => refusal(pool.read(each, cancelling.signal)));
  cancelling.abort();
  expect(await Promise.all([first, second])).toMatchObject([{ name: 'AbortError' }, { name: 'AbortError' }]);
});

it('reads here where no thread can be started', async () => {
  const pool = new ReaderPool({ script: pathToFileURL(join(await temporaryFolder(), 'missing.mjs')) });
  expect((await pool.read(source)).source).toMatchObject({
    kind: 'article',
    article: { mediaType: 'text/plain' },
  });
});

it('passes on why a source was refused', async () => {
  const pool = new ReaderPool();
  const empty = { ...source, bytes: new Uint8Array() };
  expect(await refusal(pool.read(empty))).toMatchObject({ name: 'ImportError', code: 'empty' });
  await pool.end();
});
