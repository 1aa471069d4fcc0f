import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';

const main = `
import { app, BrowserWindow, dialog, ipcMain, Menu, net, protocol, session } from 'electron';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const facts = (globalThis.facts = { navigations: [], opened: [], clicked: [], second: [], requests: [] });
const folder = import.meta.dirname;
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);

if (app.requestSingleInstanceLock({ from: 'fixture' })) start();
else app.quit();

function start() {
  app.on('second-instance', (event, argv, cwd, data) => facts.second.push({ argv, cwd, data }));
  app.on('web-contents-created', (event, contents) => {
    contents.on('will-navigate', (event, url) => {
      facts.navigations.push(url);
      event.preventDefault();
    });
    contents.setWindowOpenHandler(({ url }) => {
      facts.opened.push(url);
      return { action: 'deny' };
    });
  });
  app.on('window-all-closed', () => app.quit());
  let saved = false;
  app.on('before-quit', (event) => {
    if (saved) return;
    event.preventDefault();
    writeFile(join(app.getPath('userData'), 'saved.txt'), 'saved').then(() => {
      saved = true;
      app.quit();
    });
  });
  app.whenReady().then(open);
}

async function open() {
  const policy = "default-src 'none'; script-src 'self'; connect-src *";
  session.defaultSession.webRequest.onHeadersReceived(({ responseHeaders }, answer) =>
    answer({ responseHeaders: { ...responseHeaders, 'content-security-policy': [policy] } }),
  );
  session.defaultSession.webRequest.onBeforeRequest({ urls: ['http://*/*'] }, ({ url }, answer) => {
    facts.requests.push(url);
    answer({ cancel: true });
  });
  session.defaultSession.setPermissionRequestHandler((contents, permission, answer) => answer(false));
  protocol.handle('app', ({ url }) => net.fetch(pathToFileURL(join(folder, new URL(url).pathname)).href));
  ipcMain.handle('echo', (event, value) => value);
  ipcMain.handle('sender', ({ senderFrame: { url, origin, parent } }) => ({ url, origin, parent }));
  ipcMain.handle('fail', () => {
    throw new RangeError('too far');
  });
  ipcMain.handle('choose', () => dialog.showOpenDialog({ properties: ['openFile'] }));
  const note = (item) => facts.clicked.push(item.id);
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { role: 'fileMenu', submenu: [{ role: 'copy' }, { id: 'zoom', accelerator: 'CmdOrCtrl+Plus', click: note }] },
      { label: 'Edit', submenu: [{ id: 'find', accelerator: 'CmdOrCtrl+F', click: note }, { role: 'quit' }] },
    ]),
  );
  const window = new BrowserWindow({
    width: 900,
    height: 700,
    webPreferences: { preload: join(folder, 'preload.cjs') },
  });
  await window.loadURL('app://fixture/index.html');
}
`;

const preload = `
const { contextBridge, ipcRenderer, webUtils } = require('electron');
contextBridge.exposeInMainWorld('api', {
  echo: (value) => ipcRenderer.invoke('echo', value),
  sender: () => ipcRenderer.invoke('sender'),
  fail: () => ipcRenderer.invoke('fail'),
  choose: () => ipcRenderer.invoke('choose'),
  pathOf: (file) => ipcRenderer.invoke('echo', { path: webUtils.getPathForFile(file) }),
  platform: process.platform,
  onNote: (listener) => {
    const heard = (event, value) => listener(value);
    ipcRenderer.on('note', heard);
    return () => ipcRenderer.off('note', heard);
  },
});
`;

const html = `<!doctype html>
<title>Fixture</title>
<button>Focus me</button>
<a id="away" href="http://example.org/away">away</a>
<a id="beside" href="other.html" target="_blank">beside</a>
<div id="drop">drop here</div>
<script type="module" src="page.js"></script>
`;

const pageScript = `
globalThis.dropped = [];
const drop = document.querySelector('#drop');
drop.addEventListener('dragover', (event) => event.preventDefault());
drop.addEventListener('drop', async (event) => {
  event.preventDefault();
  dropped.push(await api.pathOf(event.dataTransfer.files[0]));
});
document.body.dataset.ready = '';
`;

/** What the preload exposes to the page. */
export interface FixtureApi {
  echo: (value: unknown) => Promise<unknown>;
  sender: () => Promise<unknown>;
  fail: () => Promise<unknown>;
  choose: () => Promise<unknown>;
  platform: string;
  onNote: (listener: (value: unknown) => void) => () => void;
}

/** What main noted, as `facts` in its global scope. */
export interface FixtureFacts {
  navigations: string[];
  opened: string[];
  clicked: string[];
  requests: string[];
  second: { argv: string[]; cwd: string; data: unknown }[];
}

/** The folders of a small app for tests of the shell. */
export interface FixtureApp {
  /** What a launcher is given. */
  app: string;
  userData: string;
  /** Everything, to be removed afterwards. */
  root: string;
}

/** Test seam: writes an app that uses what Postil's main process uses, into a new temporary folder. */
export function writeFixtureApp(): FixtureApp {
  const root = mkdtempSync(join(tmpdir(), 'postil-shell-'));
  const fixture = { root, app: join(root, 'app'), userData: join(root, 'data') };
  mkdirSync(fixture.app);
  const files = {
    'package.json': JSON.stringify({
      name: 'fixture',
      productName: 'Fixture',
      version: '1.2.3',
      main: 'main.mjs',
    }),
    'main.mjs': main,
    'preload.cjs': preload,
    'index.html': html,
    'page.js': pageScript,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(fixture.app, name), text);
  return fixture;
}

/** The executable that stands for Electron's. */
export const launcher = join(import.meta.dirname, 'electron-chromium');
/** The environment of an app without a screen. */
export const headlessEnv = { ...(process.env as Record<string, string>), POSTIL_HEADLESS: '1' };

/** How long a start may take on a busy machine, in milliseconds. */
export const launchPatience = 30_000;

/** Test seam: starts the app as a journey would, and waits until its page has run. */
export async function launchFixture(
  { app, userData }: FixtureApp,
  env: Record<string, string> = headlessEnv,
): Promise<[ElectronApplication, Page]> {
  const args = [`--user-data-dir=${userData}`, app];
  const electron = await _electron.launch({ executablePath: launcher, args, env });
  const page = await electron.firstWindow();
  await page.waitForSelector('[data-ready]', { state: 'attached' });
  return [electron, page];
}
