import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { fixturePath } from '../../tests/fixture-path.ts';
import { sharedFolder } from '../../tests/shared-folder.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import type { CliOutcome } from '../../tests/call-cli.ts';
import type { ImportItem } from '../../core/library/import-report.ts';

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

const shared = sharedFolder();

describe.skipIf(shared === null)('the two real articles (skipped without the shared folder)', () => {
  it('go through import, marking and export, and are told apart from what stands around the story', async () => {
    const folder = join(shared ?? '', 'articles');
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    const library = join(await temporaryFolder(), 'library');
    const { status, out } = await run(library, [
      'import',
      ...files.map((name) => join(folder, name)),
      '--json',
    ]);
    const items = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ImportItem);
    expect([status, ...items.map((item) => item.status)]).toEqual([0, 'new', 'new']);

    for (const { id } of items) {
      const shown = JSON.parse((await run(library, ['show', id!, '--json'])).out) as {
        text: string;
        blocks: { type: string; folded: boolean; start: number; end: number }[];
      };
      const story = shown.blocks.filter(({ type, folded }) => type === 'paragraph' && !folded);
      expect(story.length).toBeGreaterThan(5);
      const { start, end } = story[1]!;
      const quote = shown.text.slice(start, end);
      const mark = await run(library, ['highlight', id!, '--quote', quote, '--json']);
      expect(JSON.parse(mark.out)).toMatchObject({ status: 'exact', start, end });
    }
    const exported = await run(library, ['export', '--format', 'jsonld']);
    expect(JSON.parse(exported.out)).toMatchObject({ type: 'AnnotationCollection', total: 2 });
  });
});
