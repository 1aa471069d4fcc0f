import { copyFile, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { callCli, callJson } from '../../tests/call-cli.ts';
import { libraryWithArticle } from '../../tests/library-with-article.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';

/** A library into which a synchroniser has put what another place wrote at the same time: the note of the article. */
async function withConflict(): Promise<{ library: string; article: string }> {
  const { library, article } = await libraryWithArticle();
  const elsewhere = join(await temporaryFolder(), 'elsewhere');
  await cp(library, elsewhere, { recursive: true });
  await callJson(library, ['note', article, 'Written here']);
  await callJson(elsewhere, ['note', article, 'Written there, a moment later']);
  const copy = join(library, 'library.sync-conflict-20261123-101010-ABCDEFG.json');
  await copyFile(join(elsewhere, 'library.json'), copy);
  return { library, article };
}

test('what two places wrote at once is listed, and the reader says which of them holds', async () => {
  const { library, article } = await withConflict();
  const listed = {
    number: 1,
    table: 'articles',
    id: article,
    register: 'note',
    title: 'The harbour that counts its own waves',
    shown: 'Written there, a moment later',
    others: [{ dot: expect.any(String), at: expect.any(String), value: 'Written here' }],
  };
  expect(await callJson(library, ['conflicts'])).toEqual([listed]);
  expect((await callCli(library, ['conflicts'])).out).toMatch(
    /^1 {2}note of a[\s\S]*Written there[\s\S]*Written here/,
  );
  expect(await callJson(library, ['conflicts', '--settle', '1', '--take', '1'])).toEqual([]);
  expect((await callCli(library, ['history', article])).out).toContain('Written here');
  expect((await callCli(library, ['conflicts'])).out).toBe('There is nothing to decide about.\n');
});

test.each<[string, readonly string[], number]>([
  ['a number that is none', ['--settle', '2', '--take', 'shown'], 1],
  ['another that is none', ['--settle', '1', '--take', '2'], 1],
  ['no word of which to take', ['--settle', '1'], 2],
])('%s changes nothing', async (_, argv, status) => {
  const { library } = await withConflict();
  const outcome = await callCli(library, ['conflicts', ...argv]);
  expect({ status: outcome.status, out: outcome.out }).toEqual({ status, out: '' });
  expect(await callJson<unknown[]>(library, ['conflicts'])).toHaveLength(1);
});
