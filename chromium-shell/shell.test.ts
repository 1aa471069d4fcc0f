import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFixtureApp, type FixtureApp } from './fixture-app.ts';

/** What the fixture's preload exposes. */
interface Api {
  echo: (value: unknown) => Promise<unknown>;
  sender: () => Promise<unknown>;
  fail: () => Promise<unknown>;
  choose: () => Promise<unknown>;
  platform: string;
  onNote: (listener: (value: unknown) => void) => () => void;
}
interface Facts {
  navigations: string[];
  opened: string[];
  clicked: string[];
  requests: string[];
  second: { argv: string[]; cwd: string; data: unknown }[];
}
declare const api: Api;
declare const dropped: unknown[];
declare const facts: Facts;

const launcher = join(import.meta.dirname, 'electron-chromium');
const env = { ...(process.env as Record<string, string>), POSTIL_HEADLESS: '1' };
const box = 'postil-shell-message-box';

async function launch({ app, userData }: FixtureApp): Promise<[ElectronApplication, Page]> {
  const electron = await _electron.launch({
    executablePath: launcher,
    args: [`--user-data-dir=${userData}`, app],
    env,
  });
  const page = await electron.firstWindow();
  await page.waitForSelector('[data-ready]', { state: 'attached' });
  return [electron, page];
}

