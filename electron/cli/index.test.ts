import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { fixturePath } from '../../tests/fixture-path.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import type { CliOutcome } from '../../tests/call-cli.ts';

/** Runs the command line as a program of its own. With `closeOutput` nobody reads what it prints. */
async function run(library: string, argv: readonly string[], closeOutput = false): Promise<CliOutcome> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'index.ts'), ...argv], {
    env: { ...process.env, POSTIL_LIBRARY: library },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (closeOutput) child.stdout.destroy();
  const [out, err, [status]] = await Promise.all([
    closeOutput ? '' : text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ]);
  return { status, out, err };
}

describe('the command line as a program', () => {
  it('keeps what it was given for the next call, and ends with the status of the call', async () => {
    const library = join(await temporaryFolder(), 'library');
    const imported = await run(library, ['import', fixturePath('tide-desk.txt'), '/none']);
    expect(imported).toEqual({
      status: 1,
      out: expect.stringMatching(
        /^new {8}a\w+ {2}The harbour that counts its own waves\n1 new, 1 failed\.\n$/,
      ),
      err: 'postil import: /none: There is no such file. Nothing was imported.\n',
    });
    const listed = await run(library, ['list']);
    expect(listed).toMatchObject({
      status: 0,
      err: '',
      out: expect.stringContaining('The harbour that counts'),
    });
    expect(await run(library, ['nonsense'])).toMatchObject({ status: 2, out: '' });
  });

  it('ends quietly when its reader has gone', async () => {
    const library = join(await temporaryFolder(), 'library');
    expect(await run(library, ['import', fixturePath('tide-desk.txt')], true)).toEqual({
      status: 0,
      out: '',
      err: '',
    });
    expect(await run(library, ['list', '--json'])).toMatchObject({
      out: expect.stringContaining('The harbour'),
    });
  });
});
