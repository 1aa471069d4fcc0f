import { defineConfig } from '@playwright/test';

/** The journeys: the whole program in a real window, on Electron or the Chromium shell (tests/journeys/postil-app.ts). */
export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.e2e.ts',
  outputDir: '.cache/journeys',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  retries: 0,
  use: { trace: 'retain-on-failure' },
});
