import { readFileSync, writeFileSync } from 'node:fs';
import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import type { Theme } from '../../core/library/records.ts';
import { appAddress } from './app-scheme.ts';
import type { SendEvent } from './ipc.ts';
import type { Log } from './log.ts';
import { Settling } from './settling.ts';
import { deskColor } from './theme.ts';
import { leastSize, parseWindowState, placeWindow, type WindowState } from './window-bounds.ts';

/** What a window is made of. */
export interface WindowParts {
  /** The built preload. */
  readonly preload: string;
  /** Where the window's place is remembered. */
  readonly stateFile: string;
  readonly icon: string;
  readonly theme: () => Theme;
  /** Asked once the page has saved what it could: whether the window may close. */
  readonly mayClose: () => Promise<boolean>;
  readonly onClosed: () => void;
  readonly log: Log;
}

/** What no page of ours may do. Most of it is Electron's default; spelt out, it stays so. */
const pageLimits: Electron.WebPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
};

/** A page that ends twice within this time (in milliseconds) would go on ending. */
const crashInterval = 10_000;

/** The one window of the program. On macOS the program may be without one for a while. */
export class MainWindow {
  readonly #parts: WindowParts;
  #window: BrowserWindow | null = null;
  #settling: Settling | null = null;
  #leaving: Promise<boolean> | null = null;
  /** Nothing holds the window any more. */
  #released = false;

  constructor(parts: WindowParts) {
    this.#parts = parts;
  }

  get current(): BrowserWindow | null {
    return this.#window;
  }

  /** Brings the window to the front; opens one when there is none. */
  show(): void {
    if (this.#window === null) {
      this.#open();
      return;
    }
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
  }

  owns(contents: WebContents): boolean {
    return this.#window?.webContents === contents;
  }

  readonly send: SendEvent = (event, payload) => this.#window?.webContents.send(event, payload);

  /**
   * Waits until the page has saved what is being written, then asks whether the window may go: it may when there is
   * none. From then on it can be closed, until it is told to stay.
   */
  leave(): Promise<boolean> {
    this.#leaving ??= this.#askToLeave().finally(() => (this.#leaving = null));
    return this.#leaving;
  }

  /** The window does not go after all. */
  stay(): void {
    this.#released = false;
    this.#settling?.reset();
  }

  /** The page's answer to being asked to settle. */
  settled(): void {
    this.#settling?.answer();
  }

  async #askToLeave(): Promise<boolean> {
    const outcome = await this.#settling?.settle();
    if (outcome === 'late')
      this.#parts.log.error('Closing the window', 'the page did not say that it was done');
    this.#released = await this.#parts.mayClose();
    if (!this.#released) this.stay();
    return this.#released;
  }

  #open(): void {
    this.#released = false;
    const { preload, icon, theme, stateFile } = this.#parts;
    const saved = readState(stateFile);
    const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
    const window = new BrowserWindow({
      ...placeWindow(saved?.bounds ?? null, [screen.getPrimaryDisplay().workArea, ...screens]),
      minWidth: leastSize.width,
      minHeight: leastSize.height,
      title: 'Postil',
      icon,
      show: false,
      backgroundColor: deskColor(nativeTheme, theme()),
      autoHideMenuBar: true,
      webPreferences: { ...pageLimits, preload },
    });
    this.#window = window;
    const settling = new Settling(() => this.send('window:settling', null));
    this.#settling = settling;
    window.once('ready-to-show', () => {
      if (saved?.maximized === true) window.maximize();
      window.show();
    });
    this.#watch(window, settling);
    void window
      .loadURL(appAddress)
      .catch((error: unknown) => this.#parts.log.error('Loading the page', error));
  }

  #watch(window: BrowserWindow, settling: Settling): void {
    window.on('close', (event) => {
      writeState(this.#parts.stateFile, {
        bounds: window.getNormalBounds(),
        maximized: window.isMaximized(),
      });
      if (this.#released) return;
      event.preventDefault();
      void this.leave().then((mayClose) => {
        if (mayClose && !window.isDestroyed()) window.close();
      });
    });
    window.on('closed', () => {
      settling.answer();
      this.#settling = null;
      this.#window = null;
      this.#parts.onClosed();
    });
    let lastCrash = -Infinity;
    window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      this.#parts.log.error('The page ended', `${reason}, status ${exitCode}`);
      const now = Date.now();
      if (now - lastCrash > crashInterval) window.webContents.reload();
      lastCrash = now;
    });
  }
}

/** A window with nothing in it, for a question to stand on. */
export function openBareWindow(): BrowserWindow {
  return new BrowserWindow({
    width: 720,
    height: 480,
    title: 'Postil',
    backgroundColor: deskColor(nativeTheme, 'system'),
    autoHideMenuBar: true,
    webPreferences: pageLimits,
  });
}

function readState(file: string): WindowState | null {
  try {
    return parseWindowState(readFileSync(file, 'utf8'));
  } catch {
    return null; // The first start, or a profile that cannot be read: the usual place will do.
  }
}

function writeState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // A window that opens in its usual place next time is no loss worth a message.
  }
}
