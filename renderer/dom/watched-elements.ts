interface Observer {
  observe(element: Element): void;
  unobserve(element: Element): void;
  disconnect(): void;
}

/** Has an observer watch exactly the elements that it was last given; those watched already are not begun anew. */
export class WatchedElements {
  readonly #observer: Observer;
  #watched: ReadonlySet<Element> = new Set();

  constructor(observer: Observer) {
    this.#observer = observer;
  }

  watch(elements: Iterable<Element>): void {
    const next = new Set(elements);
    for (const element of this.#watched) if (!next.has(element)) this.#observer.unobserve(element);
    for (const element of next) if (!this.#watched.has(element)) this.#observer.observe(element);
    this.#watched = next;
  }

  disconnect(): void {
    this.#observer.disconnect();
    this.#watched = new Set();
  }
}
