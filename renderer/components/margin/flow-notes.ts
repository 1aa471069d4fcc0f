import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { WatchedElements } from '../../dom/watched-elements.ts';
import { roughHeight } from './note-sizes.ts';
import type { PlacedHighlight } from './placed-highlight.ts';

/** Notes are drawn so long before they come into view, in pixels. */
const ahead = '800px 0px';
/** A quote above a note takes two lines, in pixels. */
const quoteHeight = 44;

/** Tells which notes of a plain list, one below the other, are near the view. */
export class FlowNotes implements ReactiveController {
  #near = new Set<string>();
  readonly #watched: WatchedElements;

  constructor(host: Pick<ReactiveControllerHost, 'addController'>, onChange: () => void) {
    host.addController(this);
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const id = target instanceof HTMLElement ? target.dataset.id : undefined;
          if (id !== undefined) this.#near[isIntersecting ? 'add' : 'delete'](id);
        }
        onChange();
      },
      { rootMargin: ahead, scrollMargin: ahead },
    );
    this.#watched = new WatchedElements(observer);
  }

  /** Ids of the notes that are near the view. */
  get near(): ReadonlySet<string> {
    return this.#near;
  }

  /** Follows these notes and no others, each with its highlight's id in `data-id`. */
  watch(notes: Iterable<Element>): void {
    this.#watched.watch(notes);
  }

  hostDisconnected(): void {
    this.#watched.disconnect();
    this.#near.clear();
  }
}

/** Notes of a list that are not drawn yet take about the room that they will take in a margin of this width. */
export function keepRoom(
  far: Iterable<HTMLElement>,
  placed: readonly PlacedHighlight[],
  width: number,
): void {
  let notes: Map<string, string> | null = null;
  for (const item of far) {
    notes ??= new Map(placed.map(({ highlight }) => [highlight.id, highlight.note]));
    const height = roughHeight(notes.get(item.dataset.id ?? '') ?? '', width) + quoteHeight;
    item.style.setProperty('--rough', `${height}px`);
    item.classList.add('has-room');
  }
}
