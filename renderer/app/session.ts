import type { ArticleEdit, HighlightDraft, HighlightEdit, IpcEvents } from '../../core/ipc/contract.ts';
import type { ReadingPosition, Settings } from '../../core/library/records.ts';
import { ArticleSearch } from './article-search.ts';
import { Calls } from './calls.ts';
import { ConflictDecisions } from './conflict-decisions.ts';
import { EarlierStates } from './earlier-states.ts';
import { EditQueue } from './edit-queue.ts';
import { HeldKeys } from './held-keys.ts';
import { ImportRuns } from './import-runs.ts';
import { LayerChanges } from './layer-changes.ts';
import { LibraryState } from './library-state.ts';
import { NoteSurroundings } from './note-surroundings.ts';
import { NotePast } from './note-past.ts';
import { Observable } from './observable.ts';
import { OpeningNotices } from './opening-notices.ts';
import type { WindowApi } from './postil-api.ts';
import type { ReaderPort } from './reader-port.ts';
import { remember } from './remember.ts';
import { RevisionReports } from './revision-reports.ts';
import { offerRevisions, showRevisions } from './revision-steps.ts';
import { SavingWatch } from './saving-watch.ts';
import { Toasts } from './toasts.ts';
import { FolderWatch } from './folder-watch.ts';
import { WindowNavigation } from './window-navigation.ts';
import { WindowState } from './window-state.ts';

/** What the user does with the library in this window: the one place where calls are made and their ends are told. */
export class Session extends Observable {
  readonly library = new LibraryState();
  readonly toasts = new Toasts();
  readonly state = new WindowState();
  readonly saving = new SavingWatch();
  readonly opening = new OpeningNotices();
  readonly calls: Calls;
  readonly navigation: WindowNavigation;
  readonly edits: EditQueue;
  readonly imports: ImportRuns;
  readonly watching: FolderWatch;
  readonly search: ArticleSearch;
  readonly earlier: EarlierStates;
  readonly notePast: NotePast;
  readonly decisions: ConflictDecisions;
  /** What notes need to know of the library around them. */
  readonly notes: NoteSurroundings;
  readonly layers: LayerChanges;
  readonly revisions: RevisionReports;

