import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { sharedFolder } from '../shared-folder.ts';
import { dropFiles } from './drop-files.ts';
import { expect, test } from './journey.ts';
import { fixtures, type PostilApp } from './postil-app.ts';

const shared = sharedFolder();

/** Chooses a line of the menu for the block with these words, by its handle. */
async function makeOf(postil: PostilApp, block: Locator, kind: string): Promise<void> {
  await block.scrollIntoViewIfNeeded();
  await block.hover();
  await postil.page.getByRole('button', { name: 'Change what this block is' }).click();
  await postil.page.getByRole('menuitemradio', { name: kind, exact: true }).click();
}

test('what a block is can be changed by its handle, taken back, done again, and is there after a restart', async ({
  start,
}) => {
  const first = await start();
  await first.importFiles(join(fixtures, 'tide-desk.txt'));
  const page = first.page.locator('postil-article-view');
  const quoted = page.getByText('A wave is not much of a fact');
  await quoted.waitFor();

  await makeOf(first, quoted, 'Pull quote');
  await expect(quoted).toHaveClass(/pullquote/);
  await first.page.keyboard.press('Control+z');
  await expect(quoted).not.toHaveClass(/pullquote/);
  await first.page.keyboard.press('Control+Shift+z');
  await expect(quoted).toHaveClass(/pullquote/);
  await first.quit();

  const second = await start();
  await second.openArticle('The harbour that counts its own waves');
  const again = second.page.locator('postil-article-view').getByText('A wave is not much of a fact');
  await expect(again).toHaveClass(/pullquote/);
  await second.page.keyboard.press('Control+z');
  await expect(again).not.toHaveClass(/pullquote/);
});

test('with the keyboard alone a paragraph is set aside; marks in the text stay where they are', async ({
  postil,
}) => {
  await postil.importFiles(join(fixtures, 'tide-desk.txt'));
  const page = postil.page.locator('postil-article-view');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await postil.selectWords('raised the mole');
  await postil.page.keyboard.press('h');
  await expect.poll(() => postil.paintedTexts()).toEqual(['raised the mole']);

  await postil.selectWords('Forty thousand days');
  await postil.page.keyboard.press('b');
  await expect(postil.page.getByRole('menu', { name: 'Change what this block is' })).toBeVisible();
  await postil.page.keyboard.press('End');
  await postil.page.keyboard.press('Enter');

  await expect(page.getByText('A wave is not much of a fact')).toBeHidden();
  await expect(page.locator('details')).toHaveCount(2);
  await expect.poll(() => postil.paintedTexts()).toEqual(['raised the mole']);
});

test('the fold says why, and what is in it can be unfolded for good', async ({ start }) => {
  const first = await start();
  await first.importFiles(join(fixtures, 'tide-desk.txt'));
  const page = first.page.locator('postil-article-view');
  await page.locator('summary').click();
  await page.getByRole('button', { name: 'Unfold for good' }).click();
  await expect(page.locator('details')).toHaveCount(0);
  await first.quit();

  const second = await start();
  await second.openArticle('The harbour that counts its own waves');
  await expect(
    second.page.locator('postil-article-view').getByText('Support independent harbour reporting'),
  ).toBeVisible();
});

test('real articles that are dropped come out clean, and what is changed in one stays so', async ({
  start,
}) => {
  test.skip(shared === null, 'The folder with real articles is not there.');
  const folder = join(shared ?? '', 'articles');
  const first = await start();
  await dropFiles(first.page, [
    join(folder, '000_467cabf535b96233.txt'),
    join(folder, '001_00001d6f7c1d578d.txt'),
  ]);
  const rows = first.page.locator('postil-article-row');
  await expect(rows).toHaveCount(3);
  await first.page.getByRole('dialog').waitFor();
  await first.page.keyboard.press('Escape');
  // The first of the two has furniture of its page around the story.
  await rows.nth(1).click();
  const page = first.page.locator('postil-article-view');
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.locator('details').first()).toBeVisible();
  await expect(page.locator('.credit').first()).toBeVisible();

  const paragraph = page.locator('p[data-start]:not([class])').nth(2);
  const begins = await paragraph.getAttribute('data-start');
  const block = page.locator(`[data-start="${begins}"]`);
  await makeOf(first, block, 'Subheading');
  await expect(block).toHaveJSProperty('localName', 'h3');
  await first.page.keyboard.press('Control+z');
  await expect(block).toHaveJSProperty('localName', 'p');
  await first.page.keyboard.press('Control+Shift+z');
  await expect(block).toHaveJSProperty('localName', 'h3');
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await first.quit();

  const second = await start();
  await second.openArticle(title?.trim() ?? '');
  await expect(second.page.locator(`postil-article-view [data-start="${begins}"]`)).toHaveJSProperty(
    'localName',
    'h3',
  );
});
