/**
 * The one contract between the window and the main process. Each call has one name, used alike in the preload,
 * in main's handlers and in `window.postil`. Handlers, parsers and the exposed object are mapped types over it.
 */
import type { Target } from '../annotation/target.ts';
import type { RoleEdits } from '../article/edited-role.ts';
import type { ArticleTree } from '../article/tree.ts';
import type { CommandId } from '../commands/commands.ts';
import type { ExportFormat } from '../export/formats.ts';
import type { BackupSummary } from '../library/backup-summary.ts';
import type { LibraryDifference } from '../library/compare-tables.ts';
import type { NoteVersion } from '../library/history/note-history.ts';
import type { ImportProgress, ImportReport } from '../library/import-report.ts';
import type { Conflict } from '../library/merge/conflicts.ts';
import type { HighlightMove } from '../library/move-highlights.ts';
import type {
  ArticleRecord,
  ChangeKind,
  HighlightRecord,
  LibraryFile,
  MarkColor,
  MarkStyle,
  Patch,
  ReadingPosition,
  RecordKey,
  Settings,
  Tables,
} from '../library/records.ts';
import type { RecordCounts, RestoreOutcome, RestoreWay } from '../library/restore-operations.ts';
import type { SavingState } from '../library/saving-state.ts';
import type { SearchHit } from '../library/search-hit.ts';
import type { WatchState } from './watch-state.ts';

/** The step that undo or redo would take back or do again. */
export interface UndoState {
  readonly undo: ChangeKind | null;
  readonly redo: ChangeKind | null;
}

/** Something that the user must be told, in words that say what happened and what can be done. */
export interface Notice {
  readonly level: 'info' | 'warning' | 'error';
  readonly message: string;
}

/** One change of the library's history, as it is listed. */
export interface HistoryEntry {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly kind: ChangeKind;
  /** A change of that kind was done, taken back, or done again. */
  readonly way: 'done' | 'undone' | 'redone';
  /** The article's title or the passage; empty when it was about neither. */
  readonly title: string;
}

/** How the library differs from an earlier state of it. */
export interface ComparedState {
  readonly differences: LibraryDifference;
  /** The records that differ, as they were. */
  readonly then: Tables;
  /** Articles that cannot come back, since their files were destroyed. */
  readonly leftOut: readonly Pick<ArticleRecord, 'id' | 'title'>[];
}

/** All that the window needs to draw the lists. */
export interface LibraryView extends Tables {
  readonly positions: LibraryFile['positions'];
  readonly settings: Settings;
  readonly history: UndoState;
  /** The library's folder, to be shown. */
  readonly folder: string;
  /** Set when the library could be opened for reading only; says why. */
  readonly readOnly: string | null;
  /** What was found and done when the library was opened, if anything. */
  readonly notices: readonly Notice[];
  /** What was changed in two places at once and waits to be decided. */
  readonly conflicts: readonly Conflict[];
  readonly saving: SavingState;
  readonly about: AboutProgram;
}

export interface AboutProgram {
  readonly version: string;
  /** What the window runs on, such as `Electron 45.4.1` or `Chromium shell (Chromium 156.0.8078.73)`. */
  readonly shell: string;
  readonly platform: string;
}

/** One revision of an article, as it is read. */
export interface ArticleView {
  readonly id: string;
  readonly revision: number;
  readonly tree: ArticleTree;
  /** SHA-256 (hex) of the article's text. */
  readonly textHash: string;
}

export interface HighlightDraft {
  /** Id of the article. */
  readonly article: string;
  readonly target: Target;
  readonly color: MarkColor;
  readonly style: MarkStyle;
  readonly note: string;
  readonly tags: readonly string[];
  /** Name of a layer; empty for none, and the layer of the settings when absent. */
  readonly layer?: string;
}

export interface HighlightEdit extends Partial<
  Pick<HighlightRecord, 'color' | 'style' | 'note' | 'tags' | 'layer' | 'target'>
> {
  /**
   * Ids of marks of the same article that this one takes in: it gets their tags, and their notes after its own; they go
   * to the trash. One change with the rest of the edit.
   */
  readonly absorbs?: readonly string[];
}
export interface ArticleEdit extends Partial<
  Pick<ArticleRecord, 'title' | 'byline' | 'note' | 'tags' | 'state'>
> {
  /** What blocks of the current revision are to be, by `roleKey`; those that are not named stay. */
  readonly roles?: RoleEdits;
}

/** Text or markup from the clipboard, or dropped from another window. */
export interface PastedContent {
  readonly type: 'text/plain' | 'text/html';
  readonly content: string;
  /** The address of the page that it was copied or dragged from: http or https. */
  readonly url?: string;
}

