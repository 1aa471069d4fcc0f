import { rmSync } from 'node:fs';
import type { ElectronApplication, Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { launchFixture, launchPatience, writeFixtureApp, type FixtureApp } from './fixture-app.ts';

/** The fixture app while the tests of one file run; nothing of it is there before they begin. */
export interface RunningFixture {
  fixture: FixtureApp;
  electron: ElectronApplication;
  page: Page;
}

/** Test seam: starts the fixture app before the tests that stand around the call, and removes it after them. */
export function runFixture(): RunningFixture {
  const running = {} as RunningFixture;
  beforeAll(async () => {
    running.fixture = writeFixtureApp();
    [running.electron, running.page] = await launchFixture(running.fixture);
  }, launchPatience);
  afterAll(async () => {
    await running.electron.close();
    rmSync(running.fixture.root, { recursive: true, force: true });
  });
  return running;
}
