import { rmSync } from 'node:fs';
import type { ElectronApplication, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  launchFixture,
  launchPatience,
  writeFixtureApp,
  type FixtureApi,
  type FixtureFacts,
  type FixtureApp,
} from './fixture-app.ts';

declare const api: FixtureApi;
declare const facts: FixtureFacts;
const box = 'postil-shell-message-box';

describe('dialogs on the Chromium shell', () => {
  let fixture: FixtureApp;
  let electron: ElectronApplication;
  let page: Page;
  const factsNow = () => electron.evaluate(() => facts);

  beforeAll(async () => {
    fixture = writeFixtureApp();
    [electron, page] = await launchFixture(fixture);
  }, launchPatience);

  afterAll(async () => {
    await electron.close();
    rmSync(fixture.root, { recursive: true, force: true });
  });

  it('asks questions in the page, answered by the keyboard alone', async () => {
    const ask = () =>
      electron.evaluate(({ dialog }) =>
        dialog.showMessageBox({
          message: 'Delete?',
          buttons: ['Delete', 'Keep', 'Cancel'],
          defaultId: 1,
          checkboxLabel: 'Always',
        }),
      );
    await page.focus('button');

    const kept = ask();
    await page.waitForSelector(box, { state: 'attached' });
    // The menu's keys are the question's while it is open.
    await page.keyboard.press('Control+f');
    await page.keyboard.press('Enter');
    expect(await kept).toStrictEqual({ response: 1, checkboxChecked: false });

    const cancelled = ask();
    await page.waitForSelector(box, { state: 'attached' });
    await page.keyboard.press('Escape');
    expect(await cancelled).toStrictEqual({ response: 2, checkboxChecked: false });

    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Focus me');
    expect((await factsNow()).clicked).toStrictEqual([]);
  });

  it('takes a question whose page went away as cancelled', async () => {
    const asked = electron.evaluate(({ dialog }) =>
      dialog.showMessageBox({ message: '?', buttons: ['A', 'Cancel'] }),
    );
    await page.waitForSelector(box, { state: 'attached' });
    await page.reload();
    expect(await asked).toStrictEqual({ response: 1, checkboxChecked: false });
    await page.waitForSelector('[data-ready]', { state: 'attached' });
  });

  it('says that file dialogs need a screen, instead of pretending', async () => {
    const messages = await electron.evaluate(({ dialog }) =>
      Promise.all(
        [dialog.showSaveDialog({}), dialog.showOpenDialog({})].map((shown) =>
          shown.then(
            () => 'shown',
            (error: unknown) => (error as Error).message,
          ),
        ),
      ),
    );
    expect(messages).toStrictEqual([
      'A save dialog needs a window on a screen: this Chromium is headless',
      'An open dialog needs a window on a screen: this Chromium is headless',
    ]);
  });

  it('lets a test replace a dialog for main', async () => {
    await electron.evaluate(({ dialog }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: ['/chosen'] });
    });
    expect(await page.evaluate(() => api.choose())).toStrictEqual({
      canceled: false,
      filePaths: ['/chosen'],
    });
  });
});
