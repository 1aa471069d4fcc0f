import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLog, toLogText } from './log.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postil-log-'));
});

afterEach(() => rm(folder, { recursive: true }));

it('writes a line at once, in a folder that it makes', async () => {
  createLog(join(folder, 'logs')).error('Saving', 'disk gone');
  expect(await readFile(join(folder, 'logs/main.log'), 'utf8')).toMatch(
    /^\d{4}-\d\d-\d\dT[\d:.]+Z error Saving: disk gone\n$/,
  );
});

it('keeps two files of bounded size', async () => {
  const log = createLog(folder, 100);
  for (let line = 0; line < 20; line += 1) log.info('twenty-five characters ...');
  const files = await readdir(folder);
  const sizes = await Promise.all(files.map(async (file) => (await readFile(join(folder, file))).length));
  expect(files.sort()).toEqual(['main.log', 'main.old.log']);
  expect(Math.max(...sizes)).toBeLessThan(200);
});

it('does not stop the program when it cannot write', async () => {
  await writeFile(join(folder, 'file'), '');
  expect(() => createLog(join(folder, 'file')).info('lost')).not.toThrow();
});

it('tells an error with its code and its causes, and anything else as a string', () => {
  const cause = Object.assign(new Error('no space'), { code: 'ENOSPC', stack: 'Error: no space' });
  const error = Object.assign(new Error('not saved', { cause }), { stack: 'Error: not saved' });
  expect([error, 'text', undefined].map(toLogText)).toEqual([
    'Error: not saved\n  because of Error: no space [ENOSPC]',
    'text',
    'undefined',
  ]);
});
