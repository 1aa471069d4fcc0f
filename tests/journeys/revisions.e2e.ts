import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, test } from './journey.ts';
import { outOfReach } from './out-of-reach.ts';
import type { PostilApp } from './postil-app.ts';

const title = 'The weir that was moved twice';

/** A page at one address, so that another text of it is a revision. */
function page(...paragraphs: string[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
    <link rel="canonical" href="https://harbour-notes.example/weir"></head>
    <body><article><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`;
}

const opening =
  'The weir below Carrow mill was built of elm, and the miller swore that it would outlast his grandsons.';
const carts =
  'It did not. In the wet spring it went down the river in one night, and was carted back in nineteen loads.';
const fish =
  'Eels were counted at the gap every autumn, by lantern, and the figures were chalked on the mill door.';
const ledger =
  'A ledger of the second building survives: it lists nails, cider, four drownings and a borrowed horse.';
const inspector =
  'The inspector of rivers called it the most obstinate structure in the county and signed nothing.';
const children =
  'Children still call the pool above it the Sunday water, though nobody remembers why they do.';

const first = page(opening, carts, fish, ledger, inspector, children);
const second = page(
  opening,
  ledger.replace('four drownings', 'three drownings'),
  inspector,
  children,
  carts,
  'A new weir of concrete was poured in the autumn, and it hums when the river is high.',
);

async function importText(postil: PostilApp, path: string, text: string): Promise<void> {
  await writeFile(path, text);
  await postil.importFiles(path);
}

async function mark(postil: PostilApp, words: string, note: string): Promise<void> {
  await postil.selectWords(words);
  await postil.page.keyboard.press('n');
  await postil.page.keyboard.type(note);
  await postil.page.keyboard.press('Control+Enter');
  await postil.page.locator('postil-note-card').getByText(note).waitFor();
}

test('a new text is compared with the old one, and every mark finds its place, is pinned or is left', async ({
  start,
  folder,
}) => {
  const postil = await start();
  const path = join(folder, 'weir.html');
  await postil.page.setViewportSize({ width: 1440, height: 900 });
  await importText(postil, path, first);
  await postil.page.locator('postil-article-view').getByRole('heading', { level: 1, name: title }).waitFor();
  await mark(postil, 'outlast his grandsons', 'Stays where it was.');
  await mark(postil, 'carted back in nineteen loads', 'Goes with its words.');
  await mark(postil, 'nails, cider, four drownings and a borrowed horse', 'Check the count.');
  await mark(postil, 'counted at the gap every autumn, by lantern', 'Who counted?');

  await importText(postil, path, second);
  await expect(postil.page.locator('postil-toast')).toContainText(
    '4 marks: 1 in place, 1 moved, 1 in changed words, 1 without a place.',
  );
  await postil.page.locator('postil-toast').getByRole('button', { name: 'Compare' }).click();

  const report = postil.page.locator('postil-revision-report');
  const group = (name: string): Locator => report.getByRole('group', { name, exact: true });
  await expect(group('Without a place')).toContainText('counted at the gap');
  await expect(group('In changed words')).toContainText('% alike');
  await expect(report.locator('ins')).toContainText(['three']);
  await expect(report.locator('del')).toContainText(['four']);
  await expect(report.getByRole('button', { name: 'Stands further down in the newer text' })).toBeVisible();

  await report.getByRole('button', { name: 'Accept those in place and moved (2)' }).click();
  await expect(group('Settled').getByRole('listitem')).toHaveCount(2);
  await report.getByRole('button', { name: /^Accept: nails/ }).click();
  await expect(group('Settled').getByRole('listitem')).toHaveCount(3);
  await report.getByRole('button', { name: 'Undo' }).click();
  await expect(group('In changed words').getByRole('listitem')).toHaveCount(1);
  await report.getByRole('button', { name: /^Accept: nails/ }).click();

  await report.getByRole('button', { name: /^Pin again…: counted/ }).click();
  const line = postil.page.locator('postil-pin-line');
  await expect(line).toContainText('counted at the gap every autumn');
  await postil.selectWords('it hums when the river is high');
  await postil.page.keyboard.press('Enter');
  await expect(report).toContainText('Pinned to its new place.');
  await expect(group('Settled').getByRole('listitem')).toHaveCount(4);
  await postil.page.keyboard.press('Escape');
  await expect(report).toHaveCount(0);
  await expect
    .poll(() => postil.paintedTexts())
    .toEqual([
      'carted back in nineteen loads',
      'it hums when the river is high',
      'nails, cider, three drownings and a borrowed horse',
      'outlast his grandsons',
    ]);
  await expect(postil.page.locator('postil-note-card').filter({ hasText: 'Who counted?' })).toBeVisible();

  await postil.page.locator('postil-reader').press('Control+z');
  await expect(postil.page.locator('postil-margin').getByText('Not in this revision')).toBeVisible();
  await postil.page.locator('postil-reader').press('Control+Shift+z');
  await expect(postil.page.locator('postil-margin').getByText('Not in this revision')).toHaveCount(0);
  await postil.quit();

  const again = await start();
  await again.page.setViewportSize({ width: 1440, height: 900 });
  await again.openArticle(title);
  await expect.poll(() => again.paintedTexts()).toContain('it hums when the river is high');
});

test('an earlier text is read with its marks, and leads back to the current one', async ({
  postil,
  folder,
}) => {
  const path = join(folder, 'weir.html');
  await postil.page.setViewportSize({ width: 1440, height: 900 });
  await importText(postil, path, first);
  await postil.page.locator('postil-article-view').getByRole('heading', { level: 1, name: title }).waitFor();
  await mark(postil, 'counted at the gap every autumn, by lantern', 'Who counted?');
  await importText(postil, path, second);
  await postil.page.locator('postil-margin').getByText('Not in this revision').waitFor();

  await postil.page.keyboard.press('Control+k');
  await postil.page.keyboard.type('Revisions of this');
  await postil.page.keyboard.press('Enter');
  await postil.page.getByRole('button', { name: 'Read the older text' }).click();
  await expect(postil.page.getByText('An earlier text: revision 1 of 2')).toBeVisible();
  await expect.poll(() => postil.paintedTexts()).toEqual(['counted at the gap every autumn, by lantern']);

  await postil.page.getByRole('button', { name: 'Read the current text' }).click();
  await expect(postil.page.locator('postil-article-view')).toContainText('hums when the river is high');
  await expect(postil.page.getByText('An earlier text')).toHaveCount(0);
});

test('a mark without a place is pinned again from the margin, by keyboard alone', async ({
  postil,
  folder,
}) => {
  const path = join(folder, 'weir.html');
  await postil.page.setViewportSize({ width: 1440, height: 900 });
  await importText(postil, path, first);
  await postil.page.locator('postil-article-view').getByRole('heading', { level: 1, name: title }).waitFor();
  await mark(postil, 'counted at the gap every autumn, by lantern', 'Who counted?');
  await importText(postil, path, second);
  const card = postil.page.locator('postil-note-card').filter({ hasText: 'Who counted?' });
  await card.getByRole('button', { name: 'Pin again' }).press('Enter');
  await postil.page.keyboard.press('j');
  await expect(postil.page.getByRole('button', { name: /Pin here/ })).toBeEnabled();
  await expect(postil.page.locator('postil-toast')).toContainText('1 without a place');
  expect(await outOfReach(postil.page)).toEqual([]);
  await postil.page.keyboard.press('Escape');
  await expect(card).toContainText('Not in this revision');

  await card.getByRole('button', { name: 'Pin again' }).press('Enter');
  await postil.page.keyboard.press('j');
  await postil.page.keyboard.press('Enter');
  await expect(postil.page.getByText('Not in this revision')).toHaveCount(0);
  await expect.poll(async () => (await postil.paintedTexts()).length).toBe(1);
});
