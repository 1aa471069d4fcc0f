import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  headlessEnv,
  launcher,
  launchFixture,
  launchPatience,
  writeFixtureApp,
  type FixtureFacts,
  type FixtureApp,
} from './fixture-app.ts';

declare const facts: FixtureFacts;

describe('an app on the Chromium shell', () => {
  let fixture: FixtureApp;
  let electron: ElectronApplication;
  const factsNow = () => electron.evaluate(() => facts);

  beforeAll(async () => {
    fixture = writeFixtureApp();
    [electron] = await launchFixture(fixture);
  }, launchPatience);

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

  it('hears of a second launch, which ends at once', async () => {
    const args = [`--user-data-dir=${fixture.userData}`, fixture.app, 'article.html'];
    const second = spawn(launcher, args, { cwd: fixture.root, env: headlessEnv, stdio: 'ignore' });
    expect(await once(second, 'exit')).toStrictEqual([0, null]);
    await expect.poll(async () => (await factsNow()).second).toHaveLength(1);
    const [{ argv, cwd, data }] = (await factsNow()).second as [FixtureFacts['second'][0]];
    expect({ argv: argv.slice(1), cwd, data }).toStrictEqual({
      // Electron's order differs: there the flags come before the app.
      argv: [fixture.app, args[0], 'article.html'],
      cwd: fixture.root,
      data: { from: 'fixture' },
    });
  });
});

describe('quitting on the Chromium shell', { timeout: 2 * launchPatience }, () => {
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
    const [electron] = await launchFixture(fixture);
    const exited = once(electron.process(), 'exit');
    await end(electron, fixture);
    expect(await exited).toStrictEqual([0, null]);
    expect(readFileSync(join(fixture.userData, 'saved.txt'), 'utf8')).toBe('saved');
    rmSync(fixture.root, { recursive: true, force: true });
  });

  it('starts again at once in the profile of a process that was killed', async () => {
    const fixture = writeFixtureApp();
    const [killed] = await launchFixture(fixture);
    const exited = once(killed.process(), 'exit');
    killed.process().kill('SIGKILL');
    await exited;
    const [electron, page] = await launchFixture(fixture);
    expect(await page.title()).toBe('Fixture');
    await electron.close();
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
