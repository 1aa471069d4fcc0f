import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { logFailure } from './log.ts';
import { protocol } from './protocol.ts';
import { browser } from './running-browser.ts';
import { beforeRequest, headersReceived } from './web-request.ts';

type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type SessionMethods = Pick<
  Electron.Session,
  | 'clearCache'
  | 'clearStorageData'
  | 'setDevicePermissionHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setProxy'
  | 'setSpellCheckerDictionaryDownloadURL'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
>;

/** What a page may ask for, in the words of DevTools. Chromium takes a fixed answer for each, not a callback. */
const permissions = [
  'camera',
  'clipboard-read',
  'geolocation',
  'idle-detection',
  'local-fonts',
  'local-network-access',
  'microphone',
  'midi',
  'notifications',
  'storage-access',
  'window-management',
];

/** The one kind of session there is. */
export class Session extends EventEmitter implements SessionMethods {
  readonly protocol = protocol;
  readonly webRequest = {
    onBeforeRequest: beforeRequest.register,
    onHeadersReceived: headersReceived.register,
  };
  #requestHandler: RequestHandler = null;
  #checkHandler: CheckHandler = null;

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#requestHandler = handler;
  }
  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#checkHandler = handler;
  }
  /** Devices stay out of reach whatever it says: nothing here opens Chromium's chooser. */
  setDevicePermissionHandler(): void {
    return;
  }
  /** Chromium's spell checker loads no dictionary here: the network is closed to it. */
  setSpellCheckerEnabled(): void {
    return;
  }
  setSpellCheckerLanguages(): void {
    return;
  }
  setSpellCheckerDictionaryDownloadURL(): void {
    return;
  }
  /** The proxy is already a dead one. */
  setProxy(): Promise<void> {
    return Promise.resolve();
  }
  /** Nothing of the app's is cached: the shell answers each request itself. */
  clearCache(): Promise<void> {
    return Promise.resolve();
  }
  /** The app keeps nothing in the page's own storage. */
  clearStorageData(): Promise<void> {
    return Promise.resolve();
  }

  /** Asks the app's handlers about each permission and tells Chromium. Without handlers, Chromium's own rules hold. */
  async applyPermissions(contents: Electron.WebContents): Promise<void> {
    if (this.#requestHandler === null && this.#checkHandler === null) return;
    await Promise.all(
      permissions.map((name) => {
        const setting = this.#isGranted(contents, name) ? 'granted' : 'denied';
        // A browser of another version may not know the permission; then no page can be granted it either.
        return browser()
          .devTools.send('Browser.setPermission', { permission: { name }, setting })
          .catch(logFailure(`permission ${name}`));
      }),
    );
  }

  #isGranted(contents: Electron.WebContents, name: string): boolean {
    const url = contents.getURL();
    const details = { requestingUrl: url, isMainFrame: true };
    const permission = name as Parameters<NonNullable<CheckHandler>>[1];
    if (this.#checkHandler?.(contents, permission, url, details) === false) return false;
    let granted = this.#requestHandler === null;
    this.#requestHandler?.(contents, permission, (answer) => (granted = answer), details);
    return granted;
  }
}

/** Electron's `session`, with the default session only. */
export const session = { defaultSession: new Session() };
