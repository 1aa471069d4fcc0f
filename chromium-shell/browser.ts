import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { DevToolsPipe, type DevToolsSession } from './devtools-pipe.ts';
import { chromiumPath } from './find-chromium.ts';
import { logFailure, shellLog } from './log.ts';
import { prepareProfile, waitForProfile } from './profile.ts';
import { quietFlags } from './quiet-flags.ts';

/** What a running browser needs to know before it starts. */
export interface BrowserOptions {
  /** Chromium's own folder, inside the app's user data. */
  profile: string;
  /** Where its save dialog starts. */
  documents: string;
  /** Name of the windows' class, by which desktops group them. */
  name: string;
  headless: boolean;
  /** Opens a debugging port and repeats the line that names it, for Playwright. */
  debuggingPort: boolean;
  /** Further flags; without a sandbox only if they say so, or for root, whom Chromium refuses otherwise. */
  flags: readonly string[];
}

/** Where and how large a window of its own should appear. */
export interface WindowPlace {
  x?: number | undefined;
  y?: number | undefined;
  width: number;
  height: number;
}

/** How long a closing browser may take before it is killed, in milliseconds. */
const patience = 3000;
/** How much of what Chromium wrote to stderr an error may quote, in characters. */
const lastWordsLength = 2000;
/** A browser that is still closing takes over what a new one was to do: so often and so much later it is tried again. */
const startAttempts = 20;
const startPause = 250;

/** An installed Chromium, driven over a pipe. Emits `exit` once, when its process has gone for whatever reason. */
export class Browser extends EventEmitter<{ exit: [] }> {
  /** `156.0.8078.79`; empty until `start` resolved. */
  version = '';
  readonly headless: boolean;
  readonly #flags: readonly string[];
  readonly #executable = chromiumPath();
  readonly #process: ChildProcess;
  readonly #pipe: DevToolsPipe;
  #closed = false;
  #exitCode: number | null = null;
  #lastWords = '';

  private constructor(options: BrowserOptions) {
    super();
    this.headless = options.headless;
    this.#flags = commandLine(options);
    const debugging = [
      '--remote-debugging-pipe',
      ...(options.debuggingPort ? ['--remote-debugging-port=0'] : []),
    ];
    this.#process = spawn(this.#executable, [...this.#flags, ...debugging, '--no-startup-window'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    this.#process.stderr?.on('data', (text: Buffer) => {
      this.#lastWords = (this.#lastWords + text.toString()).slice(-lastWordsLength);
      if (options.debuggingPort || process.env.POSTIL_SHELL_LOG === '1') process.stderr.write(text);
    });
    this.#pipe = new DevToolsPipe(this.#process.stdio[3] as Writable, this.#process.stdio[4] as Readable);
    // However this process ends, its browser must not stay behind.
    const kill = () => this.#process.kill('SIGKILL');
    process.once('exit', kill);
    this.#process.once('error', (error) => this.#gone(error.message));
    this.#process.once('exit', (code, signal) => {
      process.off('exit', kill);
      this.#exitCode = code;
      this.#gone(`code ${String(code)}, signal ${String(signal)}`);
    });
  }

  /** Starts Chromium and waits until it answers. Throws when none is installed or it ends at once. */
  static async start(options: BrowserOptions): Promise<Browser> {
    await waitForProfile(options.profile);
    prepareProfile(options.profile, options.documents);
    for (let attempt = 1; ; attempt++) {
      const browser = new Browser(options);
      try {
        const { product } = await browser.devTools.send('Browser.getVersion');
        browser.version = product.replace(/^.*\//, '');
        return browser;
      } catch (error) {
        await browser.close();
        // Meanwhile what it said last arrives too.
        await delay(startPause);
        // Ending without a fault means that an older one, about to close, was given the work.
        if (browser.#exitCode !== 0 || attempt === startAttempts) {
          throw new Error(`Chromium does not start.\n${browser.#lastWords.trim()}`, { cause: error });
        }
        shellLog(`start ${attempt} failed, trying again`, error);
      }
    }
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** The browser's own session: targets, windows, downloads. */
  get devTools(): DevToolsSession {
    return this.#pipe.browser;
  }

  /** Attaches to a page. Each call makes a session of its own. */
  async attach(targetId: string): Promise<DevToolsSession> {
    const { sessionId } = await this.devTools.send('Target.attachToTarget', { targetId, flatten: true });
    return this.#pipe.session(sessionId);
  }

  /**
   * Opens an app window (no tabs, no address bar): a second call with the same profile hands `--app` to the
   * running browser. The protocol itself can only open windows with tabs. Rejects when that call fails.
   */
  async openAppWindow(url: string, place: WindowPlace): Promise<void> {
    const flags = [...this.#flags, `--app=${url}`, `--window-size=${place.width},${place.height}`];
    if (place.x !== undefined && place.y !== undefined) flags.push(`--window-position=${place.x},${place.y}`);
    const [code] = (await once(spawn(this.#executable, flags, { stdio: 'ignore' }), 'exit')) as [
      number | null,
    ];
    if (code !== 0) throw new Error(`Chromium opened no window (code ${String(code)})`);
  }

  /** Asks Chromium to close and resolves when it has; kills it when it takes too long. */
  async close(): Promise<void> {
    if (this.#closed) return;
    const gone = new Promise<void>((resolve) => this.once('exit', resolve));
    this.devTools.send('Browser.close').catch(logFailure('closing the browser'));
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), patience);
    await gone;
    clearTimeout(timer);
  }

  #gone(reason: string): void {
    if (this.#closed) return;
    this.#closed = true;
    shellLog(`Chromium has gone (${reason})`);
    this.#pipe.close();
    this.emit('exit');
  }
}

function commandLine({ profile, name, headless, flags }: BrowserOptions): string[] {
  const extra = process.env.POSTIL_CHROMIUM_ARGS?.split(' ').filter((arg) => arg !== '') ?? [];
  const all = [
    ...quietFlags,
    `--user-data-dir=${profile}`,
    `--class=${name}`,
    ...(headless ? ['--headless', '--hide-scrollbars', '--screen-info={1920x1080}'] : []),
    ...flags,
    ...extra,
  ];
  if (process.getuid?.() === 0 && !all.includes('--no-sandbox')) {
    shellLog('running as root: Chromium is started without its sandbox');
    all.push('--no-sandbox');
  }
  // Otherwise a bar over each page warns of that flag, and takes room from it.
  if (all.includes('--no-sandbox')) all.push('--test-type');
  return all;
}
