import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { leaveTurn, takeTurn } from '../../dom/frame-turns.ts';
import { NearView, type Band } from '../../dom/near-view.ts';
import { WatchedElements } from '../../dom/watched-elements.ts';
import type { PostilArticleView } from '../article-view/article-view.ts';
import { JoinLayer } from './join-layer.ts';
import { drawJoins } from './join-paths.ts';
import { MarginLayoutEvent, type MarkStand } from './margin-layout-event.ts';
import { layOutMargin, type NotePlace, type WantedPlace } from './margin-layout.ts';
import { MarkLines } from './mark-lines.ts';
import { joinsNear } from './near-joins.ts';
import { NoteSizes } from './note-sizes.ts';
import { notesToDraw } from './notes-to-draw.ts';
import { isUnplaced, placeNote, setLength } from './place-note.ts';
import type { PlacedHighlight } from './placed-highlight.ts';

/** Kept free between two notes, in pixels. */
const gap = 18;
/** From the last note to those without a place. */
const orphansGap = 20;
/** Notes and strokes this many times the view's height above and below it are drawn. */
const reach = 1;
/** A note takes a few milliseconds to draw: so many are drawn in one frame while the page moves, and at rest. */
const newNotesAFrame = { moving: 1, atRest: 4 };
/** As for measuring a mark that is not in view yet: after a long jump there are many. */
const newLinesAFrame = 16;
/** A line may be so far from where it is told to be before it is measured, in pixels. */
const roughness = 100;

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
    /** The drawn notes that have a place, each with its highlight's id in `data-id`. */
    readonly notes: readonly HTMLElement[];
  };
  /** Indexes of those of `placed` that have a note to be shown. */
  readonly noted: readonly number[];
  /** Has these notes drawn, the first ones first. Whether some of them have to wait for the next frame. */
  draw(ids: readonly string[], atOnce: number): boolean;
}

/** What one layout has read, in pixels from the margin's corner. */
interface Reading {
  readonly right: number;
  readonly down: number;
  readonly near: Band;
  readonly noted: readonly WantedPlace[];
  readonly least: number;
  readonly textEdge: number;
  readonly pageEnd: number;
  readonly orphansHeight: number;
}

