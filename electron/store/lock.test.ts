import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { firstLine, killHard, startChild } from '../../tests/children/run-child.ts';
import { storeSample } from '../../tests/stored-article.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { takeLock } from './lock.ts';
import { openLibrary } from './open-library.ts';
import { processState } from './process-identity.ts';

/** Writes a lock file as a process with these traits would have. */
async function leaveLock(folder: string, traits: object): Promise<void> {
  const { start } = await processState(process.pid);
  const holder = {
    program: 'Postil',
    pid: process.pid,
    host: hostname(),
    started: start,
    token: 'x',
    ...traits,
  };
  await writeFile(join(folder, 'library.lock'), JSON.stringify(holder));
}

test('a second program reads the library, is told who holds it, and may not change it', async () => {
  const folder = await temporaryFolder();
  const setUp = await openLibrary(folder);
  await storeSample(setUp);
  await setUp.close();
  const holder = startChild('hold-library.ts', folder);
  expect(await firstLine(holder)).toBe('null');

  const second = await openLibrary(folder);
  expect(second.opening.readOnly).toContain(`Holder (process ${holder.pid ?? 0} on ${hostname()})`);
  expect((await second.readArticle('a1')).revision).toBe(1);
  const file = await readFile(join(folder, 'library.json'), 'utf8');
  const locked = { code: 'locked' };
  await expect(second.undo()).rejects.toMatchObject(locked);
  await expect(second.saveSettings({ theme: 'dark' })).rejects.toMatchObject(locked);
  await expect(second.keepOriginal(new Uint8Array([1]))).rejects.toMatchObject(locked);
  await expect(storeSample(second, 'a2')).rejects.toMatchObject(locked);
  await second.close();
  expect(await readFile(join(folder, 'library.json'), 'utf8')).toBe(file);
});

test('closing the reader does not free the library that another holds', async () => {
  const folder = await temporaryFolder();
  const first = await openLibrary(folder);
  await (await openLibrary(folder)).close();
  const third = await openLibrary(folder);
  expect(third.opening.readOnly).not.toBeNull();
  await first.close();
  const fourth = await openLibrary(folder);
  expect(fourth.opening.readOnly).toBeNull();
  await fourth.close();
});

test('the lock of a program that was killed is taken at once', async () => {
  const folder = await temporaryFolder();
  const holder = startChild('hold-library.ts', folder);
  await firstLine(holder);
  await killHard(holder);
  const store = await openLibrary(folder);
  expect(store.opening.readOnly).toBeNull();
  await store.close();
});

test.each<[string, object]>([
  ['a process that is gone', { pid: 2 ** 22 + 1 }],
  ['a process whose number another has now', { started: 'another-boot:1' }],
])('the lock of %s counts for nothing', async (_, traits) => {
  const folder = await temporaryFolder();
  await leaveLock(folder, traits);
  const lock = await takeLock(folder, 'Postil');
  expect(lock).toMatchObject({ status: 'taken', holderDied: true });
});

test.each(['', '{"pid":'])('a lock that was cut short (%j) counts for nothing', async (content) => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'library.lock'), content);
  expect(await takeLock(folder, 'Postil')).toMatchObject({ status: 'taken' });
});

test.runIf(process.platform === 'linux')(
  'a process that was killed does not run, though its parent has not taken notice yet',
  async () => {
    // The shell starts a process that soon ends, and becomes one that never asks what became of it.
    const shell = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => {
      shell.kill('SIGKILL');
    });
    const [line] = (await once(createInterface({ input: shell.stdout }), 'line')) as [string];
    await expect.poll(async () => processState(Number(line))).toMatchObject({ running: false });
    expect(process.kill(Number(line), 0)).toBe(true);
  },
);

test('the lock of another machine counts, since nothing can be known of its processes', async () => {
  const folder = await temporaryFolder();
  await leaveLock(folder, { host: 'elsewhere', pid: 2 ** 22 + 1 });
  expect(await takeLock(folder, 'Postil')).toMatchObject({ status: 'held', holder: { host: 'elsewhere' } });
});

test('of many that want the lock of a dead program at once, one gets it', async () => {
  const folder = await temporaryFolder();
  await leaveLock(folder, { pid: 2 ** 22 + 1 });
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => takeLock(folder, 'Postil')));
  expect(outcomes.filter(({ status }) => status === 'taken')).toHaveLength(1);
});
