import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PostilArticleView } from '../article-view/article-view.ts';
import { drawJoinLayer } from './draw-join-layer.ts';
import { drawJoins, type Join } from './join-paths.ts';
import { MarginLayoutEvent } from './margin-layout-event.ts';
import { layOutMargin, type NotePlace } from './margin-layout.ts';
import type { PlacedHighlight } from './placed-highlight.ts';

/** Kept free between two notes, in pixels. */
const gap = 18;
/** From the last note to those without a place. */
const orphansGap = 20;

/** What the layouter needs of the margin. */
export interface LaidOutMargin extends ReactiveControllerHost, HTMLElement {
  readonly page: PostilArticleView | null;
  readonly placed: readonly PlacedHighlight[];
  readonly active: string | null;
  readonly editing: string | null;
  /** Notes stand beside their lines: neither hidden nor in a sheet. */
  readonly beside: boolean;
  readonly narrow: boolean;
  readonly parts: {
    readonly joins: SVGSVGElement;
    readonly slip: HTMLElement | null;
    readonly orphans: HTMLElement | null;
    /** The notes that have a place, each with its highlight's id in `data-id`. */
    readonly notes: readonly HTMLElement[];
  };
}

/** Where a mark stands, in pixels. */
type Stand = Pick<Join, 'color' | 'line' | 'lineEnd'>;

/** What one layout has read, in pixels from the margin's corner. */
interface Reading {
  readonly stands: ReadonlyMap<string, Stand>;
  readonly notes: readonly { readonly id: string; readonly baseline: number; readonly height: number }[];
  readonly least: number;
  readonly textEdge: number;
  readonly pageEnd: number;
  readonly orphansHeight: number;
}

/** Puts notes beside their lines whenever the page, the notes or what is at hand has changed. */
export class MarginLayouter implements ReactiveController {
  readonly #host: LaidOutMargin;
  #frame = 0;
  #observed: Element | null = null;
  #placed: readonly PlacedHighlight[] = [];
  /** Where marks stand below the page's top. Kept while the page stays as it is: reading ten thousand takes a second. */
  #stands: ReadonlyMap<string, Stand> | null = null;
  // It reports after layout and before paint, so notes move in the same frame as the text beside them.
  #resizes = new ResizeObserver((entries) => {
    if (entries.some(({ target }) => target === this.#observed)) this.#stands = null;
    this.#layOut();
  });
  #onFonts = (): void => {
    this.#stands = null;
    this.request();
  };

  constructor(host: LaidOutMargin) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.fonts.addEventListener('loadingdone', this.#onFonts);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    document.fonts.removeEventListener('loadingdone', this.#onFonts);
    this.#resizes.disconnect();
    this.#observed = null;
    cancelAnimationFrame(this.#frame);
  }

  hostUpdated(): void {
    const { page, placed, parts } = this.#host;
    if (this.#observed !== page || this.#placed !== placed) this.#stands = null;
    this.#placed = placed;
    this.#observed = page;
    for (const one of [page, parts.slip, parts.orphans, ...parts.notes])
      if (one !== null) this.#resizes.observe(one);
    this.request();
  }

  /** Lays the notes out again in the next frame. */
  request(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#layOut());
  }

  /** All reads come first and all writes after, or each note would make the browser lay out the whole page again. */
  #layOut(): void {
    const { page, editing, active, beside, isConnected } = this.#host;
    if (page === null || !isConnected) return;
    const reading = this.#read(page);
    const wanted = reading.notes.map(({ id, baseline, height }) => {
      const line = reading.stands.get(id)?.line ?? 0;
      return { id, wanted: line - baseline, height };
    });
    this.#write(reading, beside ? layOutMargin(wanted, reading.least, gap, editing ?? active) : []);
  }

  #read(page: PostilArticleView): Reading {
    const { slip, orphans, notes } = this.#host.parts;
    const origin = this.#host.getBoundingClientRect();
    const box = page.getBoundingClientRect();
    this.#stands ??= readStands(page, box, this.#placed);
    const right = box.left - origin.left;
    const down = box.top - origin.top;
    const stands = new Map(
      [...this.#stands].map(([id, { color, line, lineEnd }]) => [
        id,
        { color, line: line + down, lineEnd: lineEnd + right },
      ]),
    );
    return {
      stands,
      notes: notes.flatMap((note) => {
        const id = note.dataset.id ?? '';
        const card = note.querySelector('postil-note-card');
        if (card === null || !stands.has(id)) return [];
        const { top, height } = note.getBoundingClientRect();
        return [{ id, baseline: card.firstBaseline() - top, height }];
      }),
      least: slip === null ? 0 : slip.offsetTop + slip.offsetHeight + gap,
      textEdge: box.right - origin.left,
      pageEnd: box.bottom - origin.top,
      orphansHeight: orphans?.offsetHeight ?? 0,
    };
  }

  #write(reading: Reading, places: readonly NotePlace[]): void {
    const { beside, narrow, parts } = this.#host;
    const byId = new Map(places.map((place) => [place.id, place]));
    for (const note of parts.notes) {
      const place = byId.get(note.dataset.id ?? '');
      // A note whose passage is folded away is folded with it.
      note.hidden = beside && place === undefined;
      if (place !== undefined) note.style.setProperty('--y', `${Math.round(place.top)}px`);
    }
    const last = places.at(-1);
    const floor = last === undefined ? reading.least : last.top + last.height + gap;
    const orphansTop = Math.round(Math.max(floor + orphansGap, reading.pageEnd - reading.orphansHeight));
    parts.orphans?.style.setProperty('--y', `${orphansTop}px`);
    const least = reading.orphansHeight > 0 ? orphansTop + reading.orphansHeight : floor;
    this.#host.style.setProperty('--least', beside ? `${Math.round(least)}px` : '0px');
    // Without notes beside it, the page's ticks have as much room as they like.
    const stem = narrow ? reading.textEdge + 50 : 0;
    drawJoinLayer(parts.joins, drawJoins(this.#joins(reading, byId), { text: reading.textEdge, stem }));
    this.#host.dispatchEvent(new MarginLayoutEvent([...reading.stands.values()]));
    // From now on notes glide; their first place is not a move.
    if (places.length > 0) requestAnimationFrame(() => this.#host.toggleAttribute('placed', true));
  }

  #joins({ stands, notes }: Reading, places: ReadonlyMap<string, NotePlace>): readonly Join[] {
    const baselines = new Map(notes.map(({ id, baseline }) => [id, baseline]));
    return [...stands].map(([id, stand]) => {
      const place = places.get(id);
      if (place === undefined) return { id, ...stand, note: null, state: 'rest' };
      const state = id === this.#host.active ? 'active' : place.pushed ? 'pushed' : 'rest';
      return { id, ...stand, note: place.top + (baselines.get(id) ?? 0), state };
    });
  }
}

/** Where each mark stands that is not folded away, in pixels from the page's corner. */
function readStands(
  page: PostilArticleView,
  box: DOMRect,
  placed: readonly PlacedHighlight[],
): ReadonlyMap<string, Stand> {
  const stands = new Map<string, Stand>();
  for (const { highlight, placement } of placed) {
    const line = placement.status === 'orphan' ? null : page.lineOf(placement);
    if (line === null) continue;
    const { color, id } = highlight;
    stands.set(id, { color, line: line.baseline - box.top, lineEnd: line.right - box.left });
  }
  return stands;
}