/** Puts notes beside their lines whenever the page, the notes, what is at hand or what is in view has changed. */
export class MarginLayouter implements ReactiveController {
  readonly #host: LaidOutMargin;
  readonly #lines = new MarkLines();
  readonly #sizes = new NoteSizes();
  readonly #joinLayer = new JoinLayer();
  readonly #near: NearView;
  /** Takes the turns in which notes are drawn. */
  #drawing = {};
  #observed: Element | null = null;
  #front: readonly (string | null)[] = [];
  #stands: readonly MarkStand[] = [];
  #standsFor = NaN;
  // It reports after layout and before paint, so notes move in the same frame as the text beside them.
  #resizes = new ResizeObserver((entries) => {
    let isUrgent = false;
    for (const { target } of entries) {
      if (target === this.#observed) this.#lines.forget();
      else if (target instanceof HTMLElement) this.#sizes.forget(target.dataset.id ?? null);
      isUrgent ||= !isUnplaced(target);
    }
    if (isUrgent) this.#layOut();
    else this.request();
  });
  #watched = new WatchedElements(this.#resizes);
  #onFonts = (): void => {
    this.#lines.forget();
    this.#sizes.forget();
    this.request();
  };

  constructor(host: LaidOutMargin) {
    this.#host = host;
    this.#near = new NearView(host, () => this.request());
    host.addController(this);
  }

  hostConnected(): void {
    document.fonts.addEventListener('loadingdone', this.#onFonts);
    this.#near.connect();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    document.fonts.removeEventListener('loadingdone', this.#onFonts);
    this.#near.disconnect();
    this.#watched.disconnect();
    this.#lines.forget();
    this.#observed = null;
    leaveTurn(this);
    leaveTurn(this.#drawing);
  }

  hostUpdated(): void {
    const { page, parts, active, editing } = this.#host;
    if (this.#observed !== page) this.#lines.forget();
    this.#observed = page;
    // A note that comes to the fore, or goes back, is set otherwise.
    const front = [active, editing];
    if (front.some((id, at) => id !== this.#front[at]))
      for (const id of [...this.#front, ...front]) this.#sizes.forget(id);
    this.#front = front;
    const parted = [page, parts.slip, parts.orphans].filter((one) => one !== null);
    this.#watched.watch([...parted, ...parts.notes]);
    this.request();
  }

  /** Lays the notes out again in the next frame, or the first one after it that has no such work yet. */
  request(): void {
    takeTurn(this, () => {
      const places = this.#layOut();
      // Not where sizes are reported: what is drawn there would have to be reported once more in the same frame.
      if (places !== null) takeTurn(this.#drawing, () => this.#draw(places));
    });
  }

  #draw(places: readonly string[]): void {
    const { moving, atRest } = newNotesAFrame;
    if (this.#host.draw(places, this.#near.isMoving ? moving : atRest)) this.request();
  }

  /**
   * All reads come first and all writes after, or each note would make the browser lay out the whole page again.
   * Returns the notes that ought to be drawn.
   */
  #layOut(): readonly string[] | null {
    const { page, editing, active, beside, isConnected } = this.#host;
    if (page === null || !isConnected) return null;
    const reading = this.#read(page);
    const places = beside ? layOutMargin(reading.noted, reading.least, gap, editing ?? active) : [];
    this.#write(reading, places);
    return notesToDraw(places, reading.near);
  }

  #read(page: PostilArticleView): Reading {
    const { placed, parts } = this.#host;
    const origin = this.#host.getBoundingClientRect();
    const box = page.getBoundingClientRect();
    const right = box.left - origin.left;
    const down = box.top - origin.top;
    const { top, bottom } = this.#near.band(reach);
    if (this.#lines.update(page, box.top, placed) || this.#standsFor !== down) {
      this.#standsFor = down;
      this.#stands = placed.flatMap(({ highlight: { color } }, at) => {
        const line = this.#lines.at(at) + down;
        return Number.isNaN(line) ? [] : [{ color, line }];
      });
    }
    const drawn = new Map(parts.notes.map((note) => [note.dataset.id ?? '', note]));
    const indexes = this.#host.noted.filter((at) => drawn.has(placed[at]?.highlight.id ?? ''));
    const { top: seenFrom, bottom: seenTo } = this.#near.band(0);
    const inBand = (from: number, to: number): number[] =>
      this.#lines.within({ top: from - box.top, bottom: to - box.top });
    this.#lines.measure(page, box, inBand(seenFrom - roughness, seenTo + roughness));
    this.#lines.measure(page, box, indexes);
    if (this.#lines.measure(page, box, inBand(top, bottom), newLinesAFrame)) this.request();
    this.#sizes.width = origin.width;
    const noted: WantedPlace[] = [];
    for (const at of this.#host.noted) {
      const one = placed[at];
      const line = this.#lines.at(at) + down;
      if (one === undefined || Number.isNaN(line)) continue;
      const { highlight } = one;
      const note = drawn.get(highlight.id);
      if (note !== undefined && !this.#sizes.has(highlight)) this.#measure(note, one);
      const { height, baseline } = this.#sizes.of(highlight);
      noted.push({ id: highlight.id, wanted: line - baseline, height });
    }
    return {
      right,
      down,
      near: { top: top - origin.top, bottom: bottom - origin.top },
      noted,
      least: parts.slip === null ? 0 : parts.slip.offsetTop + parts.slip.offsetHeight + gap,
      textEdge: box.right - origin.left,
      pageEnd: box.bottom - origin.top,
      orphansHeight: parts.orphans?.offsetHeight ?? 0,
    };
  }

  #measure(note: HTMLElement, { highlight }: PlacedHighlight): void {
    const card = note.querySelector('postil-note-card');
    if (card?.hasUpdated !== true || note.hidden) return;
    const { top, height } = note.getBoundingClientRect();
    this.#sizes.keep(highlight, { height, baseline: card.firstBaseline() - top });
  }

  #write(reading: Reading, places: readonly NotePlace[]): void {
    const { beside, narrow, parts, placed, noted, active } = this.#host;
    const byId = new Map(places.map((place) => [place.id, place]));
    for (const note of parts.notes) {
      const place = byId.get(note.dataset.id ?? '');
      // A note whose passage is folded away is folded with it.
      note.hidden = beside && place === undefined;
      if (place !== undefined) placeNote(note, place.top, isWithin(place, reading.near));
    }
    const last = places.at(-1);
    const floor = last === undefined ? reading.least : last.top + last.height + gap;
    const orphansTop = Math.round(Math.max(floor + orphansGap, reading.pageEnd - reading.orphansHeight));
    if (parts.orphans !== null) setLength(parts.orphans, '--y', orphansTop);
    const least = reading.orphansHeight > 0 ? orphansTop + reading.orphansHeight : floor;
    setLength(this.#host, '--least', beside ? Math.round(least) : 0);
    // Without notes beside it, the page's ticks have as much room as they like.
    const stem = narrow ? reading.textEdge + 50 : 0;
    const joins = joinsNear({
      ...reading,
      placed,
      noted,
      active,
      lines: this.#lines,
      sizes: this.#sizes,
      places: byId,
    });
    this.#joinLayer.show(parts.joins, drawJoins(joins, { text: reading.textEdge, stem }));
    this.#host.dispatchEvent(new MarginLayoutEvent(this.#stands, Math.max(least, reading.pageEnd)));
    // From now on those without a place glide; their first place is not a move.
    if (places.length > 0) requestAnimationFrame(() => this.#host.toggleAttribute('placed', true));
  }
}

function isWithin({ top, height }: NotePlace, band: Band): boolean {
  return top + height > band.top && top < band.bottom;
}
