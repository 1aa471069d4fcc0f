import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { CommandId } from '../../../core/commands/commands.ts';
import type { ArticleView } from '../../../core/ipc/contract.ts';
import {
  defaultSettings,
  type ArticleRecord,
  type HighlightRecord,
  type ReadingPosition,
  type Settings,
} from '../../../core/library/records.ts';
import { controls } from '../../styles/controls.styles.ts';
import '../article-view/article-view.ts';
import type { PostilArticleView } from '../article-view/article-view.ts';
import { deepActiveElement, isWriting } from '../../dom/deep-active-element.ts';
import '../block-roles/block-roles.ts';
import type { PostilBlockRoles } from '../block-roles/block-roles.ts';
import type { ContentsChooseEvent } from '../contents-panel/contents-choose-event.ts';
import type { PostilFindBar } from '../find-bar/find-bar.ts';
import '../fore-edge/fore-edge.ts';
import type { PostilForeEdge } from '../fore-edge/fore-edge.ts';
import type { ForeEdgeJumpEvent } from '../fore-edge/fore-edge-jump-event.ts';
import '../margin/margin.ts';
import type { PostilMarginFilter } from '../margin-filter/margin-filter.ts';
import type { PostilMargin } from '../margin/margin.ts';
import type { MarginLayoutEvent } from '../margin/margin-layout-event.ts';
import type { PostilNoteCard } from '../note-card/note-card.ts';
import type { NoteFocusEvent } from '../note-card/note-events.ts';
import { Pinning } from '../pinning/pinning.ts';
import '../reader-foot/reader-foot.ts';
import '../reader-head/reader-head.ts';
import type { PostilReaderHead } from '../reader-head/reader-head.ts';
import { ArticleFind } from './article-find.ts';
import { ForeEdgeMarks } from './fore-edge-marks.ts';
import { Layers } from './layers.ts';
import { MarkAtOnce } from './mark-at-once.ts';
import { MarkEnds } from './mark-ends.ts';
import { MarkFiltering } from './mark-filtering.ts';
import { MarkFocus } from './mark-focus.ts';
import { Marking } from './marking.ts';
import { NarrowWindow } from './narrow-window.ts';
import { OpenArticle } from './open-article.ts';
import { PageClicks } from './page-clicks.ts';
import { PageDrag } from './page-drag.ts';
import { PassageChoice } from './passage-choice.ts';
import { PenMarking } from './pen-marking.ts';
import { readerCommands, type CommandTarget } from './reader-commands.ts';
import { SettingsChangeEvent, type CommandEvent } from './reader-events.ts';
import { styles } from './reader.styles.ts';
import { ReadingPlace } from './reading-place.ts';
import { readingMinutes } from './reading-time.ts';
import { ScrollKeys } from './scroll-keys.ts';
import { sourceOf } from './source-of.ts';
import { ToolsPlace, type ToolsHost } from './tools-place.ts';

const words = { page: 'Page and margin' };

/**
 * One open article: its page, its margin, and everything that acts on them. It changes nothing itself: what the reader
 * does is reported, and shown once it comes back in `highlights` and `record`. Listen on the element itself, since
 * what is unsaved when it is taken away is reported then, when nothing bubbles any further. Long for one file, since
 * all parts meet here; what they do stands in the controllers beside it.
 *
 * @attr pinning - Another passage is sought for a mark; the line that says so stands at the lower edge.
 * @fires postil-highlight-add
 * @fires postil-highlight-edit
 * @fires postil-highlight-remove
 * @fires postil-note-history
 * @fires postil-position-change
 * @fires postil-article-edit
 * @fires postil-command - Only commands that the reader does not carry out itself.
 * @fires postil-settings-change
 * @fires postil-link-open
 * @fires postil-copy
 * @fires postil-tag-open
 * @fires postil-notice
 * @fires postil-pin-end
 */
@customElement('postil-reader')
export class PostilReader extends LitElement implements CommandTarget, ToolsHost {
  static override styles = [controls, styles];

