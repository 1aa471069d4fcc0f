import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { maxLayerLength } from '../../core/library/layers.ts';
import { maxNoteLength } from '../../core/library/note-text.ts';
import { callCli, callJson } from '../../tests/call-cli.ts';
import { libraryWithArticle } from '../../tests/library-with-article.ts';
import type { HighlightRow } from '../actions/place-highlights.ts';

const quote = 'the ferries';
const longest = 'x'.repeat(maxNoteLength);

async function withMark(): Promise<{ library: string; article: string; mark: string }> {
  const { library, article } = await libraryWithArticle();
  const { id } = await callJson<{ id: string }>(library, ['highlight', article, '--quote', quote]);
  return { library, article, mark: id };
}

describe('what cannot be kept', () => {
  it('is refused in one line by each call, also by those of a batch, and nothing is changed', async () => {
    const { library, article, mark } = await withMark();
    const path = join(library, 'library.json');
    const before = await readFile(path, 'utf8');
    const marking = { op: 'highlight', id: article, quote };
    const wrong: readonly (readonly [object, string])[] = [
      [{ op: 'note', id: mark, text: `${longest}x` }, 'The note has 1,000,001 characters'],
      [{ op: 'note', id: article, text: `${longest}x` }, 'The note has 1,000,001 characters'],
      [{ ...marking, note: `${longest}x` }, 'The note has 1,000,001 characters'],
      [{ ...marking, id: 'nobody' }, 'No article has the id “nobody”'],
      [{ op: 'note', id: 'nobody', text: 'x' }, 'No article and no highlight has the id “nobody”'],
      [{ ...marking, quote: ' \n\t' }, 'no words'],
      [{ ...marking, quote: 'sea\nmonster\u0000' }, 'does not occur'],
      [{ ...marking, quote: 'ferries \ud83d' }, 'does not occur'],
      [{ ...marking, tag: ['a\u0000b'] }, 'A tag is made of letters'],
      [{ op: 'tag', id: mark, tags: ['half \ud83d'] }, 'A tag is one word'],
      [{ op: 'tag', id: mark, tags: ['half\ud83d'] }, 'A tag is made of letters'],
      [{ ...marking, layer: 'x'.repeat(maxLayerLength + 1) }, 'The name of a layer has at most 100'],
    ];
    const input = wrong.map(([line]) => JSON.stringify(line)).join('\n');
    const { status, out } = await callCli(library, ['batch'], input);
    expect(status).toBe(1);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { ok: boolean; error: { message: string } });
    for (const [index, [, why]] of wrong.entries()) {
      expect(answers[index]).toMatchObject({ ok: false, error: { message: expect.stringContaining(why) } });
    }
    expect(answers).toHaveLength(wrong.length);

    const calls: readonly (readonly [string[], string])[] = [
      [['note', mark, '-'], `${longest}x`],
      [['highlight', article, '--quote', 'sea\nmonster'], ''],
      [['highlight', article, '--quote', quote, '--layer', 'x'.repeat(maxLayerLength + 1)], ''],
    ];
    for (const [argv, stdin] of calls) {
      expect(await callCli(library, argv, stdin)).toEqual({
        status: 1,
        out: '',
        err: expect.stringMatching(/^postil [^\n]+\n$/),
      });
    }
    expect(await readFile(path, 'utf8')).toBe(before);
  });
});

it('keeps a note of exactly the limit, and one with signs of every script', async () => {
  const { library, mark } = await withMark();
  await callJson(library, ['note', mark, '-'], longest);
  const rows = await callJson<HighlightRow[]>(library, ['highlights']);
  expect(rows.map(({ note }) => note.length)).toEqual([maxNoteLength]);
  const note = 'नमस्ते שלום 香港 👩‍👩‍👧\n\tand tabs';
  await callJson(library, ['note', mark, '-'], note);
  expect(await callJson(library, ['highlights'])).toMatchObject([{ note }]);
});

it('says the layer of a highlight at the end of its row, and only when it has one', async () => {
  const { library, article, mark } = await withMark();
  await callJson(library, ['highlight', article, '--quote', quote, '--layer', ' First  pass ']);
  const rows = await callJson<HighlightRow[]>(library, ['highlights']);
  const [without, within] = [rows.find(({ id }) => id === mark), rows.find(({ id }) => id !== mark)];
  expect(Object.keys(within ?? {})).toEqual([...Object.keys(without ?? {}), 'layer']);
  expect(within?.layer).toBe('First pass');
  expect((await callCli(library, ['highlights'])).out).toContain('Marigold highlight, layer “First pass”');
});
