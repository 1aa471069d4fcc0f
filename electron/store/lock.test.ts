import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, open, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { firstLine, killHard, startChild } from '../../tests/children/run-child.ts';
import { storeSample } from '../../tests/stored-article.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import type { LockMedium } from './lock-medium.ts';
import { makeLockPlace } from './lock-place.ts';
import { takeLock } from './lock.ts';
import type { LockOutcome } from './lock.ts';
import { openLibrary } from './open-library.ts';
import { processState, systemIdentity } from './process-identity.ts';

/** Another computer, on a file system that both see. */
const share = { oneMachine: false, lastingInodes: false };
const otherMachine = {
  host: 'elsewhere',
  boot: 'another-boot',
  processes: 'pid:[4026531836]',
  pid: 2 ** 22 + 1,
};

/** Writes a lock file as a process with these traits would have; `inode` is that of the file unless said. */
async function leaveLock(folder: string, traits: object = {}): Promise<string> {
  const path = join(folder, 'library.lock');
  const file = await open(path, 'w');
  const holder = {
    program: 'Postil',
    pid: process.pid,
    ...(await systemIdentity()),
    started: (await processState(process.pid)).start,
    token: 'x',
    keptAlive: false,
    inode: String((await file.stat({ bigint: true })).ino),
    ...traits,
  };
  await file.writeFile(JSON.stringify(holder));
  await file.close();
  return path;
}

/** Makes a file look as if it had last been written so many seconds ago. */
async function age(path: string, seconds: number): Promise<void> {
  const time = new Date(Date.now() - seconds * 1000);
  await utimes(path, time, time);
}

async function take(folder: string, medium?: LockMedium): Promise<LockOutcome> {
  const lock = await takeLock(folder, 'Postil', medium === undefined ? {} : { medium });
  if (lock.status === 'taken') onTestFinished(lock.release);
  return lock;
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
  expect(await take(folder)).toMatchObject({ status: 'taken', holderDied: true });
});

test.each(['', '{"pid":'])('a lock that was cut short (%j) counts for nothing', async (content) => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'library.lock'), content);
  expect(await take(folder)).toMatchObject({ status: 'taken' });
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

test('the lock in a copy of a library that is open does not keep others out of the copy', async () => {
  const [folder, copy] = [await temporaryFolder(), await temporaryFolder()];
  expect(await take(folder)).toMatchObject({ status: 'taken' });
  await copyFile(join(folder, 'library.lock'), join(copy, 'library.lock'));
  expect(await take(copy)).toMatchObject({ status: 'taken' });
});

test('a lock that a synchroniser put over the own one does not let a second program in', async () => {
  const folder = await temporaryFolder();
  expect(await take(folder)).toMatchObject({ status: 'taken' });
  await rm(join(folder, 'library.lock'));
  await leaveLock(folder, { ...otherMachine, inode: '1' });
  expect(await take(folder)).toMatchObject({ status: 'held', holder: { pid: process.pid } });
});

test('a lock left on a disk that has moved to another machine, or was there before its restart, counts for nothing', async () => {
  const folder = await temporaryFolder();
  await leaveLock(folder, otherMachine);
  expect(await take(folder)).toMatchObject({ status: 'taken', holderDied: true });
});

test('the lock of a container on the same disk counts while it is kept alive', async () => {
  const folder = await temporaryFolder();
  const path = await leaveLock(folder, { processes: 'pid:[1]', host: 'box', keptAlive: true });
  expect(await take(folder)).toMatchObject({ status: 'held', holder: { host: 'box' } });
  await age(path, 120);
  expect(await take(folder)).toMatchObject({ status: 'taken' });
});

test.each([
  ['another machine', {}],
  ['another machine that tells nothing of itself', { boot: null, processes: null }],
  ['this machine before its restart', { host: hostname() }],
])('on a share, the lock of %s counts while it is kept alive', async (_, traits) => {
  const folder = await temporaryFolder();
  const path = await leaveLock(folder, { ...otherMachine, keptAlive: true, ...traits });
  await age(path, 60);
  expect(await take(folder, share)).toMatchObject({ status: 'held', holder: { token: 'x' } });
  await age(path, 120);
  expect(await take(folder, share)).toMatchObject({ status: 'taken', holderDied: true });
});

test('on a share, a lock dated in the future by its file system counts', async () => {
  const folder = await temporaryFolder();
  await age(await leaveLock(folder, { ...otherMachine, keptAlive: true }), -3600);
  expect(await take(folder, share)).toMatchObject({ status: 'held' });
});

test('on a share, the lock of the machine that the disk is in counts however old it is', async () => {
  const folder = await temporaryFolder();
  await age(await leaveLock(folder, otherMachine), 3600);
  expect(await take(folder, share)).toMatchObject({ status: 'held' });
});

test('where inodes do not last, a lock of another inode still counts', async () => {
  const folder = await temporaryFolder();
  await leaveLock(folder, { inode: '1' });
  expect(await take(folder, { oneMachine: true, lastingInodes: false })).toMatchObject({ status: 'held' });
  expect(await take(folder)).toMatchObject({ status: 'taken' });
});

test('on a share, the holder keeps its lock alive until it lets go, and never writes over that of another', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'library.lock');
  const lock = await takeLock(folder, 'Postil', { medium: share, refreshEvery: 10 });
  await age(path, 3600);
  await expect.poll(async () => Date.now() - (await stat(path)).mtimeMs).toBeLessThan(60_000);
  expect(await readFile(path, 'utf8')).toContain('"keptAlive":true');

  await leaveLock(folder, { ...otherMachine, keptAlive: true });
  const theirs = await readFile(path, 'utf8');
  if (lock.status === 'taken') await lock.release();
  expect(await readFile(path, 'utf8')).toBe(theirs);
});

test('what synchronisers made of locks is cleared away, and nothing else', async () => {
  const folder = await temporaryFolder();
  const kept = ['library.json', 'library.sync-conflict-20261123-101010-ABCDEFG.json', 'my.lock'];
  const copies = [
    'library.sync-conflict-20261123-101010-ABCDEFG.lock',
    "library (Ada's conflicted copy 2026-11-23).lock",
    'library.lock.sync-conflict-20261123-101010-ABCDEFG.next',
    'library 2.lock',
  ];
  for (const name of [...kept, ...copies]) await writeFile(join(folder, name), '');
  expect(await take(folder)).toMatchObject({ status: 'taken' });
  expect((await readdir(folder)).sort()).toEqual([...kept, 'library.lock'].sort());
});

test('a lock that is let go leaves nothing behind, here and where no synchroniser reaches', async () => {
  const folder = await temporaryFolder();
  const lock = await takeLock(folder, 'Postil');
  const place = await makeLockPlace(folder);
  const claim = place?.lock ?? '';
  expect(await readFile(claim, 'utf8')).toContain('"program":"Postil"');
  if (lock.status === 'taken') await lock.release();
  expect(await readdir(folder)).toEqual([]);
  await expect(stat(claim)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('of many that want the lock of a dead program at once, one gets it', async () => {
  const folder = await temporaryFolder();
  await leaveLock(folder, { pid: 2 ** 22 + 1 });
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => take(folder)));
  expect(outcomes.filter(({ status }) => status === 'taken')).toHaveLength(1);
});
