import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, queryAll } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ArticleRecord } from '../../../core/library/records.ts';
import { controls } from '../../styles/controls.styles.ts';
import type { PostilArticleView } from '../article-view/article-view.ts';
import '../catalogue-slip/catalogue-slip.ts';
import '../icon/icon.ts';
import '../note-card/note-card.ts';
import type { PostilNoteCard } from '../note-card/note-card.ts';
import { colorRules } from '../swatches/color-rules.ts';
import { drawJoinLayer } from './draw-join-layer.ts';
import { drawJoins, type Join } from './join-paths.ts';
import { MarginCloseEvent } from './margin-close-event.ts';
import { MarginLayoutEvent } from './margin-layout-event.ts';
import { layOutMargin, type NotePlace } from './margin-layout.ts';
import { styles } from './margin.styles.ts';
import type { PlacedHighlight } from './placed-highlight.ts';

const gap = 18;

const words = {
  notes: 'Notes',
  close: 'Close the notes',
  withoutPlace: 'Without a place',
  none: 'No notes yet.',
};

/** Where a mark stands, in pixels. */
type Stand = Pick<Join, 'color' | 'line' | 'lineEnd'>;

/** What one layout has read from the page, in pixels of the margin; `null` for what is folded away. */
interface Reading {
  readonly stands: ReadonlyMap<string, Stand>;
  readonly notes: readonly { readonly id: string; readonly baseline: number; readonly height: number }[];
  readonly least: number;
  readonly textEdge: number;
  readonly pageEnd: number;
  readonly orphansHeight: number;
}

/**
 * The margin beside the page: the catalogue slip, each note beside its line, the strokes that join them, and at the
 * end the notes whose passage is not in this text. Where the window is narrow, a sheet with the notes one after the
 * other, each under its passage.
 *
 * @fires postil-margin-layout - It has been laid out.
 * @fires postil-margin-close - The sheet is to be closed.
 */
@customElement('postil-margin')
export class PostilMargin extends LitElement {
  static override styles = [controls, styles, ...colorRules];

