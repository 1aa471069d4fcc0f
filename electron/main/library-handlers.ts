import {
  addHighlight,
  editHighlight,
  removeHighlight,
  restoreHighlight,
} from '../../core/library/highlight-operations.ts';
import { nextRedo, nextUndo } from '../../core/library/history/undo.ts';
import { renameLayer } from '../../core/library/layers.ts';
import { moveHighlights } from '../../core/library/move-highlights.ts';
import { removeArticle, restoreArticle } from '../../core/library/article-operations.ts';
import type { AboutProgram, IpcEvents, LibraryView, UndoState } from '../../core/ipc/contract.ts';
import { listConflicts } from '../../core/library/merge/conflicts.ts';
import type { LibraryFile, Patch } from '../../core/library/records.ts';
import { editArticleIn } from '../actions/edit-article.ts';
import { searchLibrary } from '../actions/search-library.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { IpcHandlers } from './ipc.ts';

/** The calls that read and change the library. */
type LibraryHandlers = Pick<
  IpcHandlers,
  | 'library:open'
  | 'article:open'
  | 'article:revision'
  | 'article:edit'
  | 'article:remove'
  | 'article:restore'
  | 'position:save'
  | 'highlight:add'
  | 'highlight:edit'
  | 'highlight:move'
  | 'highlight:remove'
  | 'highlight:restore'
  | 'layer:rename'
  | 'change:undo'
  | 'change:redo'
  | 'search:run'
  | 'settings:save'
>;

interface LibraryHandlerParts {
  readonly store: LibraryStore;
  readonly about: AboutProgram;
  /** The library holds what the first view should show. */
  readonly filled: Promise<void>;
  /** The window has the library, and hears events from now on. */
  readonly onOpened: () => void;
  /** The settings were changed. */
  readonly onSettings: (settings: LibraryFile['settings']) => void;
}

/** Answers with the store, which queues the changes and makes each durable before it answers. */
export function createLibraryHandlers(parts: LibraryHandlerParts): LibraryHandlers {
  const { store, about, filled, onOpened, onSettings } = parts;
  return {
    'library:open': async () => {
      await filled;
      // What follows is told by events, which would overtake this answer.
      setImmediate(onOpened);
      return viewOf(store, about);
    },
    'article:open': (id) => store.readArticle(id),
    'article:revision': (id, revision) => store.readArticle(id, revision),
    'article:edit': (id, edit) => editArticleIn(store, id, edit),
    'article:remove': (id) => store.change(removeArticle(id)),
    'article:restore': (id) => store.change(restoreArticle(id)),
    'position:save': (article, position) => store.savePosition(article, position),
    'highlight:add': (draft) => store.change(addHighlight(draft)),
    'highlight:edit': (id, edit) => store.change(editHighlight(id, edit)),
    'highlight:move': (moves) => store.change(moveHighlights(moves)),
    'highlight:remove': (id) => store.change(removeHighlight(id)),
    'highlight:restore': (id) => store.change(restoreHighlight(id)),
    'layer:rename': (layer, to) => store.change(renameLayer(layer, to)),
    'change:undo': async () => (await store.undo())?.kind ?? null,
    'change:redo': async () => (await store.redo())?.kind ?? null,
    'search:run': (words) => searchLibrary(store, words),
    'settings:save': async (changed) => {
      const settings = await store.saveSettings(changed);
      onSettings(settings);
      return settings;
    },
  };
}

/** What the window is told of a change beside its patches. */
export function changeOf(library: LibraryFile, patches: readonly Patch[]): IpcEvents['library:changed'] {
  return { patches, history: undoState(library), conflicts: listConflicts(library) };
}

/** What undo and redo would do next. */
function undoState({ history }: LibraryFile): UndoState {
  return { undo: nextUndo(history)?.kind ?? null, redo: nextRedo(history)?.kind ?? null };
}

function viewOf(store: LibraryStore, about: AboutProgram): LibraryView {
  const { articles, highlights, collections, positions, settings } = store.current;
  return {
    articles,
    highlights,
    collections,
    positions,
    settings,
    history: undoState(store.current),
    folder: store.folder,
    readOnly: store.opening.readOnly,
    conflicts: listConflicts(store.current),
    saving: store.saving,
    notices: store.opening.messages.map((message) => ({ level: 'warning', message })),
    about,
  };
}
