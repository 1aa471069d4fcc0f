import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ArticleRecord } from '../../../core/library/records.ts';
import { controls } from '../../styles/controls.styles.ts';
import type { PostilArticleView } from '../article-view/article-view.ts';
import type { PostilCatalogueSlip } from '../catalogue-slip/catalogue-slip.ts';
import '../catalogue-slip/catalogue-slip.ts';
import '../icon/icon.ts';
import '../note-card/note-card.ts';
import type { PostilNoteCard } from '../note-card/note-card.ts';
import { colorRules } from '../swatches/color-rules.ts';
import { drawMore } from './draw-more.ts';
import { FlowNotes, keepRoom } from './flow-notes.ts';
import { MarginCloseEvent } from './margin-close-event.ts';
import { MarginLayouter, type LaidOutMargin } from './margin-layouter.ts';
import { styles } from './margin.styles.ts';
import { NotedMarks } from './noted-marks.ts';
import type { PlacedHighlight } from './placed-highlight.ts';

const words = {
  notes: 'Notes',
  close: 'Close the notes',
  withoutPlace: 'Without a place',
  none: 'No notes yet.',
};

/**
 * The margin beside the page: the catalogue slip, each note beside its line, the strokes that join them, and at the
 * end the notes whose passage is not in this text. Where the window is narrow, a sheet with the notes one after the
 * other, each under its passage. Notes are drawn when they come near the view or are asked for.
 *
 * @slot head - What stands above the notes.
 * @fires postil-margin-layout - It has been laid out.
 * @fires postil-margin-close - The sheet is to be closed.
 */
@customElement('postil-margin')
export class PostilMargin extends LitElement implements LaidOutMargin {
  static override styles = [controls, styles, ...colorRules];

  #layouter = new MarginLayouter(this);
  #flow = new FlowNotes(this, () => this.requestLayout());
  #noted = new NotedMarks();

  /** Ids of the marks whose notes are drawn. */
  @state() private drawn: ReadonlySet<string> = new Set();

  @query('.sheet') private sheet!: HTMLElement;
  @query('.joins') private joins!: SVGSVGElement;
  @query('.slip') private slip!: PostilCatalogueSlip | null;
  @query('.orphans') private orphans!: HTMLElement | null;
  @queryAll('.notes.is-beside > .note:not(.is-flowing)') private items!: NodeListOf<HTMLElement>;
  @queryAll('.is-flowing') private flowing!: NodeListOf<HTMLElement>;
  @queryAll('.is-far:not(.has-room)') private far!: NodeListOf<HTMLElement>;