  #frame = 0;
  #observed: Element | null = null;
  /** Where marks stand below the page's top. Kept while the page stays as it is: reading ten thousand takes a second. */
  #stands: ReadonlyMap<string, Stand> | null = null;
  // It reports after layout and before paint, so notes move in the same frame as the text beside them.
  #resizes = new ResizeObserver((entries) => {
    if (entries.some(({ target }) => target === this.page)) this.#stands = null;
    this.#layOut();
  });
  #onFonts = (): void => {
    this.#stands = null;
    this.requestLayout();
  };

  @query('.sheet') private sheet!: HTMLElement;
  @query('.joins') private joins!: SVGSVGElement;
  @query('.slip') private slip!: HTMLElement | null;
  @query('.orphans') private orphans!: HTMLElement | null;
  @queryAll('.notes.is-beside > .note') private items!: NodeListOf<HTMLElement>;

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
  /** The page stands alone: marks have their ticks, notes are not shown. */
  @property({ type: Boolean, reflect: true }) alone = false;
  /** The sheet is open. */
  @property({ type: Boolean }) open = false;
  @property({ type: Boolean }) readonly = false;
  @property() platform = 'linux';

  constructor() {
    super();
    this.addController({
      hostDisconnected: () => {
        this.#resizes.disconnect();
        this.#observed = null;
        cancelAnimationFrame(this.#frame);
        document.fonts.removeEventListener('loadingdone', this.#onFonts);
      },
      hostConnected: () => {
        document.fonts.addEventListener('loadingdone', this.#onFonts);
        this.requestUpdate();
      },
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('placed') || changed.has('page')) this.#stands = null;
    if (this.#observed !== this.page) {
      this.#observed = this.page;
      if (this.page !== null) this.#resizes.observe(this.page);
    }
    for (const item of this.renderRoot.querySelectorAll('.note, .slip, .orphans'))
      this.#resizes.observe(item);
    if (changed.has('open') && this.open) this.sheet.focus();
    this.requestLayout();
  }

  /** Lays the notes out again in the next frame. */
  requestLayout(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#layOut());
  }

  /** The card of a highlight's note, if it has one. */
  cardOf(id: string): PostilNoteCard | null {
    return this.renderRoot.querySelector<PostilNoteCard>(`[data-id="${CSS.escape(id)}"] > postil-note-card`);
  }

  /** All reads come first and all writes after, or each note would make the browser lay out the whole page again. */
  #layOut(): void {
    if (this.page === null || !this.isConnected) return;
    const reading = this.#read(this.page);
    const wanted = reading.notes.map(({ id, baseline, height }) => {
      const line = reading.stands.get(id)?.line ?? 0;
      return { id, wanted: line - baseline, height };
    });
    const front = this.editing ?? this.active;
    const beside = !this.narrow && !this.alone;
    const places = beside ? layOutMargin(wanted, reading.least, gap, front) : [];
    this.#write(reading, places);
  }

  #read(page: PostilArticleView): Reading {
    const origin = this.getBoundingClientRect();
    const box = page.getBoundingClientRect();
    this.#stands ??= this.#readStands(page, box);
    const shift = { line: box.top - origin.top, lineEnd: box.left - origin.left };
    const stands = new Map(
      [...this.#stands].map(([id, { color, line, lineEnd }]) => [
        id,
        { color, line: line + shift.line, lineEnd: lineEnd + shift.lineEnd },
      ]),
    );
    const notes = [...this.items].flatMap((item) => {
      const id = item.dataset.id ?? '';
      const card = item.querySelector('postil-note-card');
      if (card === null || !stands.has(id)) return [];
      const { top, height } = item.getBoundingClientRect();
      return [{ id, baseline: card.firstBaseline() - top, height }];
    });
    return {
      stands,
      notes,
      least: this.slip === null ? 0 : this.slip.offsetTop + this.slip.offsetHeight + gap,
      textEdge: box.right - origin.left,
      pageEnd: box.bottom - origin.top,
      orphansHeight: this.orphans?.offsetHeight ?? 0,
    };
  }

  #readStands(page: PostilArticleView, box: DOMRect): ReadonlyMap<string, Stand> {
    const stands = new Map<string, Stand>();
    for (const { highlight, placement } of this.placed) {
      const line = placement.status === 'orphan' ? null : page.lineOf(placement);
      if (line === null) continue;
      const { color, id } = highlight;
      stands.set(id, { color, line: line.baseline - box.top, lineEnd: line.right - box.left });
    }
    return stands;
  }

  #write(reading: Reading, places: readonly NotePlace[]): void {
    const { stands, notes, pageEnd, orphansHeight, textEdge } = reading;
    const byId = new Map(places.map((place) => [place.id, place]));
    for (const item of this.items) {
      const place = byId.get(item.dataset.id ?? '');
      // A note whose passage is folded away is folded with it.
      item.hidden = !this.narrow && !this.alone && place === undefined;
      if (place !== undefined) item.style.setProperty('--y', `${Math.round(place.top)}px`);
    }
    const last = places.at(-1);
    const floor = last === undefined ? reading.least : last.top + last.height + gap;
    const orphansTop = Math.max(floor + 20, pageEnd - orphansHeight);
    this.orphans?.style.setProperty('--y', `${Math.round(orphansTop)}px`);
    const least = orphansHeight > 0 ? orphansTop + orphansHeight : floor;
    this.style.setProperty('--least', this.narrow || this.alone ? '0px' : `${Math.round(least)}px`);
    const baselines = new Map(notes.map(({ id, baseline }) => [id, baseline]));
    const joins = [...stands].map(([id, stand]): Join => {
      const place = byId.get(id);
      if (place === undefined) return { id, ...stand, note: null, state: 'rest' };
      const state = id === this.active ? 'active' : place.pushed ? 'pushed' : 'rest';
      return { id, ...stand, note: place.top + (baselines.get(id) ?? 0), state };
    });
    drawJoinLayer(this.joins, drawJoins(joins, { text: textEdge, stem: this.narrow ? textEdge + 50 : 0 }));
    this.dispatchEvent(new MarginLayoutEvent([...stands.values()]));
    // From now on notes glide; their first place is not a move.
    if (places.length > 0) requestAnimationFrame(() => this.sheet.classList.add('is-placed'));
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
    const noted = this.placed.filter(
      ({ highlight }) => highlight.note.trim() !== '' || highlight.id === this.editing,
    );
    const beside = noted.filter(({ placement }) => placement.status !== 'orphan');
    const orphans = this.placed.filter(({ placement }) => placement.status === 'orphan');
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
        <postil-catalogue-slip
          class="slip"
          .record=${this.record}
          .revision=${this.revision}
          .collections=${this.collections}
          .passages=${this.placed.length}
          .notes=${this.placed.filter(({ highlight }) => highlight.note.trim() !== '').length}
        ></postil-catalogue-slip>
        ${this.narrow && noted.length === 0 && orphans.length === 0 ? html`<p>${words.none}</p>` : nothing}
        <ol class="notes is-beside" ?hidden=${beside.length === 0}>
          ${repeat(
            beside,
            ({ highlight }) => highlight.id,
            (note) => this.#renderNote(note),
          )}
        </ol>
        ${orphans.length === 0 ? nothing : this.#renderOrphans(orphans)}
      </div>`;
  }

  #renderOrphans(orphans: readonly PlacedHighlight[]): TemplateResult {
    return html`<section class="orphans" aria-labelledby="orphans">
      <h2 id="orphans">${words.withoutPlace}</h2>
      <ol class="notes">
        ${repeat(
          orphans,
          ({ highlight }) => highlight.id,
          (note) => this.#renderNote(note),
        )}
      </ol>
    </section>`;
  }

  #renderNote({ highlight, placement }: PlacedHighlight): TemplateResult {
    const front = highlight.id === this.active || highlight.id === this.editing;
    return html`<li class=${classMap({ note: true, 'is-front': front })} data-id=${highlight.id}>
      <postil-note-card
        .highlight=${highlight}
        .placement=${placement}
        .active=${highlight.id === this.active}
        .editing=${highlight.id === this.editing}
        .quoted=${this.narrow}
        .readonly=${this.readonly}
        .problem=${this.unsaved.get(highlight.id) ?? null}
        .platform=${this.platform}
      ></postil-note-card>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-margin': PostilMargin;
  }
}
