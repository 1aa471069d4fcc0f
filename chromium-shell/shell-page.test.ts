import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FixtureApi } from './fixture-app.ts';
import { runFixture } from './running-fixture.ts';

declare const api: FixtureApi;
declare const dropped: unknown[];

describe('a page on the Chromium shell', () => {
  const app = runFixture();

  it("knows its sender by the app's own address", async () => {
    expect(await app.page.evaluate(() => api.sender())).toStrictEqual({
      url: 'app://fixture/index.html',
      origin: 'app://fixture',
      parent: null,
    });
  });

  it('carries structured values to main and back', async () => {
    const copied = await app.page.evaluate(async () => {
      const copy = (await api.echo({ map: new Map([[1, new Date(5)]]), bytes: new Uint8Array([1, 2]) })) as {
        map: Map<number, Date>;
        bytes: Uint8Array;
      };
      return [copy.map.get(1)?.getTime(), copy.bytes instanceof Uint8Array, [...copy.bytes]];
    });
    expect(copied).toStrictEqual([5, true, [1, 2]]);
  });

  it('tells the page only the message of an error, and refuses functions', async () => {
    const messages = await app.page.evaluate(async () => {
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
      app.electron.evaluate(({ BrowserWindow }, sent) => {
        BrowserWindow.getAllWindows()[0]?.webContents.send('note', sent);
      }, value);
    const notes = await app.page.evaluateHandle(() => {
      const heard: unknown[] = [];
      return { heard, off: api.onNote((value) => heard.push(value)) };
    });
    await send(1);
    await expect.poll(() => notes.evaluate(({ heard }) => heard)).toStrictEqual([1]);
    await notes.evaluate(({ off }) => off());
    await send(2);
    // A call that goes the same way comes after the event, had there been one.
    await app.page.evaluate(() => api.echo(0));
    expect(await notes.evaluate(({ heard }) => heard)).toStrictEqual([1]);
  });

  it('shows the page nothing but what the preload exposes, and that frozen', async () => {
    const seen = await app.page.evaluate(() => ({
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

  it('gives main the path of a dropped file', async () => {
    const file = join(app.fixture.root, 'an "article".html');
    writeFileSync(file, '');
    const { x, y } = (await app.page.locator('#drop').boundingBox())!;
    const devTools = await app.electron.context().newCDPSession(app.page);
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devTools.send('Input.dispatchDragEvent', { type, x: x + 2, y: y + 2, data });
    }
    await expect.poll(() => app.page.evaluate(() => dropped)).toStrictEqual([{ path: file }]);
  });

  it('gives no path for a token that a page made up', async () => {
    const forged = 'postil-file:11111111-1111-4111-8111-111111111111';
    expect(await app.page.evaluate((token) => api.echo(token), forged)).toBe(forged);
  });
});
