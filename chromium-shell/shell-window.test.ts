import { describe, expect, it } from 'vitest';
import type { FixtureFacts } from './fixture-app.ts';
import { runFixture } from './running-fixture.ts';

declare const facts: FixtureFacts;

describe('a window on the Chromium shell', () => {
  const app = runFixture();
  const factsNow = () => app.electron.evaluate(() => facts);

  it('stays where it is when a link leads away', async () => {
    await app.page.click('#away');
    await expect.poll(async () => (await factsNow()).navigations).toStrictEqual(['http://example.org/away']);
    expect(await app.page.title()).toBe('Fixture');
  });

  it('opens no second page, neither by script nor by a link', async () => {
    expect(await app.page.evaluate(() => window.open('http://example.org/popup'))).toBeNull();
    await app.page.click('#beside');
    await app.page.click('#away', { modifiers: ['Control'] });
    await app.page.click('#away', { button: 'middle' });
    await expect
      .poll(async () => (await factsNow()).opened)
      .toStrictEqual([
        'http://example.org/popup',
        'app://fixture/other.html',
        'http://example.org/away',
        'http://example.org/away',
      ]);
    expect(app.electron.windows()).toHaveLength(1);
  });

  it('refuses the network, asked by the app or not', async () => {
    const tryFetch = (url: string) =>
      app.page.evaluate(
        (address) =>
          fetch(address).then(
            () => 'loaded',
            () => 'refused',
          ),
        url,
      );
    expect(await tryFetch('http://127.0.0.1:9/')).toBe('refused');
    expect(await tryFetch('https://example.org/')).toBe('refused');
    expect((await factsNow()).requests).toStrictEqual(['http://127.0.0.1:9/']);
  });

  it('keeps the content security policy of a header', async () => {
    const blocked = await app.page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
            once: true,
          });
          const script = document.createElement('script');
          script.textContent = 'document.title = "attacked"';
          document.body.append(script);
        }),
    );
    expect(blocked).toBe('script-src-elem');
    expect(await app.page.title()).toBe('Fixture');
  });

  it('runs accelerators of the menu that the page left over', async () => {
    await app.page.keyboard.press('Control+Shift+Equal');
    await app.page.keyboard.press('Control+f');
    await expect.poll(async () => (await factsNow()).clicked).toStrictEqual(['zoom', 'find']);

    await app.page.evaluate(() => {
      const take = (event: KeyboardEvent) => {
        if (event.key !== 'f') return;
        event.preventDefault();
        window.removeEventListener('keydown', take);
      };
      window.addEventListener('keydown', take);
    });
    await app.page.keyboard.press('Control+f');
    await app.page.keyboard.press('Control+Shift+Equal');
    await expect.poll(async () => (await factsNow()).clicked).toStrictEqual(['zoom', 'find', 'zoom']);
  });

  it('changes the theme of its pages', async () => {
    const isDark = () => app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    for (const theme of ['dark', 'light'] as const) {
      await app.electron.evaluate(({ nativeTheme }, source) => (nativeTheme.themeSource = source), theme);
      await expect.poll(isDark).toBe(theme === 'dark');
      expect(await app.electron.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(
        theme === 'dark',
      );
    }
  });

  it('prints to PDF and writes to the clipboard', async () => {
    const [pdf, text] = await app.electron.evaluate(async ({ BrowserWindow, clipboard }) => {
      const printed = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'A4' });
      await clipboard.writeText('copied');
      return [printed?.subarray(0, 5).toString(), await clipboard.readText()];
    });
    expect([pdf, text]).toStrictEqual(['%PDF-', 'copied']);
  });

  it('has the size that was asked for, then and later', async () => {
    const bounds = () =>
      app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    expect(await bounds()).toMatchObject({ width: 900, height: 700 });
    await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ width: 640 }),
    );
    await expect.poll(() => app.page.evaluate(() => window.outerWidth)).toBe(640);
    expect(await bounds()).toMatchObject({ width: 640, height: 700 });
  });

  it('is brought back when it was placed beyond the screen', async () => {
    await app.electron.evaluate(async ({ BrowserWindow }) => {
      const beyond = new BrowserWindow({ x: 1700, y: 900, width: 800, height: 600 });
      await beyond.loadURL('app://fixture/index.html');
    });
    const place = () =>
      app.electron.evaluate(({ BrowserWindow }) => {
        const { x = -1, y = -1 } = BrowserWindow.getAllWindows().at(-1)?.getBounds() ?? {};
        return { x, y };
      });
    await expect.poll(place).toStrictEqual({ x: 1120, y: 480 });
  });
});
