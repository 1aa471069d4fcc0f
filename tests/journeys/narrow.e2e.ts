import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './journey.ts';
import { outOfReach } from './out-of-reach.ts';
import { fixtures, type PostilApp } from './postil-app.ts';

const long = 'a name that goes on and on '.repeat(8).trim();
const sizes = [
  [1440, 900],
  [1024, 768],
  [480, 800],
  [320, 640],
] as const;

const article = `---
title: ${long}
author: ${'Someone with many names '.repeat(8)}
site: ${'The Journal of Long Names '.repeat(6)}
---

# ${long}

The first sentence has ${'one-very-long-word'.repeat(12)} in it. The second has none.
`;

/** Looks at the window in every size. */
async function lookAt({ page }: PostilApp, what: string): Promise<void> {
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await outOfReach(page), `${what}, ${width} pixels wide`).toEqual([]);
    expect(
      await page.evaluate(() => document.scrollingElement?.scrollWidth),
      `${what} scrolls sideways at ${width} pixels`,
    ).toBe(width);
  }
}

test('in a window of any width, with long names, all that can be pressed is in reach', async ({
  postil,
  folder,
}) => {
  const { page } = postil;
  // All is in its place at once.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const path = join(folder, 'long.md');
  await writeFile(path, article);
  await postil.importFiles(path, join(fixtures, 'rope-walk.md'), join(fixtures, 'gone.txt'));
  await page.locator('postil-import-report dialog').waitFor();
  await lookAt(postil, 'the report of an import');
  await page.keyboard.press('Escape');
  await lookAt(postil, 'the list');

  await page.setViewportSize({ width: 1440, height: 900 });
  await postil.openArticle(long);
  await lookAt(postil, 'the article');
  await page.setViewportSize({ width: 1440, height: 900 });
  await postil.selectWords('The second has none.');
  await page.getByRole('toolbar').waitFor();
  await lookAt(postil, 'a chosen passage');
  await page.keyboard.press('3');
  await expect.poll(() => postil.paintedTexts()).toHaveLength(1);
  await lookAt(postil, 'a mark at hand');

  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: /note/i }).fill(`${'word'.repeat(60)} #${'tag'.repeat(30)}`);
  await lookAt(postil, 'a note being written');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('postil-note-editor')).toHaveCount(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press('Control+Shift+F');
  await page.getByRole('button', { name: 'Colours and marking…' }).click();
  await page.getByRole('textbox', { name: /Name of Sky/ }).fill('c'.repeat(300));
  await lookAt(postil, 'the names of the colours');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press('Control+Shift+F');
  await page.getByRole('button', { name: /^Hide the marks of ccc/ }).waitFor();
  await lookAt(postil, 'the filter');
});
