/** The main process: what happens when the program starts, in order. Each step is a module beside this one. */
import { join, resolve } from 'node:path';
import {
  app,
  clipboard,
  ClipboardItem,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  session,
  shell,
} from 'electron';
import type { Patch, Settings } from '../../core/library/records.ts';
import { keepBoth } from '../actions/keep-both.ts';
import { importItems } from '../actions/import-items.ts';
import { openLibrary } from '../store/open-library.ts';
import { registerAppScheme, serveAppScheme } from './app-scheme.ts';
import { runCommandLine } from './cli.ts';
import { readCommandLine, type CommandLine } from './command-line.ts';
import { setupCrashes } from './crashes.ts';
import { createFileDialogs } from './dialogs.ts';
import { importFirstArticles } from './first-start.ts';
import { FolderWatching } from './folder-watching.ts';
import { openToCommandLine } from './hand-over.ts';
import { gather } from './gather.ts';
import { createImportHandlers, createOpener, importPaths } from './import-handlers.ts';
import { ImportQueue } from './import-queue.ts';
import { registerCalls } from './ipc.ts';
import { changeOf, createLibraryHandlers } from './library-handlers.ts';
import { createLog, type Log } from './log.ts';
import { MainWindow, openBareWindow } from './main-window.ts';
import { menuTemplate } from './menu.ts';
import { openOrExplain } from './opening.ts';
import { OpeningQueue, toOpenings, type Opening } from './openings.ts';
import { createProgramHandlers } from './program-handlers.ts';
import { setupQuit } from './quit.ts';
import { createSafekeepingHandlers } from './safekeeping-handlers.ts';
import { forbidNavigation } from './security/navigation.ts';
import { limitPermissions } from './security/permissions.ts';
import { refuseRequests } from './security/requests.ts';
import { shellName } from './shell-name.ts';
import { claimSingleInstance } from './single-instance.ts';
import { applyTheme } from './theme.ts';
import { createWatchHandlers } from './watch-handlers.ts';
import { UnsavedQuestion } from './unsaved-question.ts';

/** While many things come in, the window hears of them this often, in milliseconds: it draws its lists each time. */
const importPause = 300;

const userData = app.getPath('userData');
const devServer = app.isPackaged ? null : originOf(process.env.ELECTRON_RENDERER_URL);
const commandLine = readCommandLine(process.argv, {
  folder: process.cwd(),
  appPath: app.isPackaged ? null : app.getAppPath(),
});

if (commandLine.cli === null) startWithWindow(commandLine);
else void runCommandLine(app, commandLine.cli);

function startWithWindow({ openings, library }: CommandLine): void {
  const queue = new OpeningQueue();
  let window: MainWindow | null = null;
  const open = (more: readonly Opening[]): void => {
    queue.add(more);
    window?.show();
  };
  const first = claimSingleInstance(app, openings, open);
  if (!first) {
    app.quit();
    return;
  }

  const log = createLog(join(userData, 'logs'));
  const fail = setupCrashes(process, { app, dialog, log });
  registerAppScheme(protocol);
  app.on('web-contents-created', (_event, contents) => forbidNavigation(contents));
  listenForOpenings(open);
  queue.add(openings);

  const folder = library ?? resolve(process.env.POSTIL_LIBRARY ?? join(userData, 'library'));
  void app
    .whenReady()
    .then(() => openProgram(folder, queue, log))
    .then((opened) => (window = opened))
    .catch(fail);
}

/** On macOS, files and links come as events, which may precede the start. */
function listenForOpenings(open: (openings: readonly Opening[]) => void): void {
  const take = (event: { preventDefault: () => void }, word: string): void => {
    event.preventDefault();
    open(toOpenings([word], '/'));
  };
  app.on('open-file', take);
  app.on('open-url', take);
  // Installers register the scheme on macOS and Linux; on Windows the program does so itself.
  if (process.platform === 'win32' && app.isPackaged) app.setAsDefaultProtocolClient('postil');
}

