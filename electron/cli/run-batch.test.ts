import { PassThrough } from 'node:stream';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { callCli, callJson } from '../../tests/call-cli.ts';
import { fixturePath } from '../../tests/fixture-path.ts';
import { libraryWithArticle } from '../../tests/library-with-article.ts';
import type { HighlightRow } from '../actions/place-highlights.ts';
import type { Outcome } from '../../core/ipc/contract.ts';
import { runCli } from './run-cli.ts';

type Answer = Outcome<unknown>;

async function batch(
  library: string,
  lines: readonly (object | string)[],
): Promise<{ status: number; answers: Answer[] }> {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { status, out } = await callCli(library, ['batch'], input);
  const answers = out.split('\n').filter((line) => line !== '');
  return { status, answers: answers.map((line) => JSON.parse(line) as Answer) };
}

it('answers every line in order, the wrong ones too, and goes on after them', async () => {
  const { library, article: id } = await libraryWithArticle();
  const { status, answers } = await batch(library, [
    { op: 'import', paths: [fixturePath('rope-walk.md'), fixturePath('tide-desk.txt')] },
    'not json',
    '[1]',
    '',
    { op: 'highlight', id, quote: 'the ferries', color: 'red', tag: ['sea'] },
    { op: 'highlight', id, quote: 'sea monsters' },
    { op: 'frobnicate' },
    { op: 'note', id },
    { op: 'note', id, text: 5, colour: 'x' },
    { op: 'search', words: 'ferries leave' },
    { op: 'show', id, revision: 1 },
    { op: 'import', paths: ['-'] },
    { op: 'undo' },
  ]);
  expect(status).toBe(1);
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual([
    'ok',
    'usage',
    'usage',
    'ok',
    'quote-absent',
    'usage',
    'usage',
    'usage',
    'ok',
    'ok',
    'usage',
    'ok',
  ]);
  expect(answers[0]).toMatchObject({ value: [{ status: 'new' }, { status: 'duplicate', id }] });
  expect(answers[3]).toMatchObject({ value: { status: 'exact' } });
  expect(answers[11]).toEqual({
    ok: true,
    value: { id: (answers[3] as { value: { id: string } }).value.id },
  });
});

it('keeps overlapping changes in the order of their lines', async () => {
  const { library, article: id } = await libraryWithArticle();
  const lines = Array.from({ length: 200 }, (_, index) => ({
    op: 'highlight',
    id,
    quote: 'the ferries',
    note: `note ${index}`,
  }));
  const { status, answers } = await batch(library, [...lines, { op: 'undo' }, { op: 'undo' }]);
  expect(status).toBe(0);
  expect(answers).toHaveLength(202);
  const rows = await callJson<HighlightRow[]>(library, ['highlights']);
  expect(rows.map(({ note }) => note)).toEqual(lines.slice(0, 198).map(({ note }) => note));
});

it('answers a line before the next one is sent', async () => {
  const { library, article: id } = await libraryWithArticle();
  const [stdin, stdout] = [new PassThrough(), new PassThrough()];
  const ended = runCli(['batch', '--library', library], {
    stdin,
    stdout,
    stderr: new PassThrough(),
    env: {},
    cwd: '/',
  });
  const answers = createInterface({ input: stdout })[Symbol.asyncIterator]();
  stdin.write(`${JSON.stringify({ op: 'highlight', id, quote: 'the ferries' })}\n`);
  const { value: line } = (await answers.next()) as { value: string };
  const { value } = JSON.parse(line) as { value: { id: string } };
  stdin.write(`${JSON.stringify({ op: 'note', id: value.id, text: 'At six.' })}\n`);
  expect(JSON.parse(((await answers.next()) as { value: string }).value)).toEqual({
    ok: true,
    value: { id: value.id },
  });
  stdin.end();
  expect(await ended).toBe(0);
});
