import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { logFailure } from './log.ts';
import { nativeTheme } from './native-theme.ts';
import type { WindowReport } from './page-border.ts';
import { createEvent } from './preventable-event.ts';
import { browser } from './running-browser.ts';
import { noteScreen, workArea } from './screen.ts';
import { WebContents } from './web-contents.ts';
import { WindowFrame } from './window-frame.ts';
import { openTarget } from './window-target.ts';
import { currentWindow, noteFocus, windows } from './windows.ts';

type Methods = Pick<
  Electron.BrowserWindow,
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getBounds'
  | 'getNormalBounds'
  | 'getTitle'
  | 'id'
  | 'isDestroyed'
  | 'isFocused'
  | 'isFullScreen'
  | 'isMaximized'
  | 'isMinimized'
  | 'isVisible'
  | 'loadURL'
  | 'maximize'
  | 'minimize'
  | 'restore'
  | 'setBounds'
  | 'setFullScreen'
  | 'setTitle'
  | 'show'
  | 'unmaximize'
>;

let lastId = 0;

/**
 * Electron's `BrowserWindow`, an app window of Chromium. Sizes are of the whole window; a smallest size cannot be
 * set. A window with `show: false` is there at once, empty and in its background colour. When the person closes
 * it, `close` is emitted but cannot be prevented.
 */
export class BrowserWindow extends EventEmitter implements Methods {
  readonly id = ++lastId;
  readonly webContents: WebContents;
  /** Resolves once the page can be loaded. */
  readonly opened: Promise<void>;
  /** Chromium's name for the page; empty while the window is opening. */
  targetId = '';
  readonly #options: Electron.BrowserWindowConstructorOptions;
  readonly #frame: WindowFrame;
  #title: string;
  #visible: boolean;
  /** It was looked at once whether the window fits its screen. */
  #fitted = false;
  #focused = false;
  #destroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    const { x = 0, y = 0, width = 800, height = 600, title = app.name, show = true } = options;
    this.#options = options;
    this.#frame = new WindowFrame({ x, y, width, height }, this);
    this.#title = title;
    this.#visible = show;
    this.webContents = new WebContents(this, options.webPreferences?.preload);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show', createEvent()));
    windows.add(this);
    this.opened = this.#open();
    this.opened.catch((error: unknown) => {
      if (!this.#destroyed) process.stderr.write(`A window could not be opened: ${String(error)}\n`);
    });
    app.emit('browser-window-created', createEvent(), this);
    app.emit('web-contents-created', createEvent(), this.webContents);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }
  static getFocusedWindow(): BrowserWindow | null {
    return currentWindow() ?? null;
  }
  static fromWebContents(contents: WebContents | null | undefined): BrowserWindow | null {
    return contents?.window ?? null;
  }
  static fromId(id: number): BrowserWindow | null {
    return [...windows].find((window) => window.id === id) ?? null;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  getBounds(): Electron.Rectangle {
    return { ...this.#frame.bounds };
  }
  getNormalBounds(): Electron.Rectangle {
    return { ...this.#frame.normalBounds };
  }
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#frame.move(bounds);
  }
  isMaximized(): boolean {
    return this.#frame.state === 'maximized';
  }
  isMinimized(): boolean {
    return this.#frame.state === 'minimized';
  }
  isFullScreen(): boolean {
    return this.#frame.state === 'fullscreen';
  }
  maximize(): void {
    this.#frame.enter('maximized');
  }
  unmaximize(): void {
    this.#frame.enter('normal');
  }
  minimize(): void {
    this.#frame.enter('minimized');
  }
  restore(): void {
    this.#frame.enter('normal');
  }
  setFullScreen(flag: boolean): void {
    this.#frame.enter(flag ? 'fullscreen' : 'normal');
  }

  isVisible(): boolean {
    return this.#visible;
  }
  show(): void {
    this.#visible = true;
    this.focus();
    this.emit('show');
  }
  isFocused(): boolean {
    return this.#focused;
  }
  focus(): void {
    this.whenOpened(() => browser().devTools.send('Target.activateTarget', { targetId: this.targetId }));
  }

  getTitle(): string {
    return this.#title;
  }
  /** The page's title is the window's, as in Electron: the next document brings its own. */
  setTitle(title: string): void {
    this.#title = title;
    this.whenOpened(() => this.webContents.executeJavaScript(`document.title = ${JSON.stringify(title)}`));
  }

  /** Runs a command once the window is there; a window that went meanwhile needs it no more. */
  whenOpened(command: () => Promise<unknown>): void {
    this.opened
      .then(() => (this.#destroyed ? undefined : command()))
      .catch(logFailure('a command to a window'));
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  close(): void {
    this.requestClose();
  }
  destroy(): void {
    if (this.targetId !== '') {
      const { targetId } = this;
      browser().devTools.send('Target.closeTarget', { targetId }).catch(logFailure('closing a window'));
    }
    this.#end();
  }
  /** Closes unless a listener of `close` prevents it; says whether the window has gone. */
  requestClose(): boolean {
    if (this.#destroyed) return true;
    const event = createEvent();
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    this.destroy();
    return true;
  }
  /** The person closed the window, or Chromium has gone. */
  gone(): void {
    if (this.#destroyed) return;
    this.emit('close', createEvent());
    this.#end();
  }

  /** The page reports that something about the window may have changed. */
  async noteReport({ focused, dark, screen }: WindowReport): Promise<void> {
    noteScreen(screen);
    nativeTheme.noteSystem(dark);
    if (focused !== this.#focused) {
      this.#focused = focused;
      if (focused) noteFocus(this);
      this.emit(focused ? 'focus' : 'blur', createEvent());
    }
    await this.#frame.refresh();
    if (this.#fitted) return;
    this.#fitted = true;
    this.#frame.fitInto(workArea());
  }

  async #open(): Promise<void> {
    const { x, y, backgroundColor, fullscreen = false } = this.#options;
    const { width, height } = this.#frame.bounds;
    this.targetId = await openTarget(browser(), this.#title, { x, y, width, height }, backgroundColor);
    await this.webContents.attach(this.targetId);
    // Chromium remembers where its app windows were; what the app asked for comes first.
    await this.#frame.place(x !== undefined && y !== undefined);
    if (fullscreen) this.setFullScreen(true);
  }

  #end(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    windows.delete(this);
    this.webContents.emit('destroyed');
    this.emit('closed');
    if (windows.size === 0) app.onLastWindowGone();
  }
}
