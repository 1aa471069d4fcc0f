import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';
import { fixtures, type PostilApp } from './postil-app.ts';

const title = 'The harbour that counts its own waves';

async function openTideDesk(postil: PostilApp): Promise<void> {
  await postil.importFiles(join(fixtures, 'tide-desk.txt'));
  await postil.page.locator('postil-article-view').getByRole('heading', { level: 1, name: title }).waitFor();
  // Lines must have come to rest before a pointer aims at them.
  await postil.page.evaluate(async () => {
    await document.fonts.ready;
  });
}

/** The vertical middles of a mark's first line and of its note's first line, in pixels from the top of the window. */
async function lineMiddles(page: Page, note: string): Promise<{ mark: number; note: number }> {
  const noteLine = await page
    .locator('postil-note-card')
    .getByText(note)
    .first()
    .evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const rect = range.getClientRects()[0];
      return rect === undefined ? Number.NaN : rect.top + rect.height / 2;
    });
  const markLine = await page.evaluate(() => {
    for (const [name, highlight] of CSS.highlights) {
      if (!/^postil-(highlight|active)-/.test(name)) continue;
      for (const range of highlight) {
        const rect = range instanceof Range ? range.getClientRects()[0] : undefined;
        if (rect !== undefined) return rect.top + rect.height / 2;
      }
    }
    return Number.NaN;
  });
  return { mark: markLine, note: noteLine };
}

test('a passage selected with the mouse is marked in a colour and given a note beside its line', async ({
  postil,
}) => {
  await openTideDesk(postil);
  await postil.selectWords('sinking by the width of a finger every ten years');
  await postil.page.getByRole('button', { name: /Clover/ }).click();
  await expect
    .poll(() => postil.paintedTexts())
    .toEqual(['sinking by the width of a finger every ten years']);

  await postil.selectWords('thanked the clerk, and raised the mole');
  await postil.page.getByRole('toolbar').getByRole('button', { name: /Note/ }).click();
  await postil.page.getByRole('textbox', { name: /note/i }).fill('And the **egg**? #pay');
  await postil.page.keyboard.press('Control+Enter');

  const margin = postil.page.getByRole('region', { name: 'Margin' });
  await expect(margin.locator('strong', { hasText: 'egg' })).toBeVisible();
  await expect(
    margin.getByRole('link', { name: '#pay' }).or(margin.getByRole('button', { name: '#pay' })),
  ).toBeVisible();
});

test('a note stands beside the first line of its passage', async ({ postil }) => {
  await openTideDesk(postil);
  await postil.selectWords('column in the ledger would otherwise have been empty');
  await postil.page.keyboard.press('n');
  await postil.page.getByRole('textbox', { name: /note/i }).fill('A reason as good as any.');
  await postil.page.keyboard.press('Control+Enter');
  await postil.page.locator('postil-note-card').getByText('A reason as good as any.').waitFor();

  await expect
    .poll(async () => {
      const { mark, note } = await lineMiddles(postil.page, 'A reason as good as any.');
      return Math.abs(mark - note);
    })
    .toBeLessThan(4);
});

test('two notes on one line do not overlap', async ({ postil }) => {
  await openTideDesk(postil);
  for (const [words, note] of [
    ['wave is not much', 'First note, which is long enough that it needs a second and perhaps a third line.'],
    ['of a fact', 'Second note.'],
  ] as const) {
    await postil.selectWords(words);
    await postil.page.keyboard.press('n');
    await postil.page.getByRole('textbox', { name: /note/i }).fill(note);
    await postil.page.keyboard.press('Control+Enter');
  }
  const cards = postil.page.locator('postil-note-card');
  await expect(cards).toHaveCount(2);
  await expect
    .poll(async () => {
      const [first, second] = await Promise.all([cards.nth(0).boundingBox(), cards.nth(1).boundingBox()]);
      return first !== null && second !== null && first.y + first.height <= second.y;
    })
    .toBe(true);
});

test('a passage is marked and annotated by keyboard alone', async ({ postil }) => {
  await openTideDesk(postil);
  const { keyboard } = postil.page;
  await keyboard.press('j');
  await keyboard.press(']');
  await keyboard.press(']');
  await keyboard.press('j');
  await keyboard.press('Shift+J');
  await keyboard.press('3');
  await expect.poll(() => postil.paintedTexts()).toHaveLength(1);
  const [marked] = await postil.paintedTexts();
  expect(marked).toMatch(/^[A-Z].*\.$/s);

  await keyboard.press('n');
  await keyboard.type('Typed without a mouse.');
  await keyboard.press('Control+Enter');
  await expect(postil.page.locator('postil-note-card').getByText('Typed without a mouse.')).toBeVisible();
});

test('what was done is undone and done again', async ({ postil }) => {
  await openTideDesk(postil);
  await postil.selectWords('three shillings and an egg');
  await postil.page.keyboard.press('h');
  await expect.poll(() => postil.paintedTexts()).toEqual(['three shillings and an egg']);

  await postil.page.keyboard.press('Control+z');
  await expect.poll(() => postil.paintedTexts()).toEqual([]);
  await postil.page.keyboard.press('Control+Shift+z');
  await expect.poll(() => postil.paintedTexts()).toEqual(['three shillings and an egg']);
});

test('a mark that is deleted goes to the trash and comes back', async ({ postil }) => {
  await openTideDesk(postil);
  await postil.selectWords('Forty thousand days of them are');
  await postil.page.keyboard.press('n');
  await postil.page.keyboard.type('Count them.');
  await postil.page.keyboard.press('Control+Enter');
  const card = postil.page.locator('postil-note-card');
  await card.getByText('Count them.').click();
  await postil.page.keyboard.press('Delete');

  await expect(card).toHaveCount(0);
  await expect.poll(() => postil.paintedTexts()).toEqual([]);
  await postil.page.getByRole('button', { name: /Undo/ }).click();
  await expect(card.getByText('Count them.')).toBeVisible();
});

test('a note is edited, and the edit is kept without a save button', async ({ postil, start }) => {
  await openTideDesk(postil);
  await postil.selectWords('prefers not to be named');
  await postil.page.keyboard.press('n');
  await postil.page.keyboard.type('Who?');
  await postil.page.keyboard.press('Control+Enter');
  await postil.page.locator('postil-note-card').getByText('Who?').click();
  await postil.page.keyboard.press('e');
  await postil.page.keyboard.press('End');
  await postil.page.keyboard.type(' The chandler’s line, I think.');
  await postil.quit();

  const again = await start();
  await again.openArticle(title);
  await expect(again.page.locator('postil-note-card')).toContainText('Who? The chandler’s line, I think.');
});

test('the keys that scroll turn the page, wherever the focus was lost', async ({ postil }) => {
  await openTideDesk(postil);
  await postil.page.keyboard.press('j');
  await postil.page.keyboard.press('Escape');
  await postil.page.keyboard.press('End');
  await expect(postil.page.locator('postil-article-view summary')).toBeInViewport();
  await postil.page.keyboard.press('Home');
  await expect(postil.page.getByRole('heading', { level: 1 })).toBeInViewport();
});
