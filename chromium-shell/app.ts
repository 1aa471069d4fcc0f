import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { appDataFolder, defaultPath, type PathName } from './app-paths.ts';
import { takeInstanceLock, type InstanceLock } from './instance-lock.ts';
import { flagValue, launch, readManifest } from './launch.ts';
import { shellLog } from './log.ts';
import { decode, encode } from './node-codec.ts';
import { createEvent } from './preventable-event.ts';
import { startedBrowser } from './running-browser.ts';
import { currentWindow, windows } from './windows.ts';

type AppMethods = Pick<
  Electron.App,
  | 'enableSandbox'
  | 'exit'
  | 'focus'
  | 'getAppPath'
  | 'getLocale'
  | 'getName'
  | 'getVersion'
  | 'isPackaged'
  | 'isReady'
  | 'name'
  | 'quit'
  | 'releaseSingleInstanceLock'
  | 'requestSingleInstanceLock'
  | 'setAboutPanelOptions'
  | 'setAppUserModelId'
  | 'setAsDefaultProtocolClient'
  | 'setName'
  | 'showAboutPanel'
  | 'whenReady'
>;

const readiness = Promise.withResolvers<undefined>();

/** Electron's `app`: the program's life, names and paths. Events as in Electron; `open-url` is never emitted. */
class App extends EventEmitter implements AppMethods {
  readonly isPackaged = false;
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => {
      this.switches.push(value === undefined ? `--${name}` : `--${name}=${value}`);
    },
    hasSwitch: (name: string) => flagValue(this.#allFlags(), name) !== undefined,
    getSwitchValue: (name: string) => flagValue(this.#allFlags(), name) ?? '',
    removeSwitch: (name: string) => {
      this.switches = this.switches.filter((flag) => flagValue([flag], name) === undefined);
    },
  } satisfies Partial<Electron.CommandLine>;
  /** What `commandLine.appendSwitch` added for Chromium. */
  switches: string[] = [];
  readonly #manifest = readManifest(launch.target);
  readonly #paths = new Map<string, string>();
  #name = this.#manifest.name;
  #ready = false;
  #state: 'running' | 'quitting' | 'ended' = 'running';
  #lock: InstanceLock | undefined;
  #aboutPanel: Electron.AboutPanelOptionsOptions = {};

  get name(): string {
    return this.#name;
  }
  set name(name: string) {
    this.#name = name;
  }
  get isQuitting(): boolean {
    return this.#state !== 'running';
  }
  getName(): string {
    return this.#name;
  }
  setName(name: string): void {
    this.#name = name;
  }
  getVersion(): string {
    return this.#manifest.version;
  }
  getAppPath(): string {
    return this.#manifest.root;
  }
  getLocale(): string {
    return new Intl.DateTimeFormat().resolvedOptions().locale;
  }

  getPath(name: PathName): string {
    const appData = this.#paths.get('appData') ?? appDataFolder(process.platform, process.env, homedir());
    const userData =
      this.#paths.get('userData') ?? flagValue(launch.flags, 'user-data-dir') ?? join(appData, this.#name);
    return this.#paths.get(name) ?? defaultPath(name, userData);
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  isReady(): boolean {
    return this.#ready;
  }
  whenReady(): Promise<void> {
    return readiness.promise;
  }
  /** Called by `start.ts` once the browser answers. */
  announceReady(): void {
    this.#ready = true;
    readiness.resolve(undefined);
    this.emit('ready', createEvent(), {});
  }

  requestSingleInstanceLock(additionalData: Record<string, unknown> = {}): boolean {
    if (this.#lock !== undefined) return true;
    const message = encode({ argv: process.argv, cwd: process.cwd(), additionalData });
    this.#lock = takeInstanceLock(this.getPath('userData'), message, (text) => this.#onSecondInstance(text));
    return this.#lock !== undefined;
  }
  releaseSingleInstanceLock(): void {
    this.#lock?.release();
    this.#lock = undefined;
  }

  quit(): void {
    if (this.#state !== 'running') return;
    const event = createEvent();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#state = 'quitting';
    const refused = [...windows].some((window) => !window.requestClose());
    if (refused) this.#state = 'running';
    else this.#finishQuit();
  }
  exit(code = 0): void {
    this.#state = 'ended';
    for (const window of windows) window.destroy();
    this.emit('quit', createEvent(), code);
    void Promise.resolve(startedBrowser()?.close()).finally(() => {
      this.releaseSingleInstanceLock();
      process.exit(code);
    });
  }
  /** Called when the last window has gone. */
  onLastWindowGone(): void {
    if (this.#state !== 'running') return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }

  focus(): void {
    currentWindow()?.focus();
  }
  setAboutPanelOptions(options: Electron.AboutPanelOptionsOptions): void {
    this.#aboutPanel = options;
  }
  /** Chromium has no such panel: the text goes to stderr, and the app should have its own about box. */
  showAboutPanel(): void {
    const { applicationName = this.#name, applicationVersion = this.getVersion() } = this.#aboutPanel;
    process.stderr.write(`${applicationName} ${applicationVersion}, ${process.env.POSTIL_SHELL ?? ''}\n`);
  }
  /** Registering a scheme with the desktop needs an installed program: always refused. */
  setAsDefaultProtocolClient(): boolean {
    return false;
  }
  /** Windows' taskbar groups by it; Chromium's windows are grouped by their class instead. */
  setAppUserModelId(): void {
    shellLog('setAppUserModelId has no effect here');
  }
  /** Pages are always sandboxed, unless the command line says otherwise. */
  enableSandbox(): void {
    shellLog('enableSandbox has no effect here: pages are sandboxed');
  }

  #allFlags(): string[] {
    return [...launch.flags, ...this.switches];
  }

  #finishQuit(): void {
    const event = createEvent();
    this.emit('will-quit', event);
    if (event.defaultPrevented) this.#state = 'running';
    else this.exit(Number(process.exitCode ?? 0));
  }

  #onSecondInstance(text: string): void {
    const { argv, cwd, additionalData } = decode(text) as {
      argv: string[];
      cwd: string;
      additionalData: unknown;
    };
    void readiness.promise.then(() => this.emit('second-instance', createEvent(), argv, cwd, additionalData));
  }
}

/** The one instance. */
export const app = new App();