  readonly #reader: () => ReaderPort | null;
  readonly #heldKeys = new HeldKeys();
  readonly #unsaved = remember(
    (failed: ReadonlyMap<string, string>, held: ReadonlyMap<string, string>) => new Map([...held, ...failed]),
  );
  #failure: string | null = null;

  /** `reader` finds the element that shows the open article, once it is drawn. */
  constructor(api: WindowApi, reader: () => ReaderPort | null) {
    super();
    this.#reader = reader;
    this.calls = new Calls(api, ({ message }) => this.toasts.show({ level: 'error', message }));
    this.edits = new EditQueue(this.calls);
    this.navigation = new WindowNavigation({
      calls: this.calls,
      library: this.library,
      state: this.state,
      reader,
      onFirstRead: (article) => {
        if (!this.readOnly) void this.editArticle(article, { state: 'reading' });
      },
    });
    this.watching = new FolderWatch(this.calls);
    this.search = new ArticleSearch(this.calls);
    this.earlier = new EarlierStates(this.calls);
    this.notePast = new NotePast(this.calls);
    this.decisions = new ConflictDecisions(this.calls);
    this.notes = new NoteSurroundings({
      library: this.library,
      edits: this.edits,
      keep: ({ kind, id }, note) =>
        void (kind === 'article' ? this.editArticle(id, { note }) : this.editHighlight(id, { note })),
    });
    this.layers = new LayerChanges({
      calls: this.calls,
      settings: () => this.library.view?.settings ?? {},
      saveSettings: (settings) => this.saveSettings(settings),
    });
    this.revisions = new RevisionReports(this.calls);
    this.imports = new ImportRuns({
      calls: this.calls,
      toasts: this.toasts,
      openArticle: (id) => void this.navigation.openArticle(id),
      showRevisions: (id) => void showRevisions(this, id),
    });
  }

  /** Everything that may change what the window shows. */
  get parts(): readonly Observable[] {
    const { library, navigation, toasts, state, saving, opening, edits, imports, search } = this;
    const { earlier, notePast, decisions, layers, revisions, watching } = this;
    return [
      ...[
        this,
        library,
        navigation,
        navigation.places,
        toasts,
        state,
        saving,
        opening,
        edits,
        imports,
        search,
      ],
      ...[earlier, notePast, decisions, layers, revisions, watching],
    ];
  }

  get readOnly(): boolean {
    return (this.library.view?.readOnly ?? null) !== null;
  }

  /** Ids of highlights whose last change is not on the disk, each with the reason. */
  get unsaved(): ReadonlyMap<string, string> {
    return this.#unsaved(this.edits.unsaved, this.saving.held);
  }

  /** Why the library could not be opened; `null` while that has not happened. */
  get failure(): string | null {
    return this.#failure;
  }

  /** Opens the library and shows what was found when it was opened. */
  async start(): Promise<void> {
    const outcome = await this.calls.ask((api) => api['library:open']());
    if (!outcome.ok) {
      this.#failure = outcome.error.message;
      this.changed();
      return;
    }
    this.library.open(outcome.value);
    this.opening.show(outcome.value.notices);
    this.saving.follow(outcome.value.saving);
    if (!this.readOnly) await this.watching.ask();
  }

  /** Follows a change of the library; the open article is read again when it has a new revision. */
  applyChange(change: IpcEvents['library:changed']): void {
    this.library.apply(change);
    this.notes.apply(change.patches);
    const { article: shown, places, pastRevision } = this.navigation;
    if (shown === null) return;
    const record = this.library.article(shown.id);
    if (record === null) this.navigation.openList(places.list);
    else if (pastRevision === null && record.revisions.at(-1)?.revision !== shown.revision) {
      void this.navigation.openArticle(shown.id);
      offerRevisions(this, record, shown.revision);
    }
  }

  async editArticle(id: string, edit: ArticleEdit): Promise<void> {
    const failedBefore = this.edits.unsaved.has(id);
    this.#tellOnce(id, failedBefore, await this.edits.editArticle(id, edit));
  }

  async addHighlight(draft: HighlightDraft, editNote: boolean): Promise<void> {
    this.#heldKeys.hold();
    const outcome = await this.calls.run((api) => api['highlight:add'](draft));
    if (!outcome.ok) {
      this.#heldKeys.drop();
      return;
    }
    this.library.adopt(outcome.value);
    const { id } = outcome.value;
    this.saving.took(id);
    await this.navigation.whenDrawn((reader) =>
      editNote ? reader.editNote(id) : reader.activateHighlight(id),
    );
    // The editor takes what was typed when it has the focus.
    if (!editNote) this.#heldKeys.release();
  }

  async editHighlight(id: string, edit: HighlightEdit): Promise<void> {
    const failedBefore = this.edits.unsaved.has(id);
    this.#tellOnce(id, failedBefore, await this.edits.edit(id, edit));
  }

  /** Said once, not with every pause in typing: the note itself shows that it is not saved. */
  #tellOnce(id: string, failedBefore: boolean, why: string | null): void {
    if (why === null) this.saving.took(id);
    else if (!failedBefore) this.toasts.show({ level: 'error', message: why });
  }

  async savePosition(article: string, position: ReadingPosition): Promise<void> {
    // A place in an earlier text says nothing about the current one.
    if (this.navigation.pastRevision !== null) return;
    this.library.setPosition(article, position);
    if (!this.readOnly) await this.calls.run((api) => api['position:save'](article, position));
  }

  /** Settings hold in this window at once, whether or not they can be kept. */
  async saveSettings(settings: Partial<Settings>): Promise<void> {
    this.library.setSettings(settings);
    if (!this.readOnly) await this.calls.run((api) => api['settings:save'](settings));
  }

  async copy(text: string, html: string | undefined): Promise<void> {
    const content = html === undefined ? { text } : { text, html };
    const outcome = await this.calls.run((api) => api['clipboard:write'](content));
    if (outcome.ok) this.toasts.show({ level: 'info', icon: 'copy', message: 'Copied.' });
  }

  /** Saves what is being written, and waits until the library has it: what reads the library next must find it. */
  async saveAll(): Promise<void> {
    await this.#reader()?.settle();
    await this.edits.retry();
  }

  /** Saves what is being written and waits for all that is under way; the program is about to quit. */
  async settle(): Promise<void> {
    await this.saveAll();
    await this.calls.idle();
    await this.calls.ask((api) => api['window:settled']());
  }
}
