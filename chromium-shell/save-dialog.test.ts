import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { ElectronApplication } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchFixture, launchPatience, writeFixtureApp } from './fixture-app.ts';
import { openScreen, type Screen } from './x-keyboard.ts';

const hasScreen = (process.env.PATH ?? '')
  .split(delimiter)
  .some((folder) => existsSync(join(folder, 'Xvfb')));

describe.skipIf(!hasScreen)('the save dialog, on a screen', { timeout: launchPatience }, () => {
  const fixture = writeFixtureApp();
  const documents = join(fixture.root, 'Documents');
  let screen: Screen;
  let electron: ElectronApplication;

  beforeAll(async () => {
    mkdirSync(documents);
    screen = await openScreen();
    const env = {
      ...(process.env as Record<string, string>),
      DISPLAY: screen.display,
      HOME: fixture.root,
      LC_ALL: 'C',
    };
    [electron] = await launchFixture(fixture, env);
  }, launchPatience);

  afterAll(async () => {
    await electron.close();
    screen.close();
    rmSync(fixture.root, { recursive: true, force: true });
  });

  /** Presses the keys again and again, until they have met the dialog: nothing tells when it has appeared. */
  async function answer(...keys: Parameters<Screen['press']>): Promise<unknown> {
    let result: unknown;
    void electron
      .evaluate(({ dialog }) => dialog.showSaveDialog({ defaultPath: 'notes.md' }))
      .then((value) => (result = value));
    await expect
      .poll(
        () => {
          screen.press(...keys);
          return result;
        },
        { timeout: 10_000, interval: 200 },
      )
      .toBeDefined();
    return result;
  }

  it('says that it was cancelled', async () => {
    expect(await answer('Escape')).toStrictEqual({ canceled: true, filePath: '' });
  });

  it('gives the place that was chosen, and leaves nothing there', async () => {
    const filePath = join(documents, 'notes.md');
    expect(await answer('Alt', 'S')).toStrictEqual({ canceled: false, filePath });
    expect(existsSync(filePath)).toBe(false);
  });
});
