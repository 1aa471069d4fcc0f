import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test as base, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { chooseShell } from '../../scripts/choose-shell.ts';
import { launchApp, type LaunchOptions } from '../../scripts/launch-app.ts';

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
        .flatMap(([, highlight]) => [...highlight].map((range) => rangeText(range)))
        .sort(),
    );
    function rangeText(range: AbstractRange): string {
      return range instanceof Range ? range.toString() : '';
    }
  }

  async quit(): Promise<void> {
    await this.application.close();
  }
}

interface Fixtures {
  /** An empty folder of its own for the journey, removed afterwards. */
  folder: string;
  /** Starts the program on the journey's folder; again after a quit, it finds what was left there. */
  start: (options?: Partial<LaunchOptions>) => Promise<PostilApp>;
  /** The program, started on a new library. */
  postil: PostilApp;
}

/** Playwright's `test` with the program. Each run is annotated with the shell that it ran on. */
export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern even where nothing is taken.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'postil-journey-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  start: async ({ folder }, use, testInfo) => {
    testInfo.annotations.push({ type: 'shell', description: chooseShell().name });
    const started: PostilApp[] = [];
    await use(async (options = {}) => {
      const application = await launchApp({ userData: join(folder, 'user-data'), ...options });
      const app = new PostilApp(application, await application.firstWindow());
      started.push(app);
      await app.page.getByRole('navigation', { name: 'Library' }).waitFor();
      return app;
    });
    for (const app of started) await app.quit().catch(() => undefined);
  },
  postil: async ({ start }, use) => {
    await use(await start());
  },
});

export { expect } from '@playwright/test';
