/** A library in memory behind the window's calls, for tests of the window: the operations are the real ones. */
import { editArticle, removeArticle, restoreArticle } from '../../core/library/article-operations.ts';
import {
  addHighlight,
  editHighlight,
  removeHighlight,
  restoreHighlight,
} from '../../core/library/highlight-operations.ts';
import { commitChange } from '../../core/library/commit-change.ts';
import type { PendingChange } from '../../core/library/commit-change.ts';
import { makeDot } from '../../core/library/dots.ts';
import { nextRedo, nextUndo, redoStep, undoStep } from '../../core/library/history/undo.ts';
import { draftOf } from '../../core/library/library-draft.ts';
import { renameLayer } from '../../core/library/layers.ts';
import { editRoles } from '../../core/library/role-operations.ts';
import { moveHighlights } from '../../core/library/move-highlights.ts';
import type { Operation } from '../../core/library/operation.ts';
import { OperationError } from '../../core/library/operation.ts';
import type { LibraryFile, Patch, RevisionRecord } from '../../core/library/records.ts';
import type { ImportReport } from '../../core/library/import-report.ts';
import type { SearchHit } from '../../core/library/search-hit.ts';
import type {
  ArticleView,
  IpcCallName,
  IpcCalls,
  IpcEventName,
  IpcEvents,
  LibraryView,
  Outcome,
  UndoState,
} from '../../core/ipc/contract.ts';
import type { ArticleTree } from '../../core/article/tree.ts';
import { splitRevision } from '../../core/library/split-revision.ts';
import type { WatchState } from '../../core/ipc/watch-state.ts';
import type { WindowApi } from '../app/postil-api.ts';
import { FakeSafekeeping, type SafekeepingOptions } from './fake-safekeeping.ts';

/** What a test decides about the fake. */
export interface FakeOptions extends SafekeepingOptions {
  readonly library: LibraryFile;
  readonly readOnly?: string;
  readonly notices?: LibraryView['notices'];
  readonly platform?: string;
  /** By id, and of earlier revisions by `<id>/<revision>`. */
  readonly trees?: Readonly<Record<string, ArticleTree>>;
  readonly hits?: readonly SearchHit[];
  /** What each kind of import answers. */
  readonly report?: ImportReport | null;
}

/** One call that the window made. */
export interface FakeCall {
  readonly name: string;
  readonly args: readonly unknown[];
}

export interface FakePostil {
  readonly api: WindowApi;
  /** All calls so far, in order. */
  readonly calls: FakeCall[];
  readonly library: () => LibraryFile;
  emit<E extends IpcEventName>(event: E, payload: IpcEvents[E]): void;
  /** Lets the next calls of that name fail with the message; `null` lets them succeed again. */
  fail(name: IpcCallName, message: string | null): void;
}

const emptyTree: ArticleTree = {
  type: 'root',
  children: [{ type: 'paragraph', children: [{ type: 'text', value: 'An article.' }] }],
};

