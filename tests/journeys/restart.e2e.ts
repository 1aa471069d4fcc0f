import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { launchCall } from '../../scripts/launch-app.ts';
import { expect, test } from './journey.ts';
import { fixtures } from './postil-app.ts';

const title = 'The harbour that counts its own waves';

test('marks, notes, place and theme are there after a restart', async ({ start }) => {
  const first = await start();
  await first.page.setViewportSize({ width: 1200, height: 500 });
  await first.importFiles(join(fixtures, 'tide-desk.txt'));
  await first.page.locator('postil-article-view').getByRole('heading', { level: 1 }).waitFor();
  await first.selectWords('raised the mole');
  await first.page.keyboard.press('n');
  await first.page.keyboard.type('At last.');
  await first.page.keyboard.press('Control+Enter');
  await first.page.locator('postil-note-card').getByText('At last.').waitFor();
  await first.page.keyboard.press('Control+k');
  await first.page.keyboard.type('Theme: dark');
  await first.page.keyboard.press('Enter');
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await first.quit();

  const second = await start();
  await second.page.setViewportSize({ width: 1200, height: 500 });
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await second.openArticle(title);
  await expect(second.page.locator('postil-note-card')).toContainText('At last.');
  await expect.poll(() => second.paintedTexts()).toEqual(['raised the mole']);
  await expect(
    second.page.locator('postil-article-view').getByText('The town council read the letter aloud'),
  ).toBeInViewport();
});

test('a second start hands its file to the window that is open, and ends', async ({ postil, folder }) => {
  const { executable, args, env } = launchCall({
    userData: join(folder, 'user-data'),
    args: [join(fixtures, 'rope-walk.md')],
  });
  const second = spawn(executable, args, { env, stdio: 'ignore' });
  const ended = once(second, 'exit');

  await expect(
    postil.page.locator('postil-article-view').getByRole('heading', { level: 1, name: 'The last rope walk' }),
  ).toBeVisible();
  expect(await ended).toEqual([0, null]);
  expect(await postil.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(
    1,
  );
});
