import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './journey.ts';
import { fixtures } from './postil-app.ts';

test('the notes of an article are exported as Markdown to the file that the user names', async ({
  postil,
  folder,
}) => {
  await postil.importFiles(join(fixtures, 'tide-desk.txt'));
  await postil.page.locator('postil-article-view').getByRole('heading', { level: 1 }).waitFor();
  await postil.selectWords('Forty thousand days of them are.');
  await postil.page.keyboard.press('n');
  await postil.page.keyboard.type('More facts than most of us have.');
  await postil.page.keyboard.press('Control+Enter');
  const target = join(folder, 'notes.md');
  await postil.answerSaveDialog(target);
  await postil.page.keyboard.press('Control+Shift+e');

  await expect
    .poll(() => readFile(target, 'utf8').catch(() => ''))
    .toContain('Forty thousand days of them are.');
  const written = await readFile(target, 'utf8');
  expect(written).toContain('# The harbour that counts its own waves');
  expect(written).toContain('More facts than most of us have.');
  await expect(postil.page.getByText(/Exported|notes\.md/).first()).toBeVisible();
});