export function createFakePostil(options: FakeOptions): FakePostil {
  let library = options.library;
  let time = Date.parse('2026-04-03T10:00:00Z');
  let ids = 0;
  let watch: WatchState | null = null;
  const calls: FakeCall[] = [];
  const failures = new Map<string, string>();
  const listeners = new Map<string, Set<(payload: never) => void>>();

  const history = (): UndoState => ({
    undo: nextUndo(library.history)?.kind ?? null,
    redo: nextRedo(library.history)?.kind ?? null,
  });
  const emit: FakePostil['emit'] = (event, payload) => {
    for (const listener of listeners.get(event) ?? []) listener(payload as never);
  };
  const tell = (patches: readonly Patch[]): void =>
    emit('library:changed', { patches, history: history(), conflicts: safekeeping.conflicts });
  const commit = (pending: PendingChange): void => {
    const draft = draftOf(library);
    commitChange(draft, pending, makeDot('fake', (library.seen.fake ?? 0) + 1));
    library = draft;
    tell(pending.patches);
  };
  const change = <T>(operation: Operation<T>): T => {
    time += 1000;
    const now = new Date(time).toISOString();
    const { kind, subject, patches, value } = operation(library, {
      now,
      newId: (what) => `${what}-${(ids += 1)}`,
    });
    if (patches.length > 0) commit({ kind, subject, at: now, patches });
    return value;
  };
  const safekeeping = new FakeSafekeeping(options, { library: () => library, change, tell });
  const step =
    (take: typeof undoStep): IpcCalls['change:undo'] =>
    () => {
      const taken = take(library, new Date(time).toISOString());
      if (taken === null) return null;
      commit(taken.pending);
      return taken.change.kind;
    };

  const viewOf = (id: string, revision: RevisionRecord | undefined): ArticleView => {
    if (revision === undefined) throw new OperationError('unknown-article', `No article has the id “${id}”.`);
    const tree = options.trees?.[`${id}/${revision.revision}`] ?? options.trees?.[id] ?? emptyTree;
    return { id, revision: revision.revision, tree, textHash: revision.textHash };
  };

  const handlers: {
    readonly [C in IpcCallName]: (...args: Parameters<IpcCalls[C]>) => ReturnType<IpcCalls[C]>;
  } = {
    'library:open': () => ({
      ...library,
      history: history(),
      folder: '/home/reader/Postil/library',
      readOnly: options.readOnly ?? null,
      notices: options.notices ?? [],
      conflicts: safekeeping.conflicts,
      saving: safekeeping.saving,
      about: { version: '0.1.0', shell: 'Test', platform: options.platform ?? 'linux x64' },
    }),
    'library:reveal': () => undefined,
    'article:open': (id) => viewOf(id, library.articles[id]?.revisions.at(-1)),
    'article:revision': (id, revision) =>
      viewOf(
        id,
        library.articles[id]?.revisions.find((each) => each.revision === revision),
      ),
    'article:edit': (id, { roles, ...edit }) =>
      change(
        roles === undefined
          ? editArticle(id, edit)
          : editRoles(id, viewOf(id, library.articles[id]?.revisions.at(-1)), { ...edit, roles }),
      ),
    'article:remove': (id) => change(removeArticle(id)),
    'article:restore': (id) => change(restoreArticle(id)),
    'position:save': (article, position) => {
      library = { ...library, positions: { ...library.positions, [article]: position } };
    },
    'highlight:add': (draft) => change(addHighlight(draft)),
    'highlight:edit': (id, edit) => change(editHighlight(id, edit)),
    'highlight:move': (moves) => change(moveHighlights(moves)),
    'highlight:remove': (id) => change(removeHighlight(id)),
    'highlight:restore': (id) => change(restoreHighlight(id)),
    'layer:rename': (layer, to) => change(renameLayer(layer, to)),
    ...safekeeping.handlers,
    'change:undo': step(undoStep),
    'change:redo': step(redoStep),
    'import:choose': () => options.report ?? null,
    'import:dropped': () => options.report ?? { items: [], cancelled: false, milliseconds: 1 },
    'import:pasted': () => options.report ?? { items: [], cancelled: false, milliseconds: 1 },
    'import:cancel': () => undefined,
    'import:keep-both': (id) => {
      const { title } = library.articles[id] ?? { title: '' };
      return change(splitRevision(id, `${id}-both`, title));
    },
    'watch:get': () => watch,
    'watch:choose': () => (watch = { folder: '/home/reader/Downloads', state: 'watching' }),
    'watch:pause': (paused) => {
      if (watch !== null) watch = { ...watch, state: paused ? 'paused' : 'watching' };
      return watch;
    },
    'watch:remove': () => (watch = null),
    'export:save': () => ({ path: '/home/reader/notes.md' }),
    'search:run': () => options.hits ?? [],
    'settings:save': (settings) => {
      library = { ...library, settings: { ...library.settings, ...settings } };
      return library.settings;
    },
    'link:open': () => undefined,
    'clipboard:write': () => undefined,
    'window:settled': () => undefined,
    'program:quit': () => undefined,
  };

  const answer = (name: IpcCallName, args: readonly unknown[]): Outcome<unknown> => {
    calls.push({ name, args });
    const failure = failures.get(name);
    if (failure !== undefined) return { ok: false, error: { code: 'test', message: failure } };
    try {
      const handler = handlers[name] as (...given: readonly unknown[]) => unknown;
      return { ok: true, value: handler(...args) };
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      return { ok: false, error: { code: error.code, message: error.message } };
    }
  };
  const api = Object.fromEntries(
    (Object.keys(handlers) as IpcCallName[]).map((name) => [
      name,
      (...args: unknown[]) => Promise.resolve().then(() => answer(name, args)),
    ]),
  );
  const on = (event: string, listener: (payload: never) => void): (() => void) => {
    const set = listeners.get(event) ?? new Set();
    listeners.set(event, set.add(listener));
    return () => set.delete(listener);
  };
  return {
    api: { ...api, on } as unknown as WindowApi,
    calls,
    library: () => library,
    emit,
    fail: (name, message) => {
      if (message === null) failures.delete(name);
      else failures.set(name, message);
    },
  };
}
