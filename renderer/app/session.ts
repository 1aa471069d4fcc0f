import type {
  ArticleEdit,
  ArticleView,
  HighlightDraft,
  HighlightEdit,
  IpcEvents,
} from '../../core/ipc/contract.ts';
import type { ArticleRecord, ReadingPosition, RevisionRecord, Settings } from '../../core/library/records.ts';
import type { ListPlace } from '../components/library-nav/list-place.ts';
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
import { PlaceHistory } from './place-history.ts';
import type { WindowApi } from './postil-api.ts';
import type { ReaderPort } from './reader-port.ts';
import { remember } from './remember.ts';
import { RevisionReports } from './revision-reports.ts';
import { offerRevisions, showRevisions } from './revision-steps.ts';
import { SavingWatch } from './saving-watch.ts';
import { Toasts } from './toasts.ts';
import { FolderWatch } from './folder-watch.ts';
import { ShownArticle } from './shown-article.ts';
import { WindowState } from './window-state.ts';

/** What the user does with the library in this window: the one place where calls are made and their ends are told. */
export class Session extends Observable {
  readonly library = new LibraryState();
  readonly places = new PlaceHistory();
  readonly toasts = new Toasts();
  readonly state = new WindowState();
  readonly saving = new SavingWatch();
  readonly opening = new OpeningNotices();
  readonly calls: Calls;
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
  readonly #shown = new ShownArticle();
  #article: ArticleView | null = null;
  #opening = 0;
  #failure: string | null = null;

  /** `reader` finds the element that shows the open article, once it is drawn. */
  constructor(api: WindowApi, reader: () => ReaderPort | null) {
    super();
    this.#reader = reader;
    this.calls = new Calls(api, ({ message }) => this.toasts.show({ level: 'error', message }));
    this.edits = new EditQueue(this.calls);
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
      openArticle: (id) => void this.openArticle(id),
      showRevisions: (id) => void showRevisions(this, id),
    });
  }

  /** Everything that may change what the window shows. */
  get parts(): readonly Observable[] {
    const { library, places, toasts, state, saving, opening, edits, imports, search } = this;
    const { earlier, notePast, decisions, layers, revisions, watching } = this;
    return [
      ...[this, library, places, toasts, state, saving, opening, edits, imports, search],
      ...[earlier, notePast, decisions, layers, revisions, watching],
    ];
  }

  /** The open article; `null` while a list is shown. */
  get article(): ArticleView | null {
    if (this.places.current.at !== 'article' || this.#article === null) return null;
    return this.#shown.of(this.#article, this.library.article(this.#article.id)?.roles);
  }

  /** The article that commands are about: the open one, else the one under the list's cursor. */
  get subject(): ArticleRecord | null {
    const place = this.places.current;
    return this.library.article(place.at === 'article' ? place.article : this.state.selected);
  }

  /** The revision that is read, when it is not the current one. */
  get pastRevision(): RevisionRecord | null {
    const place = this.places.current;
    if (place.at !== 'article' || place.revision === undefined) return null;
    const revisions = this.library.article(place.article)?.revisions ?? [];
    const shown = revisions.find(({ revision }) => revision === place.revision);
    return shown === revisions.at(-1) ? null : (shown ?? null);
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
    const shown = this.article;
    if (shown === null) return;
    const record = this.library.article(shown.id);
    if (record === null) this.openList(this.places.list);
    else if (this.pastRevision === null && record.revisions.at(-1)?.revision !== shown.revision) {
      void this.openArticle(shown.id);
      offerRevisions(this, record, shown.revision);
    }
  }

  openList(place: ListPlace): void {
    this.#opening += 1;
    this.#leave(() => this.places.go(place));
  }

  /** Back to where the link was that led here; else to the list from which the open article was reached. */
  async back(): Promise<void> {
    if (this.places.cameByLink) await this.move(-1);
    else this.backToList();
  }

  /** Back to the list from which the open article was reached. */
  backToList(): void {
    this.openList(this.places.list);
  }

  /** Goes through the places where the window was. */
  async move(step: 1 | -1): Promise<void> {
    const place = this.places.neighbour(step);
    if (place === null) return;
    if (place.at !== 'article') this.#leave(() => this.places.move(step));
    else if (await this.#load(place.article, place.revision)) {
      this.places.move(step);
      const { offset } = place;
      if (offset !== undefined) await this.#whenDrawn((reader) => reader.showOffset(offset));
    }
  }

  /** Keeps where in the open article the window is, for coming back to it. */
  async rememberPlace(): Promise<void> {
    await this.#reader()?.settle();
    const place = this.places.current;
    const offset = place.at === 'article' ? this.library.view?.positions[place.article]?.offset : undefined;
    if (offset !== undefined) this.places.keepOffset(offset);
  }

  /**
   * Opens an article, at a highlight if one is named. An unread one is being read from then on. When a link led there
   * (`linked`), going back leads to where the window is now.
   */
  async openArticle(id: string, highlight: string | null = null, linked = false): Promise<void> {
    if (!(await this.#load(id))) return;
    this.state.select(id);
    this.places.go({ at: 'article', article: id, ...(linked && { link: highlight ?? '' }) });
    this.changed();
    const record = this.library.article(id);
    if (record?.state === 'unread' && record.trashed === null && !this.readOnly) {
      void this.editArticle(id, { state: 'reading' });
    }
    if (highlight !== null) await this.#whenDrawn((reader) => reader.showHighlight(highlight));
  }

  /** Opens an earlier revision of an article, for reading only. */
  async openRevision(article: string, revision: number): Promise<void> {
    if (!(await this.#load(article, revision))) return;
    this.places.go({ at: 'article', article, revision });
    this.changed();
  }

  /** Opens an article's current text and has the reader select a passage of it for a highlight. */
  async pinHighlight(article: string, highlight: string, near: number): Promise<void> {
    if (this.article?.id !== article || this.pastRevision !== null) await this.openArticle(article);
    await this.#whenDrawn((reader) => reader.pinHighlight(highlight, near));
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
    await this.#whenDrawn((reader) => (editNote ? reader.editNote(id) : reader.activateHighlight(id)));
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
    if (this.pastRevision !== null) return;
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

  /** Reads an article's text; `false` when it cannot be read or another was asked for meanwhile. */
  async #load(id: string, revision?: number): Promise<boolean> {
    this.#opening += 1;
    const mine = this.#opening;
    await this.#reader()?.settle();
    const outcome = await this.calls.run((api) =>
      revision === undefined ? api['article:open'](id) : api['article:revision'](id, revision),
    );
    if (!outcome.ok || mine !== this.#opening) return false;
    this.#article = outcome.value;
    return true;
  }

  /** Leaves the open article, if any, once what is being written in it is on its way. */
  #leave(go: () => void): void {
    void this.#reader()?.settle();
    go();
  }

  /** Lets the window draw the article first. */
  async #whenDrawn(act: (reader: ReaderPort) => void): Promise<void> {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const reader = this.#reader();
    if (reader !== null) act(reader);
  }
}
