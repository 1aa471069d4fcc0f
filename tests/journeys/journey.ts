import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { chooseShell } from '../../scripts/choose-shell.ts';
import { launchApp, type LaunchOptions } from '../../scripts/launch-app.ts';
import { PostilApp } from './postil-app.ts';

/** Starts the program on the journey's folder; again after a quit, it finds what was left there. */
export type Start = (options?: Partial<LaunchOptions>) => Promise<PostilApp>;

interface Fixtures {
  /** An empty folder of its own for the journey, removed afterwards. */
  folder: string;
  start: Start;
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
      // A start with a link shows the article, any other the list.
      await app.row('How to Keep a Margin').or(app.page.locator('postil-article-view')).first().waitFor();
      return app;
    });
    for (const app of started) await app.quit().catch(() => undefined);
  },
  postil: async ({ start }, use) => {
    await use(await start());
  },
});

export { expect } from '@playwright/test';