export interface IpcCalls {
  'library:open': () => LibraryView;
  /** Shows the library's folder in the system's file manager. */
  'library:reveal': () => void;
  'article:open': (id: string) => ArticleView;
  /** An earlier revision, or the current one, by its number. */
  'article:revision': (id: string, revision: number) => ArticleView;
  'article:edit': (id: string, edit: ArticleEdit) => ArticleRecord;
  'article:remove': (id: string) => ArticleRecord;
  'article:restore': (id: string) => ArticleRecord;
  'position:save': (article: string, position: ReadingPosition) => void;
  'highlight:add': (draft: HighlightDraft) => HighlightRecord;
  'highlight:edit': (id: string, edit: HighlightEdit) => HighlightRecord;
  /** Gives marks other passages, as one change. Answers how many were moved. */
  'highlight:move': (moves: readonly HighlightMove[]) => number;
  'highlight:remove': (id: string) => HighlightRecord;
  'highlight:restore': (id: string) => HighlightRecord;
  /** Gives a layer's marks, in all articles, to another layer; the empty name is none. Answers how many there were. */
  'layer:rename': (layer: string, to: string) => number;
  /** Answers what was undone, or `null` when there was nothing. */
  'change:undo': () => ChangeKind | null;
  'change:redo': () => ChangeKind | null;
  /** What lies in the folder of backups, newest first. */
  'backups:list': () => readonly BackupSummary[];
  /** Answers `null` when nothing has changed since the newest one. */
  'backups:make': () => BackupSummary | null;
  'backups:compare': (name: string) => ComparedState;
  'backups:restore': (name: string, how: RestoreWay) => RestoreOutcome;
  /** What the note of a highlight or an article said, newest first. */
  'history:note': (id: string) => readonly NoteVersion[];
  /** The last changes, newest first. */
  'history:list': () => readonly HistoryEntry[];
  /** Compares with the library as it was at a time: ISO 8601, UTC. */
  'history:compare': (at: string) => ComparedState;
  'history:restore': (at: string) => RestoreOutcome;
  /** Destroys what is in the trash: all of it, or the articles and highlights of these ids. Answers what went. */
  'trash:empty': (ids: readonly string[] | null) => RecordCounts;
  /** Keeps what is shown (`shown`), or takes what was written elsewhere, named by its dot. */
  'conflicts:settle': (key: RecordKey, register: string, choice: string) => void;
  /** Tries at once to save what waits in memory; answers what is left. */
  'library:save': () => SavingState;
  /** Lets the user choose files or a folder and imports them; `null` when nothing was chosen. */
  'import:choose': (what: 'files' | 'folder') => ImportReport | null;
  /** Paths come from the preload, which alone can name a dropped file. */
  'import:dropped': (paths: readonly string[]) => ImportReport;
  'import:pasted': (pasted: PastedContent) => ImportReport;
  /** Stops the running import at once; what is finished stays. */
  'import:cancel': () => void;
  /** Makes the newest text of an article an article of its own, which it answers. */
  'import:keep-both': (article: string) => ArticleRecord;
  /** The watched folder, `null` when there is none. */
  'watch:get': () => WatchState | null;
  /** Lets the user choose a folder; answers the state after it, as the next two do. */
  'watch:choose': () => WatchState | null;
  'watch:pause': (paused: boolean) => WatchState | null;
  'watch:remove': () => WatchState | null;
  /** Exports an article's notes to a file that the user names; `null` when the user thought better of it. */
  'export:save': (article: string, format: ExportFormat) => { readonly path: string } | null;
  'search:run': (words: string) => readonly SearchHit[];
  'settings:save': (settings: Partial<Settings>) => Settings;
  /** Opens a link of an article in the system's browser: only http and https, only when the user asked. */
  'link:open': (url: string) => void;
  'clipboard:write': (content: { readonly text: string; readonly html?: string }) => void;
  /** The window has nothing left to save; answers main's question before quitting. */
  'window:settled': () => void;
  /** Ends the program in its usual way. */
  'program:quit': () => void;
}

export type IpcCallName = keyof IpcCalls;

/** The calls about what was, what is undecided or not saved, and what is to go. */
export type SafekeepingCall =
  | Extract<IpcCallName, `backups:${string}` | `history:${string}`>
  | 'trash:empty'
  | 'conflicts:settle'
  | 'library:save';

export interface IpcEvents {
  /** The library changed, by this window or by something else: the patches to apply, and what can be undone now. */
  'library:changed': {
    readonly patches: readonly Patch[];
    readonly history: UndoState;
    readonly conflicts: readonly Conflict[];
  };
  /** Changes began to wait in memory, since the disk refuses them, or they are saved. */
  'library:saving': SavingState;
  'import:progressed': ImportProgress;
  /** An import that the window did not ask for (opened with, second start) has ended. */
  'import:finished': ImportReport;
  /** Files of the watched folder came in by themselves; those that were there already are left out. */
  'import:arrived': ImportReport;
  'watch:changed': WatchState | null;
  /** Chosen in the application menu. */
  'command:requested': CommandId;
  /** Show this article, and this highlight in it. */
  'article:requested': { readonly article: string; readonly highlight: string | null };
  'notice:raised': Notice;
  /** The program is about to quit: save what is being written, then answer `window:settled`. */
  'window:settling': null;
}

export type IpcEventName = keyof IpcEvents;

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } };

type Answer<C extends IpcCallName> = Promise<Outcome<ReturnType<IpcCalls[C]>>>;

/** What the preload exposes as `window.postil`. Nothing throws: each answer is an `Outcome`. */
export type PostilApi<DroppedFile> = {
  readonly [C in Exclude<IpcCallName, 'import:dropped'>]: (...args: Parameters<IpcCalls[C]>) => Answer<C>;
} & {
  readonly 'import:dropped': (files: readonly DroppedFile[]) => Answer<'import:dropped'>;
  /** Calls `listener` for each event until the returned function is called. */
  readonly on: <E extends IpcEventName>(event: E, listener: (payload: IpcEvents[E]) => void) => () => void;
};