/** Opens the library, then the window over it; `null` when there is nothing to show. */
async function openProgram(folder: string, queue: OpeningQueue, log: Log): Promise<MainWindow | null> {
  log.info(`Postil ${app.getVersion()} on ${shellName()}, ${process.platform} ${process.arch}`);
  limitPermissions(session.defaultSession);
  refuseRequests(session.defaultSession, log, devServer);

  const open = (path: string) => openLibrary(path, { program: 'Postil', whenRefused: 'keep' });
  app.on('window-all-closed', () => undefined); // The window of a question may close before there is another.
  const store = await openOrExplain(folder, { open, dialog, shell, openBareWindow, log });
  if (store === null) {
    app.quit();
    return null;
  }
  const filled = importFirstArticles(store, join(app.getAppPath(), 'resources/articles'), log);
  const handOver = await openToCommandLine(store, { ready: filled, log });
  applyTheme(nativeTheme, store.current.settings.theme);
  let named = store.current.settings.colorNames;
  serveAppScheme(protocol, {
    window: join(app.getAppPath(), 'out/renderer'),
    assetPath: (name) => store.assetPath(name),
    devServer,
  });

  const dialogs = createFileDialogs(dialog, () => window.current);
  const unsaved = new UnsavedQuestion({ store, dialog, dialogs, currentWindow: () => window.current, log });
  const window: MainWindow = new MainWindow({
    preload: join(app.getAppPath(), 'out/preload/index.cjs'),
    icon: join(app.getAppPath(), 'resources/icon.png'),
    stateFile: join(userData, 'window.json'),
    theme: () => store.current.settings.theme,
    // On macOS the program goes on without its window, and so do the changes that wait.
    mayClose: () => (process.platform === 'darwin' ? Promise.resolve(true) : unsaved.mayEnd()),
    onClosed: () => queue.deliverTo(null),
    log,
  });
  let importing = false;
  const tell = gather<Patch>(
    (patches) => window.send('library:changed', changeOf(store.current, patches)),
    () => (importing ? importPause : 0),
  );
  const imports = new ImportQueue(
    async (requests, options) => {
      importing = true;
      try {
        return await importItems(store, requests, options);
      } finally {
        importing = false;
        tell.flush(); // The report speaks of articles that the window must know.
      }
    },
    (progress) => window.send('import:progressed', progress),
  );
  const watching = new FolderWatching({
    file: join(userData, 'watched-folder.json'),
    library: store.folder,
    importPaths: (paths) => importPaths(imports, paths),
    onArrived: (report) => window.send('import:arrived', report),
    onState: (state) => window.send('watch:changed', state),
    log,
  });
  if (store.opening.readOnly === null) void filled.then(() => watching.start());
  const opener = createOpener({ tables: () => store.current, imports, send: window.send, log });
  registerCalls({
    ipcMain,
    isOurWindow: (contents) => window.owns(contents),
    log,
    handlers: {
      ...createLibraryHandlers({
        store,
        about: {
          version: app.getVersion(),
          shell: shellName(),
          platform: `${process.platform} ${process.arch}`,
        },
        filled,
        onOpened: () => queue.deliverTo(opener),
        onSettings: (settings) => {
          applyTheme(nativeTheme, settings.theme);
          if (settings.colorNames !== named) setupMenu(window, settings);
          named = settings.colorNames;
        },
      }),
      ...createSafekeepingHandlers({ store, now: () => new Date(), onDecided: () => tell([]) }),
      ...createImportHandlers(imports, dialogs, (article) => keepBoth(store, article)),
      ...createWatchHandlers(watching, dialogs),
      ...createProgramHandlers({
        store,
        app,
        shell,
        clipboard,
        ClipboardItem,
        dialogs,
        onSettled: () => window.settled(),
      }),
    },
  });
  store.onChange(tell);
  store.onSaving((saving) => window.send('library:saving', saving));
  store.onNotice((message) => {
    window.send('notice:raised', { level: 'warning', message });
    tell([]); // What came in from elsewhere may have to be decided about, and need not have changed a record.
  });
  setupMenu(window, store.current.settings);
  setupQuit(app, log, {
    mayEnd: async () => {
      if ((await window.leave()) && (await unsaved.mayEnd())) return true;
      window.stay();
      return false;
    },
    steps: [
      () => filled,
      () => Promise.all([watching.end(), imports.end()]),
      () => Promise.resolve(handOver?.settle()),
      () => store.close(),
      () => Promise.resolve(handOver?.close()), // Whoever waits for the library goes on alone, now that it is free.
    ],
  });
  app.on('activate', () => window.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  window.show();
  return window;
}

/** Anew when the reader has named a colour: the menu of a shell cannot be renamed. */
function setupMenu(window: MainWindow, names: Pick<Settings, 'colorNames'>): void {
  const template = menuTemplate({
    platform: process.platform,
    packaged: app.isPackaged,
    request: (command) => window.send('command:requested', command),
    names,
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function originOf(address: string | undefined): string | null {
  return address === undefined ? null : new URL(address).origin;
}
