import { copyFile, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { editHighlight } from '../../core/library/highlight-operations.ts';
import { openLibrary } from '../../electron/store/open-library.ts';
import { expect, test } from './journey.ts';
import { fixtures } from './postil-app.ts';

const title = 'The harbour that counts its own waves';

/** Writes into the first note that says `was`, as the program does in another place. */
async function writeElsewhere(folder: string, was: string, note: string): Promise<void> {
  const store = await openLibrary(folder, { program: 'Another place' });
  const mark = Object.values(store.current.highlights).find((one) => one.note === was);
  if (mark === undefined) throw new Error(`No note says ${was}`);
  await store.change(editHighlight(mark.id, { note }));
  await store.close();
}

test('a note that was changed in two places is reviewed by keyboard alone, and both texts are kept', async ({
  start,
  folder,
}) => {
  const first = await start();
  await first.importFiles(join(fixtures, 'tide-desk.txt'));
  await first.page.locator('postil-article-view').getByRole('heading', { level: 1 }).waitFor();
  await first.selectWords('raised the mole');
  await first.page.keyboard.press('n');
  await first.page.keyboard.type('At last.');
  await first.page.keyboard.press('Control+Enter');
  await first.page.locator('postil-note-card').getByText('At last.').waitFor();
  await first.quit();

  const here = join(folder, 'user-data', 'library');
  const elsewhere = join(folder, 'elsewhere');
  await cp(here, elsewhere, { recursive: true });
  await writeElsewhere(elsewhere, 'At last.', 'At last, by three feet.');
  await writeElsewhere(here, 'At last.', 'At last: who paid?');
  const copy = 'library.sync-conflict-20261123-101500-ABCDEF7.json';
  await copyFile(join(elsewhere, 'library.json'), join(here, copy));

  const postil = await start();
  const { page } = postil;
  const line = page.locator('postil-frame-line', { hasText: '1 thing was changed in two places' });
  await expect(line).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('review differences');
  await expect(page.getByRole('option').first()).toContainText('Review differences');
  await page.keyboard.press('Enter');

  const review = page.locator('postil-conflict-review');
  await expect(review.getByText(title)).toBeVisible();
  for (const text of ['At last, by three feet.', 'At last: who paid?']) {
    await expect(review.locator('postil-version-text', { hasText: text })).toBeVisible();
  }
  await review.getByRole('button', { name: 'Keep both' }).focus();
  await page.keyboard.press('Enter');
  await expect(review.getByText('Nothing is left')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(line).toHaveCount(0);

  await postil.openArticle(title);
  const card = page.locator('postil-note-card');
  await expect(card).toContainText('At last, by three feet.');
  await expect(card).toContainText('At last: who paid?');
});
