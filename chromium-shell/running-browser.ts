import { Browser, type BrowserOptions } from './browser.ts';

let running: Browser | undefined;

/** What `globalThis[Symbol.for('postil.shell')]` holds once the browser runs: which shell this is, for logs and the about box. */
export interface ShellInfo {
  name: 'Chromium shell';
  /** Chromium's full version. */
  version: string;
}

/** Starts the one browser of this process. */
export async function startBrowser(options: BrowserOptions): Promise<Browser> {
  running = await Browser.start(options);
  await running.devTools.send('Target.setDiscoverTargets', { discover: true });
  const info: ShellInfo = { name: 'Chromium shell', version: running.version };
  Object.defineProperty(globalThis, Symbol.for('postil.shell'), { value: info, configurable: true });
  process.env.POSTIL_SHELL = `${info.name} (Chromium ${info.version})`;
  return running;
}

/** The browser. Throws before the app's `ready`, when Electron would throw too. */
export function browser(): Browser {
  if (running === undefined) throw new Error('Windows cannot be opened before the app is ready');
  return running;
}

/** The browser, if it was started. */
export function startedBrowser(): Browser | undefined {
  return running;
}
