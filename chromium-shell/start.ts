import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app.ts';
import type { Browser } from './browser.ts';
import { flagValue, launch, readManifest } from './launch.ts';
import { startBrowser } from './running-browser.ts';
import { watchTargets } from './window-target.ts';
import { windows } from './windows.ts';

// What Electron does around the app's own main module: the process's fields first, then main, then the browser.
const { main, root } = readManifest(launch.target);
process.argv = [process.execPath, launch.target, ...launch.flags, ...launch.rest];
process.env.POSTIL_SHELL = 'Chromium shell';
Object.defineProperty(process, 'type', { value: 'browser' });
Object.defineProperty(process, 'resourcesPath', { value: root });
// Playwright calls it once it listens.
Object.defineProperty(globalThis, '__playwright_run', { value: () => app.whenReady() });
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit());

await import(pathToFileURL(main).href);
// A second instance has handed over and gone; nothing may appear on the screen.
if (!app.isQuitting) {
  startApp().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    app.exit(1);
  });
}

async function startApp(): Promise<void> {
  const browser = await startBrowser({
    profile: join(app.getPath('userData'), 'chromium'),
    documents: app.getPath('documents'),
    name: app.name,
    headless: process.env.POSTIL_HEADLESS === '1',
    debuggingPort: flagValue(launch.flags, 'remote-debugging-port') !== undefined,
    flags: [
      ...(flagValue(launch.flags, 'no-sandbox') === undefined ? [] : ['--no-sandbox']),
      ...app.switches,
    ],
  });
  browser.once('exit', onBrowserGone);
  watchTargets(browser);
  app.announceReady();
}

/** Without its browser the app can only save and go; when it is going already, that was expected. */
function onBrowserGone(this: Browser): void {
  if (app.isQuitting) return;
  process.stderr.write('Chromium has gone: closing\n');
  const hadWindows = windows.size > 0;
  for (const window of windows) window.gone();
  // On macOS apps stay when their last window has gone, but this one could not open another.
  if (!hadWindows || process.platform === 'darwin') app.quit();
}
