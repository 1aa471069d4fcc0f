import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { json, text } from 'node:stream/consumers';
import { projectRoot } from '../../scripts/project-root.ts';
import { expect, test } from './journey.ts';
import { fixtures } from './postil-app.ts';

/** Calls the command line as a program of its own, from the folder of the fixtures. */
function startCli(library: string, ...words: readonly string[]) {
  const program = join(projectRoot, 'electron', 'cli', 'index.ts');
  const child = spawn(process.execPath, [program, ...words, '--library', library], { cwd: fixtures });
  const ended = once(child, 'close') as Promise<[number]>;
  return { child, ended };
}

/** The one value that a call prints as JSON. */
async function callJson<T>(library: string, ...words: readonly string[]): Promise<T> {
  const { child, ended } = startCli(library, ...words, '--json');
  const [value, complaints, [status]] = await Promise.all([json(child.stdout), text(child.stderr), ended]);
  expect({ status, complaints }).toEqual({ status: 0, complaints: '' });
  return value as T;
}

test('what the command line does while the window is open is seen there at once', async ({
  start,
  folder,
}) => {
  test.slow();
  const library = join(folder, 'user-data', 'library');
  const postil = await start();

  const title = 'The last rope walk';
  const article = await callJson<{ id: string; status: string }>(library, 'import', 'rope-walk.md');
  expect(article.status).toBe('new');
  await postil.openArticle(title);
  expect(await postil.paintedTexts()).toEqual([]);

  const quote = await firstWords(library, article.id);
  const mark = await callJson<{ id: string }>(library, 'highlight', article.id, '--quote', quote);
  await callJson(library, 'note', mark.id, 'From the other side.');
  await expect(postil.page.locator('postil-note-card')).toContainText('From the other side.');
  await expect.poll(() => postil.paintedTexts()).toEqual([quote]);

  const batch = startCli(library, 'batch');
  const answers = text(batch.child.stdout);
  for (let line = 0; line < 200; line += 1) {
    batch.child.stdin.write(
      `${JSON.stringify({ op: 'highlight', id: article.id, quote, note: `${line}` })}\n`,
    );
  }
  batch.child.stdin.end();
  expect(await batch.ended).toEqual([0, null]);
  expect((await answers).match(/^\{"ok":true,/gm)).toHaveLength(200);
  // It draws its margin anew for each of them, which takes it a while on a busy machine.
  const painted = async (): Promise<number> => (await postil.paintedTexts()).length;
  await expect.poll(painted, { timeout: 60_000 }).toBe(201);

  // The window takes the last of them back, since both work on one history.
  await postil.page.locator('postil-article-view').click();
  await postil.page.keyboard.press('Control+z');
  await expect.poll(painted).toBe(200);

  await postil.quit();
  expect(await readdir(library)).not.toContain('library.lock');
  await callJson(library, 'tag', article.id, 'alone');
  const listed = await callJson<{ id: string; highlights: number; tags: string[] }[]>(library, 'list');
  expect(listed.find(({ id }) => id === article.id)).toMatchObject({ highlights: 200, tags: ['alone'] });
  expect(await readFile(join(folder, 'user-data', 'logs', 'main.log'), 'utf8')).not.toMatch(/ error /);
});

/** A few words of an article that occur in it once. */
async function firstWords(library: string, id: string): Promise<string> {
  const { blocks } = await callJson<{ blocks: { type: string; text: string }[] }>(library, 'show', id);
  const paragraph = blocks.findLast(({ type, text }) => type === 'paragraph' && text.length > 40);
  return (paragraph?.text ?? '').slice(0, 30).replace(/\s\S*$/, '');
}
