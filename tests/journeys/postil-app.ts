import { dirname, join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';

/** The folder of the articles that the journeys import. */
export const fixtures = join(dirname(import.meta.dirname), 'fixtures');

/** The running program, and what a user does with it. */
export class PostilApp {
  readonly application: ElectronApplication;
  readonly page: Page;

  constructor(application: ElectronApplication, page: Page) {
    this.application = application;
    this.page = page;
  }

  /** Has the next open dialog answer with these paths. The dialog itself is the shell's own, and tested there. */
  async answerOpenDialog(paths: readonly string[]): Promise<void> {
    await this.application.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
    }, paths);
  }

  /** Has the next save dialog answer with this path. */
  async answerSaveDialog(path: string): Promise<void> {
    await this.application.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
  }

  /** Imports files by the open dialog, and waits for the program to say that it is done. */
  async importFiles(...paths: readonly string[]): Promise<void> {
    await this.answerOpenDialog(paths);
    await this.page.keyboard.press('Control+i');
  }

  /** The row of an article in the list. */
  row(title: string): Locator {
    return this.page.getByRole('row', { name: title });
  }

  async openArticle(title: string): Promise<void> {
    await this.page.keyboard.press('Control+1');
    await this.row(title).getByText(title).click();
    await this.page.locator('postil-article-view').getByText(title).first().waitFor();
  }

  /** Selects words of the article as a mouse does: pressed at their first letter, let go after their last. */
  async selectWords(words: string): Promise<void> {
    const line = this.page.locator('postil-article-view').getByText(words).last();
    await line.scrollIntoViewIfNeeded();
    // Where the page still glides, the mouse would come down on other words than those that were measured.
    const handle = await line.elementHandle();
    await handle.waitForElementState('stable');
    const [from, to] = await line.evaluate((element, sought) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const start = (node.nodeValue ?? '').indexOf(sought);
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + sought.length);
        const rects = [...range.getClientRects()];
        const first = rects[0];
        const last = rects[rects.length - 1];
        if (first === undefined || last === undefined) continue;
        const middle = (rect: DOMRect): number => rect.top + rect.height / 2;
        return [
          { x: first.left + 1, y: middle(first) },
          { x: last.right - 1, y: middle(last) },
        ] as const;
      }
      throw new Error(`No line of text holds: ${sought}`);
    }, words);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await this.page.mouse.move(to.x, to.y, { steps: 4 });
    await this.page.mouse.up();
  }

  /** The texts that are painted as marks now, in no particular order. */
  async paintedTexts(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...CSS.highlights.entries()]
        .filter(([name]) => /^postil-(highlight|underline|strikethrough|active)-/.test(name))
        .flatMap(([, highlight]) => [...highlight])
        .map((range) => (range instanceof Range ? range.toString() : ''))
        .sort(),
    );
  }

  async quit(): Promise<void> {
    await this.application.close();
  }
}
