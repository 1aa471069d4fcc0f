import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { fromWebUrl, toWebUrl } from './addresses.ts';
import type { BrowserWindow } from './browser-window.ts';
import type { Protocol } from './devtools-protocol.ts';
import { logFailure } from './log.ts';
import { createMainFrame } from './main-frame.ts';
import { numberedAccelerators } from './menu.ts';
import { nativeTheme } from './native-theme.ts';
import { encode } from './node-codec.ts';
import { readMessages } from './page-messages.ts';
import { answerRequest } from './page-requests.ts';
import { Page } from './page.ts';
import { createEvent } from './preventable-event.ts';
import { toPdfParameters } from './print-to-pdf.ts';
import { schemes } from './protocol.ts';
import { session } from './session.ts';

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];
type Methods = Pick<
  Electron.WebContents,
  | 'close'
  | 'executeJavaScript'
  | 'focus'
  | 'getTitle'
  | 'getURL'
  | 'id'
  | 'isDestroyed'
  | 'isLoading'
  | 'loadURL'
  | 'mainFrame'
  | 'openDevTools'
  | 'printToPDF'
  | 'reload'
  | 'send'
  | 'setVisualZoomLevelLimits'
  | 'setWindowOpenHandler'
  | 'toggleDevTools'
>;

let lastId = 0;

/** Electron's `webContents`: the page of a window. */
export class WebContents extends EventEmitter implements Methods {
  readonly id = ++lastId;
  readonly session = session.defaultSession;
  readonly mainFrame = createMainFrame(() => this.#url);
  readonly window: BrowserWindow;
  readonly #preload: string | undefined;
  #page: Page | undefined;
  #url = '';
  /** What `loadURL` waits for, in Chromium's words; a request for it is not the page's own navigation. */
  #loading: string | undefined;
  #openHandler: OpenHandler = () => ({ action: 'deny' });

  constructor(window: BrowserWindow, preload: string | undefined) {
    super();
    this.window = window;
    this.#preload = preload;
  }

  /** The page below. Throws while the window is still opening. */
  get page(): Page {
    if (this.#page === undefined) throw new Error('The window is still opening');
    return this.#page;
  }

  /** Called by the window once its target exists. */
  async attach(targetId: string): Promise<void> {
    const page = await Page.open(targetId, this.#preload, numberedAccelerators());
    this.#page = page;
    readMessages(page, this.window);
    page.on('request', (paused) => {
      this.#onRequest(paused).catch((error: unknown) => {
        logFailure(`request for ${paused.request.url}`)(error);
        const failed = { requestId: paused.requestId, errorReason: 'Failed' } as const;
        page.devTools.send('Fetch.failRequest', failed).catch(logFailure('failing a request'));
      });
    });
    page.on('navigated', (url) => {
      this.#url = fromWebUrl(url, schemes);
      this.emit('did-navigate', createEvent(), this.#url, 200, 'OK');
    });
    page.on('dom-ready', () => this.#url !== '' && this.emit('dom-ready', createEvent()));
    page.on('loaded', () => this.#url !== '' && this.emit('did-finish-load', createEvent()));
    page.on('crashed', () => {
      this.emit('render-process-gone', createEvent(), { reason: 'crashed', exitCode: 1 });
    });
    this.applyTheme();
    await session.defaultSession.applyPermissions(this.asElectron());
  }

  /** The same object for callbacks that are typed by Electron's whole class, of which the app uses this part. */
  asElectron(): Electron.WebContents {
    return this as unknown as Electron.WebContents;
  }

  getURL(): string {
    return this.#url;
  }
  getTitle(): string {
    return this.window.getTitle();
  }
  isDestroyed(): boolean {
    return this.window.isDestroyed();
  }
  isLoading(): boolean {
    return this.#loading !== undefined;
  }
  focus(): void {
    this.window.focus();
  }
  close(): void {
    this.window.close();
  }

  async loadURL(url: string): Promise<void> {
    await this.window.opened;
    const webUrl = toWebUrl(url, schemes);
    this.#loading = webUrl;
    const { promise: finished, resolve, reject } = Promise.withResolvers<undefined>();
    const onLoad = () => resolve(undefined);
    const onGone = () => reject(new Error(`ERR_ABORTED (-3) loading '${url}'`));
    this.once('did-finish-load', onLoad).once('destroyed', onGone);
    try {
      const { errorText, loaderId } = await this.page.devTools.send('Page.navigate', { url: webUrl });
      if (errorText !== undefined) throw new Error(`${errorText} loading '${url}'`);
      // Without a loader only the fragment changed, and nothing is loaded.
      if (loaderId !== undefined) await finished;
    } finally {
      this.off('did-finish-load', onLoad).off('destroyed', onGone);
      this.#loading = undefined;
    }
  }
  reload(): void {
    this.page.devTools.send('Page.reload').catch(logFailure('reloading'));
  }

  send(channel: string, ...args: unknown[]): void {
    const text = encode([channel, ...args]);
    this.#page?.callWorld('postilReceive', ['event', 0, text]);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }
  /** The page wants another window. The handler hears it, but none is ever opened. */
  askToOpen(url: string, frameName: string): void {
    const referrer = { url: this.#url, policy: 'default' } as const;
    this.#openHandler({
      url: fromWebUrl(url, schemes),
      frameName,
      features: '',
      disposition: 'new-window',
      referrer,
    });
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const { result, exceptionDetails } = await this.page.devTools.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const { data } = await this.page.devTools.send('Page.printToPDF', toPdfParameters(options));
    return Buffer.from(data, 'base64');
  }

  /** Pinch zoom is Chromium's own affair here. */
  setVisualZoomLevelLimits(): Promise<void> {
    return Promise.resolve();
  }
  /** An app window has Chromium's own developer tools (F12, Ctrl+Shift+I); no call opens them. */
  openDevTools(): void {
    return;
  }
  toggleDevTools(): void {
    return;
  }

  /** Tells the page which colour scheme `nativeTheme` wants. */
  applyTheme(): void {
    const { themeSource: value } = nativeTheme;
    const features = value === 'system' ? [] : [{ name: 'prefers-color-scheme', value }];
    this.#page?.devTools
      .send('Emulation.setEmulatedMedia', { features })
      .catch(logFailure('setting the theme'));
  }
  /** Tells the page which keys are the menu's. */
  applyMenu(): void {
    this.#page?.callWorld('postilAccelerators', [numberedAccelerators()]);
  }

  async #onRequest(paused: Protocol.Fetch.requestPausedPayload): Promise<void> {
    const { devTools, targetId } = this.page;
    const isMainFrame = paused.frameId === targetId;
    if (paused.resourceType === 'Document' && !this.#allowsNavigation(paused.request.url, isMainFrame)) {
      // Aborted, Chromium keeps showing the present document.
      await devTools.send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Aborted' });
      return;
    }
    await answerRequest(paused, devTools, this.asElectron(), isMainFrame);
  }

  #allowsNavigation(webUrl: string, isMainFrame: boolean): boolean {
    const url = fromWebUrl(webUrl, schemes);
    // What main itself loads, and a reload, are not navigations of the page's own.
    if (isMainFrame && (webUrl === this.#loading || url === this.#url)) return true;
    const frame = isMainFrame ? this.mainFrame : null;
    const event = createEvent({ url, isMainFrame, isSameDocument: false, frame, initiator: this.mainFrame });
    this.emit('will-frame-navigate', event);
    if (isMainFrame && !event.defaultPrevented) this.emit('will-navigate', event, url, false, true, 1, 1);
    return !event.defaultPrevented;
  }
}
