import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { launchCall } from '../../scripts/launch-app.ts';
import { expect, test } from './journey.ts';
import { fixtures, type PostilApp } from './postil-app.ts';

const title = 'The harbour that counts its own waves';
const passage = 'raised the mole';

/** Opens an article and marks a passage of it, which is the mark at hand from then on. */
async function markPassage(postil: PostilApp): Promise<void> {
  await postil.importFiles(join(fixtures, 'tide-desk.txt'));
  await postil.page.locator('postil-article-view').getByRole('heading', { level: 1, name: title }).waitFor();
  await postil.selectWords(passage);
  await postil.page.getByRole('button', { name: /Clover/ }).click();
  await expect.poll(() => activeTexts(postil)).toEqual([passage]);
}

/** The texts of the mark at hand, as they are painted. */
async function activeTexts(postil: PostilApp): Promise<string[]> {
  return postil.page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('postil-active-'))
      .flatMap(([, highlight]) => [...highlight].map(String)),
  );
}

/** Keeps what the program copies from the system's clipboard, which is the user's; answers what was copied last. */
async function watchClipboard({ application }: PostilApp): Promise<() => Promise<Record<string, string>>> {
  await application.evaluate(({ clipboard }) => {
    const copied: Record<string, string> = {};
    Object.assign(globalThis, { copied });
    clipboard.write = async (items) => {
      for (const type of Object.keys(copied)) Reflect.deleteProperty(copied, type);
      for (const item of items) {
        for (const type of item.types) {
          const content = await item.getType(type);
          if (content instanceof Blob) copied[type] = await content.text();
        }
      }
    };
  });
  return () =>
    application.evaluate(() => (globalThis as unknown as { copied: Record<string, string> }).copied);
}

/** Starts the program a second time, as a system does that was asked to open a link; answers its exit status. */
async function openLink(folder: string, link: string): Promise<unknown> {
  const { executable, args, env } = launchCall({ userData: join(folder, 'user-data'), args: [link] });
  const child = spawn(executable, args, { env, stdio: 'ignore' });
  const [status] = (await once(child, 'exit')) as [unknown];
  return status;
}

test('the link of a mark is copied, and a second start with it shows the passage in the window that is open', async ({
  postil,
  folder,
}) => {
  const copied = await watchClipboard(postil);
  await markPassage(postil);
  await postil.page.keyboard.press('l');
  await expect
    .poll(async () => (await copied())['text/plain'])
    .toMatch(/^postil:\/\/article\/[\w-]+#[\w-]+$/);
  const { 'text/plain': link = '' } = await copied();

  await postil.openArticle('How to Keep a Margin');
  expect(await activeTexts(postil)).toEqual([]);
  expect(await openLink(folder, link)).toBe(0);
  await expect(
    postil.page.locator('postil-article-view').getByRole('heading', { name: title }),
  ).toBeVisible();
  await expect.poll(() => activeTexts(postil)).toEqual([passage]);
  await expect(postil.page.locator('postil-article-view').getByText(passage)).toBeInViewport();
});

test('a start with a link opens the library at the passage', async ({ start }) => {
  const first = await start();
  const copied = await watchClipboard(first);
  await markPassage(first);
  await first.page.keyboard.press('l');
  await expect.poll(async () => (await copied())['text/plain']).toContain('#');
  const { 'text/plain': link = '' } = await copied();
  await first.quit();

  const again = await start({ args: [link] });
  await expect.poll(() => activeTexts(again)).toEqual([passage]);
});

test('a link to what is not there, or in the trash, is answered with one line in the window', async ({
  postil,
  folder,
}) => {
  const copied = await watchClipboard(postil);
  await markPassage(postil);
  await postil.page.keyboard.press('l');
  await expect.poll(async () => (await copied())['text/plain']).toContain('#');
  const { 'text/plain': link = '' } = await copied();
  await postil.page.keyboard.press('Delete');
  await expect.poll(() => postil.paintedTexts()).toEqual([]);
  const said = (words: string) => expect(postil.page.getByText(words)).toBeVisible();

  expect(await openLink(folder, link)).toBe(0);
  await said('The mark that the link leads to is in the trash.');
  expect(await openLink(folder, 'postil://article/nobody')).toBe(0);
  await said('The link leads to an article that is not in this library.');
  expect(await openLink(folder, 'postil://settings')).toBe(0);
  await said('“postil://settings” is not a link to an article or a mark.');
});

test('a passage is copied with its citation, as text and as HTML', async ({ postil }) => {
  const copied = await watchClipboard(postil);
  await markPassage(postil);
  await postil.page.keyboard.press('Control+Shift+C');
  await expect.poll(async () => Object.keys(await copied()).sort()).toEqual(['text/html', 'text/plain']);
  const { 'text/plain': text, 'text/html': html } = await copied();
  expect(text).toMatch(
    /^“raised the mole”\n— Ada Fenwick, “The harbour that counts its own waves”, Harbour Notes\npostil:/,
  );
  expect(html).toContain('<blockquote cite="postil://article/');
  expect(html).toContain('“raised the mole”');
});
