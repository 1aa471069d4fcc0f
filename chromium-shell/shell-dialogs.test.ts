import { describe, expect, it } from 'vitest';
import type { FixtureApi, FixtureFacts } from './fixture-app.ts';
import { runFixture } from './running-fixture.ts';

declare const api: FixtureApi;
declare const facts: FixtureFacts;
const box = 'postil-shell-message-box';

describe('dialogs on the Chromium shell', () => {
  const app = runFixture();
  const factsNow = () => app.electron.evaluate(() => facts);

  it('asks questions in the page, answered by the keyboard alone', async () => {
    const ask = () =>
      app.electron.evaluate(({ dialog }) =>
        dialog.showMessageBox({
          message: 'Delete?',
          buttons: ['Delete', 'Keep', 'Cancel'],
          defaultId: 1,
          checkboxLabel: 'Always',
        }),
      );
    await app.page.focus('button');

    const kept = ask();
    await app.page.waitForSelector(box, { state: 'attached' });
    // The menu's keys are the question's while it is open.
    await app.page.keyboard.press('Control+f');
    await app.page.keyboard.press('Enter');
    expect(await kept).toStrictEqual({ response: 1, checkboxChecked: false });

    const cancelled = ask();
    await app.page.waitForSelector(box, { state: 'attached' });
    await app.page.keyboard.press('Escape');
    expect(await cancelled).toStrictEqual({ response: 2, checkboxChecked: false });

    expect(await app.page.evaluate(() => document.activeElement?.textContent)).toBe('Focus me');
    expect((await factsNow()).clicked).toStrictEqual([]);
  });

  it('takes a question whose page went away as cancelled', async () => {
    const asked = app.electron.evaluate(({ dialog }) =>
      dialog.showMessageBox({ message: '?', buttons: ['A', 'Cancel'] }),
    );
    await app.page.waitForSelector(box, { state: 'attached' });
    await app.page.reload();
    expect(await asked).toStrictEqual({ response: 1, checkboxChecked: false });
    await app.page.waitForSelector('[data-ready]', { state: 'attached' });
  });

  it('says that file dialogs need a screen, instead of pretending', async () => {
    const messages = await app.electron.evaluate(({ dialog }) =>
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
    await app.electron.evaluate(({ dialog }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: ['/chosen'] });
    });
    expect(await app.page.evaluate(() => api.choose())).toStrictEqual({
      canceled: false,
      filePaths: ['/chosen'],
    });
  });
});
