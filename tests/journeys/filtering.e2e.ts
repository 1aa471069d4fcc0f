import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, test } from './journey.ts';
import { fixtures, type PostilApp } from './postil-app.ts';

const marks = [
  { words: 'sinking by the width of a finger every ten years', key: '3', note: 'By whose measure? #claim' },
  { words: 'thanked the clerk, and raised the mole', key: '5', note: null },
  { words: 'column in the ledger would otherwise have been empty', key: '3', note: null },
] as const;

/** Imports an article and marks three passages of it, the last one in a layer of its own. */
async function openMarked(postil: PostilApp): Promise<void> {
  const { page } = postil;
  await postil.importFiles(join(fixtures, 'tide-desk.txt'));
  await page.locator('postil-article-view').getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  for (const [at, { words, key, note }] of marks.entries()) {
    if (at === marks.length - 1) await makeLayer(postil, 'Second reading');
    await postil.selectWords(words);
    await page.keyboard.press(key);
    await expect.poll(() => postil.paintedTexts()).toContain(words);
    if (note === null) continue;
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: /note/i }).fill(note);
    await page.keyboard.press('Control+Enter');
  }
  await page.keyboard.press('Escape');
}

async function run({ page }: PostilApp, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.getByRole('option', { name: words }).first().waitFor();
  await page.keyboard.press('Enter');
}

async function makeLayer(postil: PostilApp, name: string): Promise<void> {
  await run(postil, 'Layers');
  const dialog = postil.page.locator('postil-layers-dialog');
  await dialog.getByRole('textbox', { name: 'Name of a new layer' }).fill(name);
  await postil.page.keyboard.press('Enter');
  await expect(dialog.getByRole('radio', { name })).toBeChecked();
  await postil.page.keyboard.press('Escape');
}

const painted = (...at: number[]): string[] => at.map((one) => marks[one]?.words ?? '').sort();
const count = ({ page }: PostilApp): Locator => page.locator('postil-margin-filter').getByRole('status');

test('marks are filtered by what is typed and chosen, and Escape brings all of them back', async ({
  postil,
}) => {
  const { page } = postil;
  await openMarked(postil);
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('measure');
  await expect.poll(() => postil.paintedTexts()).toEqual(painted(0));
  await expect(count(postil)).toHaveText('1 of 3');

  await page.getByRole('textbox', { name: /Words of the passage/ }).fill('');
  await page.getByRole('button', { name: /^Sky/ }).click();
  await page.getByRole('button', { name: /^Without/ }).click();
  await expect.poll(() => postil.paintedTexts()).toEqual(painted(2));

  await page.getByRole('textbox', { name: /Words of the passage/ }).fill('heron');
  await expect(count(postil)).toHaveText('None of 3 marks fits');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(() => postil.paintedTexts()).toEqual(painted(0, 1, 2));
});

test('hidden colours and layers stay hidden after a restart, and one command shows them', async ({
  start,
}) => {
  const first = await start();
  await openMarked(first);
  await first.page.keyboard.press('Control+Shift+F');
  await first.page.getByRole('button', { name: 'Hide the marks of Rose' }).click();
  await first.page.getByRole('button', { name: 'Hide the marks of Second reading' }).click();
  await expect.poll(() => first.paintedTexts()).toEqual(painted(0));
  await first.quit();

  const second = await start();
  await second.openArticle('The harbour that counts its own waves');
  await expect.poll(() => second.paintedTexts()).toEqual(painted(0));
  await expect(second.page.getByText('2 marks hidden')).toBeVisible();
  await run(second, 'Show all marks');
  await expect.poll(() => second.paintedTexts()).toEqual(painted(0, 1, 2));
});

test('a note that is searched for is shown although its mark is hidden', async ({ postil }) => {
  const { page } = postil;
  await openMarked(postil);
  await page.keyboard.press('Control+Shift+F');
  await page.getByRole('button', { name: 'Hide the marks of Sky' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => postil.paintedTexts()).toEqual(painted(1));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('whose measure');
  await page.getByRole('option', { name: /By whose measure/ }).click();
  await expect(page.locator('postil-note-card').getByText('By whose measure?')).toBeVisible();
  await expect(page.getByText('It is shown for now.')).toBeVisible();
});

test('a colour is called what the reader calls it, where marks are made and filtered', async ({ postil }) => {
  const { page } = postil;
  await openMarked(postil);
  await run(postil, 'Colours and marking');
  await page.getByRole('textbox', { name: /Name of Sky/ }).fill('Claim');
  await page.keyboard.press('Escape');
  await postil.selectWords('raised the mole');
  await expect(page.getByRole('toolbar').getByRole('button', { name: '3 Claim' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+F');
  await expect(page.getByRole('button', { name: /^Claim/ })).toBeVisible();
});
