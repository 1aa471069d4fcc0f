import { join } from 'node:path';
import { expect, test } from './journey.ts';
import { fixtures, type PostilApp } from './postil-app.ts';

const title = 'The harbour that counts its own waves';

/** Runs a command by its name, as from the palette. */
async function command({ page }: PostilApp, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await expect(page.getByRole('option').first()).toContainText(name);
  await page.keyboard.press('Enter');
}

async function writeNote(postil: PostilApp, words: string, note: string): Promise<void> {
  await postil.selectWords(words);
  await postil.page.keyboard.press('n');
  await postil.page.keyboard.type(note);
  await postil.page.keyboard.press('Control+Enter');
  await postil.page.locator('postil-note-card').getByText(note).waitFor();
}

test('the library goes back to a backup, with what differs shown first, and undo takes that back', async ({
  postil,
}) => {
  const { page } = postil;
  await postil.importFiles(join(fixtures, 'tide-desk.txt'));
  await page.locator('postil-article-view').getByRole('heading', { level: 1 }).waitFor();
  await writeNote(postil, 'raised the mole', 'As it was.');
  await command(postil, 'Backups…');
  const dialog = page.locator('postil-backups-dialog');
  await dialog.getByRole('button', { name: 'Make one now' }).click();
  // While the list is read again, the dialog says that, too.
  await dialog.getByRole('status').filter({ hasText: 'A backup was made.' }).waitFor();
  await page.keyboard.press('Escape');

  const card = page.locator('postil-note-card');
  await card.getByText('As it was.').click();
  await page.keyboard.press('e');
  await page.keyboard.press('End');
  await page.keyboard.type(' And more.');
  await page.keyboard.press('Control+Enter');
  await card.getByText('As it was. And more.').waitFor();

  await command(postil, 'Backups…');
  await dialog.getByRole('button', { name: 'Asked for by you' }).click();
  await expect(dialog.getByText('1 mark differs.')).toBeVisible();
  await expect(dialog.locator('mark')).toHaveText(' And more.');
  await dialog.getByRole('button', { name: 'Go back to this state' }).click();
  await expect(card.getByText('As it was.', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(card.getByText('As it was. And more.')).toBeVisible();
});

test('what a note said before is in its history, and can be restored', async ({ postil }) => {
  const { page } = postil;
  await postil.importFiles(join(fixtures, 'tide-desk.txt'));
  await page.locator('postil-article-view').getByRole('heading', { level: 1 }).waitFor();
  await writeNote(postil, 'raised the mole', 'First.');
  const card = page.locator('postil-note-card');
  await postil.selectWords('prefers not to be named');
  await page.keyboard.press('h');
  await card.getByText('First.').click();
  await page.keyboard.press('e');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Second.');
  await page.keyboard.press('Control+Enter');
  await card.getByText('Second.').click();
  await page.getByRole('button', { name: 'More' }).last().click();
  await page.getByRole('menuitem', { name: 'History of this note' }).click();
  await page
    .locator('postil-note-history')
    .getByRole('button', { name: /^Restore/ })
    .last()
    .click();
  await expect(card.getByText('First.')).toBeVisible();
});

test('what is in the trash is destroyed once that is confirmed, and is gone after a restart', async ({
  postil,
  start,
}) => {
  const { page } = postil;
  await postil.importFiles(join(fixtures, 'tide-desk.txt'));
  await page.locator('postil-article-view').getByRole('heading', { level: 1 }).waitFor();
  await writeNote(postil, 'raised the mole', 'Gone for ever.');
  await page.keyboard.press('Control+Backspace');
  await page.keyboard.press('Control+6');
  await page.locator('postil-trash-list').getByText(title).waitFor();
  await page.getByRole('button', { name: 'Empty the trash…' }).click();
  const question = page.locator('postil-confirm-dialog');
  await expect(question.getByText('1 article and 1 mark will be gone for ever')).toBeVisible();
  await question.getByRole('button', { name: 'Empty the trash' }).click();
  await expect(page.getByText('The trash is empty.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('The trash is empty.')).toBeVisible();
  await postil.quit();

  const again = await start();
  await again.page.keyboard.press('Control+6');
  await expect(again.page.getByText('The trash is empty.')).toBeVisible();
  await expect(again.row(title)).toHaveCount(0);
});
