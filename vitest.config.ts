import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumPath } from './chromium-shell/find-chromium.ts';

/** What the window's code imports: named here, since Vite would reload in the midst of a run on finding one more. */
const browserPackages = [
  'lit',
  'lit/decorators.js',
  'lit/directives/class-map.js',
  'lit/directives/guard.js',
  'lit/directives/repeat.js',
  '@lit-labs/virtualizer/virtualize.js',
  'lucide',
  'axe-core',
  'fast-check',
  'valibot',
  'approx-string-match',
  'mdast-util-from-markdown',
  'mdast-util-gfm',
  'mdast-util-to-markdown',
  'mdast-util-to-string',
  'micromark-extension-gfm',
  'unist-util-visit',
  'hastscript',
  'hast-util-to-html',
  'diff',
];

/** Two runners: `node` for pure and store code on real folders, `browser` for components and ranges in Chromium. */
export default defineConfig({
  cacheDir: '.cache/vite',
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          // Real processes and a real Chromium answer when a busy machine lets them.
          testTimeout: 30_000,
          expect: { poll: { timeout: 10_000 } },
          include: ['{core,electron,chromium-shell,scripts}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
        },
      },
      {
        optimizeDeps: { include: browserPackages },
        test: {
          name: 'browser',
          include: ['renderer/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: chromiumPath(),
                args: [
                  '--no-sandbox',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                ],
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 900 } }],
          },
        },
      },
    ],
  },
});
