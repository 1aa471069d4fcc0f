import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Locator } from '@playwright/test';
import type { HighlightRecord } from '../../core/library/records.ts';
import { callJson } from '../call-cli.ts';
import { expect, test } from './journey.ts';
import { fixtures, type PostilApp } from './postil-app.ts';

const title = 'The harbour that counts its own waves';
const otherTitle = 'The last rope walk';

async function openTideDesk(postil: PostilApp): Promise<void> {
  await postil.importFiles(join(fixtures, 'tide-desk.txt'));
  await postil.page.locator('postil-article-view').getByRole('heading', { level: 1, name: title }).waitFor();
}

const field = (postil: PostilApp): Locator =>
  postil.page.getByRole('textbox', { name: /^Note, in Markdown/ });

const card = (postil: PostilApp): Locator => postil.page.locator('postil-note-card');

async function beginNote(postil: PostilApp, passage: string): Promise<void> {
  await postil.selectWords(passage);
  await postil.page.keyboard.press('n');
  await field(postil).waitFor();
}

/** Ends the program as a power cut does, without a word. */
async function kill(postil: PostilApp): Promise<void> {
  const program = postil.application.process();
  const ended = once(program, 'exit');
  program.kill('SIGKILL');
  await ended;
}

/** The notes in the library's folder, as the command line reads them. */
async function savedNotes(folder: string): Promise<readonly string[]> {
  const library = join(folder, 'user-data', 'library');
  const highlights = await callJson<readonly HighlightRecord[]>(library, ['highlights']);
  return highlights.map(({ note }) => note);
}

test('every key is safe within a second, though the writer never rests and the program is killed', async ({
  postil,
  folder,
}) => {
  await openTideDesk(postil);
  await beginNote(postil, 'raised the mole');
  const typed: number[] = [];
  const text = 'Nobody stops in the middle of a thought only so that a program can save it, '.repeat(2);
  for (const letter of text) {
    await postil.page.keyboard.type(letter, { delay: 15 });
    typed.push(performance.now());
  }
  const killed = performance.now();
  await kill(postil);

  const safe = typed.filter((at) => at <= killed - 1000).length;
  const saved = (await savedNotes(folder)).find((note) => note !== '' && text.startsWith(note)) ?? '';
  expect(typed.at(-1)! - typed[0]!).toBeGreaterThan(2000);
  expect(saved.length).toBeGreaterThanOrEqual(safe);
});

test('in a narrow window, what is typed after N is the note, and after Shift+N that on the article', async ({
  postil,
  folder,
}) => {
  const { page } = postil;
  await page.setViewportSize({ width: 480, height: 800 });
  await openTideDesk(postil);
  await page.keyboard.press('j');
  await page.getByRole('toolbar').waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type('Any number?');
  await expect(field(postil)).toHaveValue('Any number?');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => savedNotes(folder)).toContain('Any number?');
  await page.getByRole('button', { name: 'Close the notes' }).click();

  await page.keyboard.press('Shift+N');
  await field(postil).waitFor();
  await page.keyboard.type('On all of it');
  await expect(field(postil)).toHaveValue('On all of it');
});

test('a second after the last key, all of it is safe', async ({ postil, folder }) => {
  await openTideDesk(postil);
  await beginNote(postil, 'raised the mole');
  await postil.page.keyboard.type('All of this, to the last letter');
  // Not for something to happen: the second is the promise.
  await wait(1000);
  await kill(postil);
  expect(await savedNotes(folder)).toContain('All of this, to the last letter');
});

test('a note that is being written is kept when another article is opened', async ({ postil }) => {
  await openTideDesk(postil);
  await beginNote(postil, 'raised the mole');
  await postil.page.keyboard.type('Half a sent');
  await postil.page.keyboard.press('Control+1');
  await postil.openArticle(title);
  await expect(card(postil)).toContainText('Half a sent');
});

test('what is written is shown as it will read, and its tags are completed', async ({ postil }) => {
  await openTideDesk(postil);
  await beginNote(postil, 'raised the mole');
  await postil.page.keyboard.type('First. #harbour-works ');
  await postil.page.keyboard.press('Control+Enter');
  await beginNote(postil, 'prefers not to be named');
  await postil.page.keyboard.type('**Who** paid? #har');
  await expect(postil.page.getByRole('option', { name: '#harbour-works' })).toBeVisible();
  await postil.page.keyboard.press('Tab');
  await postil.page.keyboard.type('- one');
  await expect(field(postil)).toHaveValue('**Who** paid? #harbour-works - one');
  await expect(postil.page.locator('postil-note-editor .preview strong')).toHaveText('Who');
});

test('a link to a passage is chosen by its words, followed, and led back from', async ({ postil }) => {
  await postil.importFiles(join(fixtures, 'rope-walk.md'));
  await postil.page.locator('postil-article-view').getByRole('heading', { name: otherTitle }).waitFor();
  await postil.page.keyboard.press('j');
  await postil.page.keyboard.press(']');
  await postil.page.keyboard.press('n');
  await field(postil).waitFor();
  await postil.page.keyboard.type('The rope side of it.');
  await postil.page.keyboard.press('Control+Enter');

  await openTideDesk(postil);
  await beginNote(postil, 'raised the mole');
  await postil.page.keyboard.type('Compare [[rope side');
  await expect(postil.page.getByRole('option')).toHaveCount(1);
  await postil.page.keyboard.press('Enter');
  await expect(field(postil)).toHaveValue(/^Compare \[\[[\w-]+#[\w-]+\|.+\]\] $/u);
  await postil.page.keyboard.press('Control+Enter');

  await card(postil).locator('a.passage').click();
  const page = postil.page.locator('postil-article-view');
  await expect(page.getByRole('heading', { name: otherTitle })).toBeVisible();
  await expect(card(postil).getByText('Linked from 1 note')).toBeVisible();
  await postil.page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
});

test('the whole article has a note and tags of its own, and the note has a history', async ({ postil }) => {
  await openTideDesk(postil);
  await postil.page.keyboard.press('Shift+N');
  await field(postil).waitFor();
  await postil.page.keyboard.type('Read again in *spring*.');
  await postil.page.keyboard.press('Tab');
  await postil.page.keyboard.press('Tab');
  await postil.page.getByRole('combobox', { name: 'Add a tag' }).fill('coast ');
  await postil.page.keyboard.press('Escape');
  const slip = postil.page.locator('postil-catalogue-slip');
  await expect(slip.locator('.body em')).toHaveText('spring');
  await expect(slip.getByText('#coast')).toBeVisible();
  await slip.getByRole('button', { name: 'History of this note' }).click();
  await expect(postil.page.locator('postil-note-history')).toContainText('Read again in');
});

test('a mark without a note is tagged by keys alone', async ({ postil }) => {
  await openTideDesk(postil);
  await postil.selectWords('raised the mole');
  await postil.page.keyboard.press('h');
  await expect.poll(() => postil.paintedTexts()).toHaveLength(1);
  await postil.page.keyboard.press('t');
  await expect(postil.page.getByRole('combobox', { name: 'Add a tag' })).toBeFocused();
  await postil.page.keyboard.type('works');
  await postil.page.keyboard.press('Enter');
  await postil.page.keyboard.press('Escape');
  await expect(card(postil).getByText('#works')).toBeVisible();
});