describe('an app on the Chromium shell', () => {
  let fixture: FixtureApp;
  let electron: ElectronApplication;
  let page: Page;
  const factsNow = () => electron.evaluate(() => facts);

  beforeAll(async () => {
    fixture = writeFixtureApp();
    [electron, page] = await launch(fixture);
  });

  afterAll(async () => {
    await electron.close();
    rmSync(fixture.root, { recursive: true, force: true });
  });

  it('is told which shell it runs on, and never that it is Electron', async () => {
    const told = await electron.evaluate(({ app }) => ({
      name: app.getName(),
      version: app.getVersion(),
      electron: process.versions.electron,
      shell: process.env.POSTIL_SHELL,
      info: (globalThis as Record<symbol, unknown>)[Symbol.for('postil.shell')] as {
        name: string;
        version: string;
      },
    }));
    expect(told).toStrictEqual({
      name: 'Fixture',
      version: '1.2.3',
      electron: undefined,
      shell: `Chromium shell (Chromium ${told.info.version})`,
      info: { name: 'Chromium shell', version: expect.stringMatching(/^\d+(?:\.\d+){3}$/) },
    });
  });

  it("knows its sender by the app's own address", async () => {
    expect(await page.evaluate(() => api.sender())).toStrictEqual({
      url: 'app://fixture/index.html',
      origin: 'app://fixture',
      parent: null,
    });
  });

  it('carries structured values to main and back', async () => {
    const copied = await page.evaluate(async () => {
      const copy = (await api.echo({ map: new Map([[1, new Date(5)]]), bytes: new Uint8Array([1, 2]) })) as {
        map: Map<number, Date>;
        bytes: Uint8Array;
      };
      return [copy.map.get(1)?.getTime(), copy.bytes instanceof Uint8Array, [...copy.bytes]];
    });
    expect(copied).toStrictEqual([5, true, [1, 2]]);
  });

  it('tells the page only the message of an error, and refuses functions', async () => {
    const messages = await page.evaluate(async () => {
      const messageOf = async (call: () => Promise<unknown>) => {
        try {
          return await call();
        } catch (error) {
          return (error as Error).message;
        }
      };
      return [await messageOf(() => api.fail()), await messageOf(() => api.echo([() => 1]))];
    });
    expect(messages).toStrictEqual([
      "Error invoking remote method 'fail': RangeError: too far",
      'An object could not be cloned.',
    ]);
  });

  it('sends events until the page unsubscribes', async () => {
    const send = (value: number) =>
      electron.evaluate(({ BrowserWindow }, sent) => {
        BrowserWindow.getAllWindows()[0]?.webContents.send('note', sent);
      }, value);
    const notes = await page.evaluateHandle(() => {
      const heard: unknown[] = [];
      return { heard, off: api.onNote((value) => heard.push(value)) };
    });
    await send(1);
    await expect.poll(() => notes.evaluate(({ heard }) => heard)).toStrictEqual([1]);
    await notes.evaluate(({ off }) => off());
    await send(2);
    // A call that goes the same way comes after the event, had there been one.
    await page.evaluate(() => api.echo(0));
    expect(await notes.evaluate(({ heard }) => heard)).toStrictEqual([1]);
  });

  it('shows the page nothing but what the preload exposes, and that frozen', async () => {
    const seen = await page.evaluate(() => ({
      names: Object.keys(api).sort(),
      frozen: Object.isFrozen(api),
      replaceable: Object.getOwnPropertyDescriptor(window, 'api')?.configurable,
      leaks: Object.getOwnPropertyNames(window).filter((name) => /postil|^require$|^process$/.test(name)),
    }));
    expect(seen).toStrictEqual({
      names: ['choose', 'echo', 'fail', 'onNote', 'pathOf', 'platform', 'sender'],
      frozen: true,
      replaceable: false,
      leaks: [],
    });
  });

  it('stays where it is when a link leads away', async () => {
    await page.click('#away');
    await expect.poll(async () => (await factsNow()).navigations).toStrictEqual(['http://example.org/away']);
    expect(await page.title()).toBe('Fixture');
  });

  it('opens no second page, neither by script nor by a link', async () => {
    expect(await page.evaluate(() => window.open('http://example.org/popup'))).toBeNull();
    await page.click('#beside');
    await page.click('#away', { modifiers: ['Control'] });
    await page.click('#away', { button: 'middle' });
    await expect
      .poll(async () => (await factsNow()).opened)
      .toStrictEqual([
        'http://example.org/popup',
        'app://fixture/other.html',
        'http://example.org/away',
        'http://example.org/away',
      ]);
    expect(electron.windows()).toHaveLength(1);
  });

  it('refuses the network, asked by the app or not', async () => {
    const tryFetch = (url: string) =>
      page.evaluate(
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
    const blocked = await page.evaluate(
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
    expect(await page.title()).toBe('Fixture');
  });

  it('gives main the path of a dropped file', async () => {
    const file = join(fixture.root, 'an "article".html');
    writeFileSync(file, '');
    const { x, y } = (await page.locator('#drop').boundingBox())!;
    const devTools = await electron.context().newCDPSession(page);
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devTools.send('Input.dispatchDragEvent', { type, x: x + 2, y: y + 2, data });
    }
    await expect.poll(() => page.evaluate(() => dropped)).toStrictEqual([{ path: file }]);
  });

  it('gives no path for a token that a page made up', async () => {
    const forged = 'postil-file:11111111-1111-4111-8111-111111111111';
    expect(await page.evaluate((token) => api.echo(token), forged)).toBe(forged);
  });

  it('runs accelerators of the menu that the page left over', async () => {
    await page.keyboard.press('Control+Shift+Equal');
    await page.keyboard.press('Control+f');
    await expect.poll(async () => (await factsNow()).clicked).toStrictEqual(['zoom', 'find']);

    await page.evaluate(() => {
      const take = (event: KeyboardEvent) => {
        if (event.key !== 'f') return;
        event.preventDefault();
        window.removeEventListener('keydown', take);
      };
      window.addEventListener('keydown', take);
    });
    await page.keyboard.press('Control+f');
    await page.keyboard.press('Control+Shift+Equal');
    await expect.poll(async () => (await factsNow()).clicked).toStrictEqual(['zoom', 'find', 'zoom']);
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
    expect((await factsNow()).clicked).toStrictEqual(['zoom', 'find', 'zoom']);
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

  it('changes the theme of its pages', async () => {
    const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    for (const theme of ['dark', 'light'] as const) {
      await electron.evaluate(({ nativeTheme }, source) => (nativeTheme.themeSource = source), theme);
      await expect.poll(isDark).toBe(theme === 'dark');
      expect(await electron.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(
        theme === 'dark',
      );
    }
  });

  it('prints to PDF and writes to the clipboard', async () => {
    const [pdf, text] = await electron.evaluate(async ({ BrowserWindow, clipboard }) => {
      const printed = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'A4' });
      await clipboard.writeText('copied');
      return [printed?.subarray(0, 5).toString(), await clipboard.readText()];
    });
    expect([pdf, text]).toStrictEqual(['%PDF-', 'copied']);
  });

  it('has the size that was asked for, then and later', async () => {
    const bounds = () =>
      electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    expect(await bounds()).toMatchObject({ width: 900, height: 700 });
    await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ width: 640 }),
    );
    await expect.poll(() => page.evaluate(() => window.outerWidth)).toBe(640);
    expect(await bounds()).toMatchObject({ width: 640, height: 700 });
  });

  it('hears of a second launch, which ends at once', async () => {
    const args = [`--user-data-dir=${fixture.userData}`, fixture.app, 'article.html'];
    const second = spawn(launcher, args, { cwd: fixture.root, env, stdio: 'ignore' });
    expect(await once(second, 'exit')).toStrictEqual([0, null]);
    await expect.poll(async () => (await factsNow()).second).toHaveLength(1);
    const [{ argv, cwd, data }] = (await factsNow()).second as [Facts['second'][0]];
    expect({ argv: argv.slice(1), cwd, data }).toStrictEqual({
      // Electron's order differs: there the flags come before the app.
      argv: [fixture.app, args[0], 'article.html'],
      cwd: fixture.root,
      data: { from: 'fixture' },
    });
  });
});

describe('quitting on the Chromium shell', () => {
  it.each<[string, (electron: ElectronApplication, fixture: FixtureApp) => unknown]>([
    ['closed by its test', (electron) => electron.close()],
    ['told to by SIGTERM', (electron) => electron.process().kill('SIGTERM')],
    [
      'its browser was killed',
      (_electron, { userData }) => process.kill(browserProcess(userData), 'SIGKILL'),
    ],
    [
      'its key was pressed',
      (electron) =>
        electron
          .windows()[0]
          ?.keyboard.press('Control+q')
          .catch(() => undefined),
    ],
  ])('saves first when %s', async (_name, end) => {
    const fixture = writeFixtureApp();
    const [electron] = await launch(fixture);
    const exited = once(electron.process(), 'exit');
    await end(electron, fixture);
    expect(await exited).toStrictEqual([0, null]);
    expect(readFileSync(join(fixture.userData, 'saved.txt'), 'utf8')).toBe('saved');
    rmSync(fixture.root, { recursive: true, force: true });
  });
});

/** Chromium names the process that holds its profile in a link: `host-1234`. */
function browserProcess(userData: string): number {
  return Number(
    readlinkSync(join(userData, 'chromium', 'SingletonLock'))
      .split('-')
      .at(-1),
  );
}