  /** What follows from the article that is open. */
  open = new OpenArticle(null, null);
  readonly choice: PassageChoice = new PassageChoice(this);
  readonly filtering: MarkFiltering = new MarkFiltering(this);
  readonly focused: MarkFocus = new MarkFocus(this);
  readonly ends: MarkEnds = new MarkEnds(this);
  readonly marking: Marking = new Marking(this);
  readonly place: ReadingPlace = new ReadingPlace(this);
  readonly pinning: Pinning = new Pinning(this);
  readonly find: ArticleFind = new ArticleFind(this);
  #scrollKeys = new ScrollKeys(this, () => this.scroller);
  #tools = new ToolsPlace(this);
  #window = new NarrowWindow(this, () => this.#keepWriting());
  #commands = readerCommands(this);
  #clicks = new PageClicks(this);
  #edge = new ForeEdgeMarks(() => ({
    foreEdge: this.foreEdge,
    margin: this.margin,
    scroller: this.scroller,
  }));

  @query('postil-article-view') view!: PostilArticleView | null;
  @query('.scroll') scroller!: HTMLElement | null;
  @query('postil-selection-bar') bar!: HTMLElement | null;
  @query('postil-margin') private margin!: PostilMargin | null;
  @query('postil-margin-filter') private marginFilter!: PostilMarginFilter | null;
  @query('postil-block-roles') private blockRoles!: PostilBlockRoles | null;
  @query('postil-reader-head') private head!: PostilReaderHead | null;
  @query('postil-find-bar') private findBar!: PostilFindBar | null;
  @query('postil-fore-edge') private foreEdge!: PostilForeEdge | null;

  /** The sheet of notes over a narrow page is open. */
  @state() notesOpen = false;
  @state() private announced = '';

  /** The article that is read; `null` shows an empty page. */
  @property({ attribute: false }) article: ArticleView | null = null;
  @property({ attribute: false }) record: ArticleRecord | null = null;
  /** The article's highlights, without those in the trash. */
  @property({ attribute: false }) highlights: readonly HighlightRecord[] = [];
  /** Where reading was left; taken up once, when the article opens. */
  @property({ attribute: false }) position: ReadingPosition | null = null;
  @property({ attribute: false }) settings: Settings = defaultSettings;
  /** How keys are shown: `darwin`, `linux` or `win32`. */
  @property({ attribute: false }) platform = 'linux';
  /** The library cannot be changed. */
  @property({ attribute: false }) readOnly = false;
  /** Why a highlight's last change could not be saved, by its id. */
  @property({ attribute: false }) unsaved: ReadonlyMap<string, string> = new Map();
  /** Names of the collections that hold the article. */
  @property({ attribute: false }) collections: readonly string[] = [];

  constructor() {
    super();
    new PageDrag(this);
    new MarkAtOnce(this, this.marking);
    new PenMarking(this, this.marking);
    new Layers(this);
    this.addController({
      hostDisconnected: () => {
        this.ends.flush();
        this.focused.flush();
      },
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('article')) {
      if (this.#isOther(changed.get('article'))) this.#leave();
      this.open = new OpenArticle(this.article, this.record?.language ?? null);
    }
    if (this.filtering.update(this.highlights, this.article?.id ?? null) || changed.has('article')) {
      this.open.place(this.filtering.all, this.filtering.shown);
      this.focused.keepOnly(new Set(this.open.placed.map(({ highlight }) => highlight.id)));
      if (this.find.open) this.find.refresh();
    }
  }

  /** Nothing of the article before may stay, and nothing of it may be lost. */
  #leave(): void {
    this.ends.flush();
    this.focused.flush();
    this.place.flush();
    this.pinning.cancel();
    this.focused.activate(null);
    this.notesOpen = false;
    this.filtering.clear();
    this.choice.reset();
    this.find.close();
  }

  /** Margin and fore-edge are given parts that exist from now on. */
  protected override firstUpdated(): void {
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.style.setProperty('--text-scale', String(this.settings.textScale));
    this.toggleAttribute('pinning', this.pinning.highlight !== null);
    if (changed.has('article') && this.article !== null && this.#isOther(changed.get('article')))
      void this.#enter(this.article.id);
  }

  async #enter(id: string): Promise<void> {
    this.#scrollKeys.takeFocus();
    await this.place.enter(id, this.position);
  }

  #isOther(before: ArticleView | null | undefined): boolean {
    return this.article?.id !== before?.id || this.article?.revision !== before?.revision;
  }

  get narrow(): boolean {
    return this.#window.matches;
  }

  cardOf(id: string): PostilNoteCard | null {
    return this.margin?.cardOf(id) ?? null;
  }

  announce(announcement: string): void {
    // What is the same as before would not be said again.
    this.announced = announcement === this.announced ? `${announcement}\u00a0` : announcement;
  }

  /** Gives the focus to the page, which shows no ring for it unless it is asked for. */
  override focus(options?: FocusOptions): void {
    this.scroller?.focus({ preventScroll: true, focusVisible: false, ...options });
  }

  openNotes(): void {
    if (this.narrow) this.notesOpen = true;
    else if (this.settings.margin === 'hidden')
      this.dispatchEvent(new SettingsChangeEvent({ margin: 'shown' }));
  }

  openFind(): void {
    this.find.start();
    void this.updateComplete.then(() => this.findBar?.focus());
  }

  openFilter(): void {
    this.openNotes();
    void this.updateComplete.then(() => this.marginFilter?.toggle());
  }

  /** Lets the reader say what the blocks of the chosen passage are, else the block that has the focus. */
  editBlocks(): void {
    if (this.blockRoles?.open(this.choice.passage) === false) this.marking.refuse();
  }

  /** A note that is being written stays in sight when the margin becomes a sheet. */
  #keepWriting(): void {
    const field = deepActiveElement();
    if (!this.narrow || this.margin?.matches(':focus-within') !== true || !isWriting(field)) return;
    this.notesOpen = true;
    void this.updateComplete
      .then(() => this.margin?.updateComplete)
      .then(() => (field as HTMLElement).focus({ preventScroll: true }));
  }

  toggleContents(): void {
    this.head?.toggleContents();
  }

  toggleMargin(): void {
    const margin = this.settings.margin === 'shown' ? 'hidden' : 'shown';
    if (this.narrow) this.notesOpen = !this.notesOpen;
    else this.dispatchEvent(new SettingsChangeEvent({ margin }));
  }

  editArticleNote(): void {
    this.openNotes();
    void this.updateComplete.then(() => this.margin?.editArticleNote());
  }

  /** Whether a command makes sense here and now. Commands that are not the reader's never do. */
  canRun(command: CommandId): boolean {
    return this.#commands.get(command)?.can() ?? false;
  }

  /** Carries a command out; `false` when it is not the reader's or cannot be done now. */
  run(command: CommandId): boolean {
    const found = this.#commands.get(command);
    if (found?.can() !== true) return false;
    found.run();
    return true;
  }

  /** Goes to a highlight: its passage in view, its note in focus. Waits for one that is yet to come. */
  showHighlight(id: string): void {
    this.filtering.reveal(id);
    this.focused.show(id);
  }

  /** Scrolls to a place of the text: a UTF-16 offset. */
  showOffset(offset: number): void {
    this.place.reveal({ start: offset, end: offset + 1 });
  }

  /** Makes a highlight the one at hand, so that keys act on it. Moves nothing. Waits for one that is yet to come. */
  activateHighlight(id: string): void {
    this.focused.take(id);
  }

  /** Opens a highlight's note for writing. Waits for one that is yet to come. */
  editNote(id: string): void {
    this.filtering.reveal(id);
    this.focused.edit(id);
  }

  /** Has the reader select another passage for a highlight, beginning near an offset. */
  pinHighlight(id: string, near: number | null = null): void {
    this.filtering.reveal(id);
    this.notesOpen = false;
    this.pinning.start(id, near);
  }

  /** Reports at once what is being written and where reading is. */
  async settle(): Promise<void> {
    this.ends.flush();
    this.focused.flush();
    this.margin?.flushArticleNote();
    this.place.flush();
    await this.updateComplete;
  }

  /** A command from inside is carried out here when it can be; all others are the window's. */
  #onCommand(event: CommandEvent): void {
    if (this.run(event.command)) event.stopPropagation();
  }

  #onScroll(): void {
    this.place.onScroll();
    this.#tools.refresh();
  }

  #onContents({ start }: ContentsChooseEvent): void {
    this.place.reveal({ start, end: start + 1 });
    this.view?.focusHeading(start);
  }

  protected override render(): TemplateResult {
    const { record, article } = this;
    const revision = record?.revisions.find((one) => one.revision === article?.revision);
    return html`<postil-reader-head
        .source=${sourceOf(record)}
        .minutes=${revision === undefined ? 0 : readingMinutes(revision.words)}
        .fraction=${this.place.fraction}
        .outline=${this.open.outline}
        .offset=${this.place.offset}
        .settings=${this.settings}
        .platform=${this.platform}
        .trashed=${record !== null && record.trashed !== null}
        .revised=${(record?.revisions.length ?? 0) > 1}
        .readonly=${this.readOnly}
        @postil-command=${this.#onCommand}
        @postil-contents-choose=${this.#onContents}
      ></postil-reader-head>
      <div
        class=${classMap({ scroll: true, 'has-cursor': this.choice.byKeyboard })}
        tabindex="0"
        role="region"
        aria-label=${words.page}
        @scroll=${this.#onScroll}
      >
        ${this.#renderSpread()}
      </div>
      <div class="fade"></div>
      <postil-fore-edge
        .scroller=${this.scroller}
        @postil-fore-edge-jump=${(event: ForeEdgeJumpEvent) => this.#edge.jump(event)}
      ></postil-fore-edge>
      <postil-reader-foot
        .fraction=${this.place.fraction}
        .notes=${this.filtering.all.filter(({ note }) => note !== '').length}
        .shown=${this.filtering.shown.filter(({ note }) => note !== '').length}
        .open=${this.notesOpen}
        @postil-command=${this.#onCommand}
      ></postil-reader-foot>
      ${this.find.render()} ${this.pinning.render()}
      <div class="visually-hidden" role="status">${this.announced}</div>`;
  }

  #renderSpread(): TemplateResult {
    const { record, settings, focused, choice, open } = this;
    const alone = settings.margin === 'hidden';
    return html`<div
      class=${classMap({ spread: true, 'is-alone': alone })}
      @postil-command=${this.#onCommand}
    >
      <postil-article-view
        class="page"
        .tree=${this.article?.tree ?? null}
        .text=${open.text}
        .from=${this.position?.offset ?? 0}
        .heading=${record?.title ?? ''}
        .derived=${record?.titleDerived ?? false}
        .language=${open.language}
        .readonly=${this.readOnly}
        .marks=${this.ends.marks}
        .active=${focused.active}
        .found=${this.find.inText}
        .foundHere=${this.find.here?.highlight === null ? this.find.here : null}
        .cursor=${focused.flash ?? (choice.byKeyboard ? choice.passage : null)}
        @click=${(event: MouseEvent) => this.#clicks.click(event)}
      ></postil-article-view>
      <postil-margin
        class="margin"
        .page=${this.view}
        .record=${record}
        .revision=${this.article?.revision ?? 1}
        .collections=${this.collections}
        .placed=${open.placed}
        .active=${focused.active}
        .editing=${focused.editing}
        .unsaved=${this.unsaved}
        .narrow=${this.narrow}
        .alone=${alone}
        .open=${this.notesOpen}
        .listsAll=${this.filtering.listsAll}
        .marked=${this.filtering.counts}
        .readonly=${this.readOnly}
        .platform=${this.platform}
        @postil-note-focus=${({ highlight }: NoteFocusEvent) => focused.activate(highlight)}
        @postil-note-done=${() => focused.endEdit()}
        @postil-margin-close=${() => (this.notesOpen = false)}
        @postil-margin-layout=${(event: MarginLayoutEvent) => {
          focused.onMarginLayout();
          this.#edge.show(event);
        }}
        >${this.filtering.render()}</postil-margin
      >
      <postil-block-roles
        .page=${this.view}
        .article=${this.article}
        .text=${open.text}
        .record=${record}
        .readonly=${this.readOnly}
        .platform=${this.platform}
      ></postil-block-roles>
      ${this.ends.render()} ${this.#tools.render()}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-reader': PostilReader;
  }
}