  /** The page that the notes stand beside. */
  @property({ attribute: false }) page: PostilArticleView | null = null;
  @property({ attribute: false }) record: ArticleRecord | null = null;
  /** The revision that is shown. */
  @property({ type: Number }) revision = 1;
  /** Names of the collections that hold the article. */
  @property({ attribute: false }) collections: readonly string[] = [];
  /** All marks in the order of the text, those without a place last. */
  @property({ attribute: false }) placed: readonly PlacedHighlight[] = [];
  /** Id of the mark at hand. */
  @property() active: string | null = null;
  /** Id of the mark whose note is being written. */
  @property() editing: string | null = null;
  /** Why the last change of a highlight could not be saved, by its id. */
  @property({ attribute: false }) unsaved: ReadonlyMap<string, string> = new Map();
  /** The notes are a sheet over the page. */
  @property({ type: Boolean }) narrow = false;
  /** The sheet lists marks without notes, too. */
  @property({ type: Boolean }) listsAll = false;
  /** All marks of the article and those of them with notes, where `placed` does not have them all. */
  @property({ attribute: false }) marked: { readonly passages: number; readonly notes: number } | null = null;
  /** The page stands alone: marks have their ticks, notes are not shown. */
  @property({ type: Boolean, reflect: true }) alone = false;
  /** The sheet is open. */
  @property({ type: Boolean }) open = false;
  @property({ type: Boolean }) readonly = false;
  @property() platform = 'linux';

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) this.sheet.focus();
    // A closed sheet lies just below the window, where it would be taken for near.
    this.#flow.watch(this.narrow && !this.open ? [] : this.flowing);
    keepRoom(this.far, this.placed, this.clientWidth);
  }

  /** Notes stand beside their lines. */
  get beside(): boolean {
    return !this.narrow && !this.alone;
  }

  /** What the layouter reads and moves. */
  get parts(): LaidOutMargin['parts'] {
    return { joins: this.joins, slip: this.slip, orphans: this.orphans, notes: [...this.items] };
  }

  /** Lays the notes out again in the next frame. */
  requestLayout(): void {
    this.#layouter.request();
  }

  /** Indexes of the marks that have a note to be shown; those without a place, which come last, are shown in any case. */
  get noted(): readonly number[] {
    const { placed, editing } = this;
    return this.#noted.of({ placed, editing, listing: this.narrow && this.listsAll });
  }

  /** Has the notes of these marks drawn, the first ones first, so many at once. Whether some have to wait. */
  draw(ids: readonly string[], atOnce: number): boolean {
    const focused = this.shadowRoot?.activeElement?.closest<HTMLElement>('[data-id]')?.dataset.id;
    const atHand = [this.active, this.editing, focused].filter((id) => typeof id === 'string');
    const wanted = new Set([...atHand, ...ids, ...this.#flow.near]);
    const { drawn, waiting } = drawMore(this.drawn, wanted, atOnce);
    this.drawn = drawn;
    return waiting;
  }

  /** The card of a highlight's note, if it has one. It is drawn if it has not been yet. */
  cardOf(id: string): PostilNoteCard | null {
    if (!this.drawn.has(id) && this.noted.some((at) => this.placed[at]?.highlight.id === id)) {
      this.drawn = new Set([...this.drawn, id]);
      this.performUpdate();
    }
    return this.renderRoot.querySelector<PostilNoteCard>(`[data-id="${CSS.escape(id)}"] > postil-note-card`);
  }

  /** Opens the note on the whole article for writing. */
  editArticleNote(): void {
    void this.slip?.editNote();
  }

  /** Reports what is being written on the whole article, if it has not been yet. */
  flushArticleNote(): void {
    this.slip?.flush();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  }

  #close(): void {
    this.dispatchEvent(new MarginCloseEvent());
  }

  protected override render(): TemplateResult {
    const noted = this.noted.map((at) => this.placed[at]).filter((one) => one !== undefined);
    const beside = noted.filter(({ placement }) => placement.status !== 'orphan');
    const orphans = noted.slice(beside.length);
    const flowing = !this.beside;
    return html`<svg class="joins" aria-hidden="true"></svg>
      <div
        class=${classMap({ sheet: true, 'is-open': this.open })}
        tabindex=${this.narrow ? '-1' : nothing}
        @keydown=${this.#onKey}
      >
        <div class="bar">
          <h2>${words.notes}</h2>
          <button
            type="button"
            class="tool"
            aria-label=${words.close}
            title=${words.close}
            @click=${this.#close}
          >
            <postil-icon name="x"></postil-icon>
          </button>
        </div>
        <slot name="head"></slot>
        <postil-catalogue-slip
          class="slip"
          .record=${this.record}
          .revision=${this.revision}
          .collections=${this.collections}
          .passages=${this.marked?.passages ?? this.placed.length}
          .notes=${this.marked?.notes ?? this.placed.filter(({ highlight }) => highlight.note.trim() !== '').length}
          .readonly=${this.readonly}
          .problem=${this.unsaved.get(this.record?.id ?? '') ?? null}
          .platform=${this.platform}
        ></postil-catalogue-slip>
        ${this.narrow && noted.length === 0 ? html`<p>${words.none}</p>` : nothing}
        <ol class="notes is-beside" ?hidden=${beside.length === 0}>
          ${this.#renderNotes(beside, flowing)}
        </ol>
        ${orphans.length === 0 ? nothing : this.#renderOrphans(orphans)}
      </div>`;
  }

  #renderOrphans(orphans: readonly PlacedHighlight[]): TemplateResult {
    return html`<section class="orphans" aria-labelledby="orphans">
      <h2 id="orphans">${words.withoutPlace}</h2>
      <ol class="notes">
        ${this.#renderNotes(orphans, true)}
      </ol>
    </section>`;
  }

  /** Notes that flow one below the other keep their places before they are drawn; those beside their lines do not. */
  #renderNotes(notes: readonly PlacedHighlight[], flowing: boolean): unknown {
    const items = notes
      .map((note, at) => ({ note, at }))
      .filter(({ note }) => flowing || this.drawn.has(note.highlight.id));
    return repeat(
      items,
      ({ note }) => note.highlight.id,
      ({ note, at }) => this.#renderNote(note, flowing, at + 1, notes.length),
    );
  }

  #renderNote(note: PlacedHighlight, flowing: boolean, at: number, count: number): TemplateResult {
    const { id } = note.highlight;
    const drawn = this.drawn.has(id);
    const classes = {
      note: true,
      'is-front': id === this.active || id === this.editing,
      'is-flowing': flowing,
      'is-far': flowing && !drawn,
    };
    return html`<li class=${classMap(classes)} data-id=${id} aria-posinset=${at} aria-setsize=${count}>
      ${drawn ? this.#renderCard(note) : nothing}
    </li>`;
  }

  #renderCard({ highlight, placement }: PlacedHighlight): TemplateResult {
    return html`<postil-note-card
      .highlight=${highlight}
      .placement=${placement}
      .active=${highlight.id === this.active}
      .editing=${highlight.id === this.editing}
      .quoted=${this.narrow}
      .readonly=${this.readonly}
      .problem=${this.unsaved.get(highlight.id) ?? null}
      .platform=${this.platform}
    ></postil-note-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-margin': PostilMargin;
  }
}
