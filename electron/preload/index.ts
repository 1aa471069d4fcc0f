/**
 * All that the page can reach of the program: the calls of the contract one by one, and its events. Neither
 * `ipcRenderer` nor a way to name a channel gets out.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { IpcCallName, IpcCalls, IpcEventName, Outcome, PostilApi } from '../../core/ipc/contract.ts';

type Answer<C extends IpcCallName> = Promise<Outcome<ReturnType<IpcCalls[C]>>>;

async function call<C extends IpcCallName>(name: C, ...args: Parameters<IpcCalls[C]>): Answer<C> {
  try {
    return (await ipcRenderer.invoke(name, ...args)) as Awaited<Answer<C>>;
  } catch (error) {
    return failure('internal', `The program did not answer (${String(error)}).`);
  }
}

const failure = (code: string, message: string): Outcome<never> => ({ ok: false, error: { code, message } });

/** A missing name does not compile, and a name that is not here cannot be listened to. */
const events: Record<IpcEventName, true> = {
  'library:changed': true,
  'library:saving': true,
  'import:progressed': true,
  'import:finished': true,
  'import:arrived': true,
  'watch:changed': true,
  'command:requested': true,
  'article:requested': true,
  'notice:raised': true,
  'window:settling': true,
};

const api: PostilApi<File> = {
  'library:open': () => call('library:open'),
  'library:reveal': () => call('library:reveal'),
  'article:open': (id) => call('article:open', id),
  'article:revision': (id, revision) => call('article:revision', id, revision),
  'article:edit': (id, edit) => call('article:edit', id, edit),
  'article:remove': (id) => call('article:remove', id),
  'article:restore': (id) => call('article:restore', id),
  'position:save': (article, position) => call('position:save', article, position),
  'highlight:add': (draft) => call('highlight:add', draft),
  'highlight:edit': (id, edit) => call('highlight:edit', id, edit),
  'highlight:move': (moves) => call('highlight:move', moves),
  'highlight:remove': (id) => call('highlight:remove', id),
  'highlight:restore': (id) => call('highlight:restore', id),
  'layer:rename': (layer, to) => call('layer:rename', layer, to),
  'change:undo': () => call('change:undo'),
  'change:redo': () => call('change:redo'),
  'backups:list': () => call('backups:list'),
  'backups:make': () => call('backups:make'),
  'backups:compare': (name) => call('backups:compare', name),
  'backups:restore': (name, how) => call('backups:restore', name, how),
  'history:note': (id) => call('history:note', id),
  'history:list': () => call('history:list'),
  'history:compare': (at) => call('history:compare', at),
  'history:restore': (at) => call('history:restore', at),
  'trash:empty': (ids) => call('trash:empty', ids),
  'conflicts:settle': (key, register, choice) => call('conflicts:settle', key, register, choice),
  'library:save': () => call('library:save'),
  'import:choose': (what) => call('import:choose', what),
  'import:dropped': (files) => {
    const paths = files.map((file) => webUtils.getPathForFile(file));
    return paths.includes('')
      ? Promise.resolve(
          failure('not-a-file', 'Not everything that was dropped is a file. Nothing was imported.'),
        )
      : call('import:dropped', paths);
  },
  'import:pasted': (pasted) => call('import:pasted', pasted),
  'import:cancel': () => call('import:cancel'),
  'import:keep-both': (article) => call('import:keep-both', article),
  'watch:get': () => call('watch:get'),
  'watch:choose': () => call('watch:choose'),
  'watch:pause': (paused) => call('watch:pause', paused),
  'watch:remove': () => call('watch:remove'),
  'export:save': (article, format) => call('export:save', article, format),
  'search:run': (words) => call('search:run', words),
  'settings:save': (settings) => call('settings:save', settings),
  'link:open': (url) => call('link:open', url),
  'clipboard:write': (content) => call('clipboard:write', content),
  'window:settled': () => call('window:settled'),
  'program:quit': () => call('program:quit'),
  on: (event, listener) => {
    if (!Object.hasOwn(events, event)) throw new TypeError(`There is no event called ${event}.`);
    const pass = (_event: unknown, payload: Parameters<typeof listener>[0]): void => listener(payload);
    ipcRenderer.on(event, pass);
    return () => void ipcRenderer.off(event, pass);
  },
};

contextBridge.exposeInMainWorld('postil', api);
