import { WatchedElements } from '../../dom/watched-elements.ts';

/** Notes are drawn so long before they come into view, in pixels. */
const ahead = '800px 0px';

/** Tells which notes of a plain list, one below the other, are near the view. */
export class FlowNotes {
  #near = new Set<string>();
  readonly #watched: WatchedElements;

  constructor(onChange: () => void) {
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

  disconnect(): void {
    this.#watched.disconnect();
    this.#near.clear();
  }
}
