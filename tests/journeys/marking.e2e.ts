import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Settings } from '../../core/library/records.ts';
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

for (const [where, toX] of [
  ['into the margin', 1200],
  ['over the library', 100],
] as const) {
  test(`a hand that goes too far ${where} selects to the edge of its line`, async ({ postil }) => {
    const { page } = postil;
    await page.setViewportSize({ width: 1440, height: 900 });
    await openTideDesk(postil);
    const words = page.getByText('thanked the clerk, and raised the mole');
    await words.scrollIntoViewIfNeeded();
    const line = await words.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const rects = [...range.getClientRects()];
      const { left, right, top, bottom } = rects[Math.floor(rects.length / 2)] ?? new DOMRect();
      return { x: (left + right) / 2, y: (top + bottom) / 2, top, bottom };
    });
    await page.mouse.move(line.x, line.y);
    await page.mouse.down();
    await page.mouse.move((line.x + toX) / 2, line.y, { steps: 4 });
    await page.mouse.move(toX, line.y, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.press('1');
    await expect.poll(() => postil.paintedTexts()).toHaveLength(1);
    const marked = await page.evaluate(() => {
      const range = [...CSS.highlights]
        .filter(([name]) => /^postil-(highlight|active)-/.test(name))
        .flatMap(([, highlight]) => [...highlight])[0];
      if (!(range instanceof Range)) return null;
      const { top, bottom } = range.getBoundingClientRect();
      return { top, bottom };
    });
    expect(marked).toEqual({ top: line.top, bottom: line.bottom });
  });
}

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
  // While the page still glides, the browser takes it for being where it was, and has nothing to do for Home.
  const scroller = postil.page.locator('postil-reader .scroll');
  const left = (): Promise<number> =>
    scroller.evaluate(({ scrollTop, scrollHeight, clientHeight }) => scrollHeight - clientHeight - scrollTop);
  await expect.poll(left).toBeLessThan(1);
  await postil.page.keyboard.press('Home');
  await expect(postil.page.getByRole('heading', { level: 1 })).toBeInViewport();
});

/** The point behind the last of these words, in the middle of its line, in pixels of the window. */
async function pointAfter(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page
    .locator('postil-article-view')
    .getByText(words)
    .last()
    .evaluate((element, sought) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = (node.nodeValue ?? '').indexOf(sought);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at + sought.length - 1);
        range.setEnd(node, at + sought.length);
        const { right, top, bottom } = range.getBoundingClientRect();
        return { x: right, y: (top + bottom) / 2 };
      }
      throw new Error(`No line of text holds: ${sought}`);
    }, words);
}

/** The knob of a handle of the mark at hand, in pixels of the window. */
async function gripOf(page: Page, end: 'start' | 'end'): Promise<{ x: number; y: number }> {
  const box = await page.locator(`postil-mark-handles [data-end=${end}] .knob`).boundingBox();
  if (box === null) throw new Error('The mark at hand shows no handle there.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Has the program keep a setting for which this journey does not go through the dialog. */
async function setSettings(postil: PostilApp, settings: Partial<Settings>): Promise<void> {
  await postil.page.locator('postil-reader').evaluate((reader, chosen) => {
    const event = new Event('postil-settings-change', { bubbles: true, composed: true });
    reader.dispatchEvent(Object.assign(event, { settings: chosen }));
  }, settings);
}

test('a passage is chosen at both ends and annotated by keyboard alone, and is there at the next start', async ({
  postil,
  start,
}) => {
  await openTideDesk(postil);
  const { keyboard } = postil.page;
  for (const key of ['}', '}', 'j', 'Shift+J', 'Alt+Shift+ArrowRight', 'Shift+ArrowLeft', 'n'])
    await keyboard.press(key);
  await keyboard.type('Chosen to the word.');
  await keyboard.press('Control+Enter');
  const card = postil.page.locator('postil-note-card');
  await expect(card.getByText('Chosen to the word.')).toBeVisible();
  const painted = await postil.paintedTexts();
  expect(painted).toHaveLength(1);
  await postil.quit();

  const again = await start();
  await again.openArticle(title);
  await expect(again.page.locator('postil-note-card').getByText('Chosen to the word.')).toBeVisible();
  expect(await again.paintedTexts()).toEqual(painted);
});

test('an end of a mark is dragged, its note stays, and one undo takes it back', async ({ postil, start }) => {
  await openTideDesk(postil);
  const { page } = postil;
  await postil.selectWords('thanked the clerk');
  await page.keyboard.press('n');
  await page.keyboard.type('And the mole?');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => postil.paintedTexts()).toEqual(['thanked the clerk']);

  const drag = async (): Promise<void> => {
    const from = await gripOf(page, 'end');
    const to = await pointAfter(page, 'raised the mole');
    const end = await pointAfter(page, 'thanked the clerk');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x + from.x - end.x, to.y + from.y - end.y, { steps: 6 });
    await page.mouse.up();
  };
  await drag();
  await expect.poll(() => postil.paintedTexts()).toEqual(['thanked the clerk, and raised the mole']);
  await expect(page.locator('postil-note-card').getByText('And the mole?')).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect.poll(() => postil.paintedTexts()).toEqual(['thanked the clerk']);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => postil.paintedTexts()).toEqual(['thanked the clerk, and raised the mole']);
  await postil.quit();

  const again = await start();
  await again.openArticle(title);
  await expect.poll(() => again.paintedTexts()).toEqual(['thanked the clerk, and raised the mole']);
  await expect(again.page.locator('postil-note-card').getByText('And the mole?')).toBeVisible();
});

test('ends moved by keys are one change, which undo takes back at once', async ({ postil }) => {
  await openTideDesk(postil);
  const { keyboard } = postil.page;
  await postil.selectWords('three shillings');
  await keyboard.press('h');
  await expect(postil.page.locator('postil-mark-handles [role=slider]')).toHaveCount(2);
  for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Alt+Shift+ArrowLeft'])
    await keyboard.press(key);
  await expect.poll(() => postil.paintedTexts()).toEqual(['still three shillings and an egg']);
  await keyboard.press('Control+z');
  await expect.poll(() => postil.paintedTexts()).toEqual(['three shillings']);
});

test('with mark on selection a passage is marked when the mouse lets go, and its tools take it back', async ({
  postil,
}) => {
  await openTideDesk(postil);
  await setSettings(postil, { markOnSelection: true });
  await postil.selectWords('three shillings and an egg');
  await expect.poll(() => postil.paintedTexts()).toEqual(['three shillings and an egg']);
  await postil.page.getByRole('toolbar').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => postil.paintedTexts()).toEqual([]);
});

test('with merging, a mark beside another becomes one with it, and undo parts them', async ({ postil }) => {
  await openTideDesk(postil);
  await setSettings(postil, { mergeAdjacent: true });
  await postil.selectWords('thanked the clerk,');
  await postil.page.keyboard.press('n');
  await postil.page.keyboard.type('Politely.');
  await postil.page.keyboard.press('Control+Enter');
  await postil.page.locator('postil-note-card').getByText('Politely.').waitFor();
  await postil.selectWords('and raised the mole');
  await postil.page.keyboard.press('h');
  await expect.poll(() => postil.paintedTexts()).toEqual(['thanked the clerk, and raised the mole']);
  await expect(postil.page.locator('postil-note-card')).toHaveCount(1);
  await postil.page.keyboard.press('Control+z');
  await expect.poll(() => postil.paintedTexts()).toEqual(['thanked the clerk,']);
});
