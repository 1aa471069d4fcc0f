import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import { expect, test } from './journey.ts';
import { fixtures, type PostilApp } from './postil-app.ts';

/** The violations that axe finds in the window as it is, each with what it is about. */
async function violations(postil: PostilApp): Promise<string[]> {
  await postil.page.evaluate(axe.source);
  return postil.page.evaluate(async () => {
    const { axe: scanner } = globalThis as unknown as { axe: typeof axe };
    const result = await scanner.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}`),
    );
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`every view is clean by axe in the ${theme} theme`, async ({ postil }) => {
    const { page } = postil;
    await page.keyboard.press('Control+k');
    await page.keyboard.type(`Theme: ${theme}`);
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);

    expect(await violations(postil), 'the list').toEqual([]);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('note');
    await page.getByRole('option').first().waitFor();
    expect(await violations(postil), 'the palette').toEqual([]);
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+5');
    expect(await violations(postil), 'the notes').toEqual([]);
    await page.keyboard.press('Control+6');
    expect(await violations(postil), 'the empty trash').toEqual([]);

    await postil.openArticle('How to Keep a Margin');
    await page.locator('postil-note-card').first().waitFor();
    expect(await violations(postil), 'an article with notes').toEqual([]);
    await page.keyboard.press('j');
    await page.getByRole('toolbar').waitFor();
    expect(await violations(postil), 'a selected passage').toEqual([]);
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: /note/i }).waitFor();
    expect(await violations(postil), 'a note being written').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+f');
    expect(await violations(postil), 'the find bar').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await page.getByRole('dialog').waitFor();
    expect(await violations(postil), 'the shortcuts').toEqual([]);
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+k');
    await page.keyboard.type('Backups');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('postil-backups-dialog').getByRole('button', { name: 'Make one now' }).click();
    const backup = page.locator('postil-earlier-list').getByRole('button').first();
    await backup.waitFor();
    expect(await violations(postil), 'the backups').toEqual([]);
    await backup.click();
    await page.locator('postil-backups-dialog').getByText('Nothing differs').waitFor();
    expect(await violations(postil), 'what a backup differs in').toEqual([]);
    await page.keyboard.press('Escape');

    await postil.importFiles(join(fixtures, 'gone.txt'), join(fixtures, 'rope-walk.md'));
    await page.getByRole('dialog').waitFor();
    expect(await violations(postil), 'the report of an import').toEqual([]);
  });
}

for (const theme of ['light', 'sepia', 'dark', 'black', 'high contrast'] as const) {
  test(`what opens over the page is clean by axe in the ${theme} theme`, async ({ postil, folder }) => {
    const { page } = postil;
    const run = async (words: string): Promise<void> => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(words);
      await page.getByRole('option', { name: words }).first().waitFor();
      await page.keyboard.press('Enter');
    };
    const look = async (what: string): Promise<void> => {
      expect(await violations(postil), what).toEqual([]);
      await page.keyboard.press('Escape');
    };
    await run(`Theme: ${theme}`);
    const path = join(folder, 'lamp.txt');
    const paragraphs = Array.from(
      { length: 12 },
      (_, at) =>
        `Sentence ${at} says that the lamp was lit on day ${at}. Nobody asked for it then, or later.`,
    );
    paragraphs[4] = 'Out in the fog a bell rang twice, and the pilot turned his boat around without a word.';
    await writeFile(path, ['The lamp on the point', ...paragraphs].join('\n\n'));
    await postil.importFiles(path);
    await page.locator('postil-article-view').getByText('Sentence 3').waitFor();
    for (const [words, keys] of [
      ['a bell rang twice', '1'],
      ['Sentence 2 says', 'u4'],
      ['the lamp was lit on day 3', 'x5'],
    ] as const) {
      await postil.selectWords(words);
      for (const key of keys) await page.keyboard.press(key);
      await expect.poll(() => postil.paintedTexts()).toContain(words);
    }
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+Shift+F');
    await page.getByRole('button', { name: /^Marigold/ }).waitFor();
    await look('the filter');
    await page.getByRole('button', { name: 'Type and theme' }).click();
    await look('type and theme');
    await page.keyboard.press('c');
    await look('the contents');
    await page.keyboard.press('j');
    await page.keyboard.press('b');
    await page.getByRole('menu').waitFor();
    await look('the menu of a block');
    await page.keyboard.press('Escape');
    for (const command of ['Layers…', 'Colours and marking…', 'Watch a folder…', 'About Postil']) {
      await run(command);
      await page.getByRole('dialog').waitFor();
      await look(command);
    }

    await writeFile(path, ['The lamp on the point', ...paragraphs.toSpliced(4, 1)].join('\n\n'));
    await postil.importFiles(path);
    await page.getByText(/has a new text/).waitFor();
    await page.keyboard.press('End');
    await page.locator('postil-note-card').filter({ hasText: 'Not in this revision' }).first().waitFor();
    expect(await violations(postil), 'a mark without a place').toEqual([]);
    await run('Revisions of this article');
    await page.locator('postil-revision-report').getByText('Without a place').waitFor();
    await look('the revisions');
  });
}

test('in forced colours, a mark is filled only where its style is, and not like the selection', async ({
  postil,
}) => {
  const { page } = postil;
  await page.emulateMedia({ forcedColors: 'active' });
  await postil.importFiles(join(fixtures, 'tide-desk.txt'));
  const words = page.locator('postil-article-view').getByText('sinking by the width of a finger');
  await words.scrollIntoViewIfNeeded();
  await page.evaluate(() => document.fonts.ready);
  const line = await words.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left, top } = range.getClientRects()[1] ?? new DOMRect();
    return { x: left, y: top };
  });
  /** The upper half of some letters: what is drawn below or through them is not in it. */
  const look = async (): Promise<string> => {
    const clip = { x: line.x + 20, y: line.y + 3, width: 120, height: 7 };
    return (await page.screenshot({ clip })).toString('base64');
  };
  const mark = async (...keys: readonly string[]): Promise<string> => {
    await page.mouse.click(line.x + 60, line.y + 10, { clickCount: 3 });
    await page.getByRole('toolbar').waitFor();
    for (const key of keys) await page.keyboard.press(key);
    await expect.poll(() => postil.paintedTexts()).toHaveLength(1);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('toolbar')).toHaveCount(0);
    const seen = await look();
    await page.keyboard.press('Control+z');
    await expect.poll(() => postil.paintedTexts()).toHaveLength(0);
    return seen;
  };

  const plain = await look();
  await page.mouse.click(line.x + 60, line.y + 10, { clickCount: 3 });
  await page.getByRole('toolbar').waitFor();
  const selected = await look();
  await page.keyboard.press('Escape');
  expect(await mark('u', '3'), 'underlined').toBe(plain);
  expect(new Set([plain, selected, await mark('Shift+H', '3')]).size, 'plain, selected, filled').toBe(3);
});
