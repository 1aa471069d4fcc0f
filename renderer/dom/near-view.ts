/** A stretch of the window's height, in pixels from its top. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** Share of the view's height by which it must have moved to be asked about anew. */
const step = 0.5;

/**
 * Tells those who draw or paint only what is near the view when it has moved so far that they must look again: after
 * half its own height, or when what scrolls the element has changed its size.
 */
export class NearView {
  readonly #element: Element;
  readonly #onMove: () => void;
  #scroller: Element | null = null;
  #lastTop = 0;
  #resizes: ResizeObserver | null = null;
  #listening: AbortController | null = null;

  constructor(element: Element, onMove: () => void) {
    this.#element = element;
    this.#onMove = onMove;
  }

  /** Begins to follow. The element must be in the document. */
  connect(): void {
    this.#scroller = scrollerOf(this.#element);
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    (this.#scroller ?? document).addEventListener('scroll', () => this.#onScroll(), {
      signal,
      passive: true,
    });
    this.#resizes = new ResizeObserver(() => this.#onMove());
    this.#resizes.observe(this.#scroller ?? document.documentElement);
  }

  disconnect(): void {
    this.#listening?.abort();
    this.#resizes?.disconnect();
    this.#scroller = null;
  }

  /** What is in view, and this many times its height above and below. */
  band(reach: number): Band {
    this.#lastTop = this.#top;
    const { top, height } = this.#scroller?.getBoundingClientRect() ?? { top: 0, height: innerHeight };
    return { top: top - reach * height, bottom: top + (1 + reach) * height };
  }

  get #top(): number {
    return this.#scroller?.scrollTop ?? scrollY;
  }

  #onScroll(): void {
    const height = this.#scroller?.clientHeight ?? innerHeight;
    if (Math.abs(this.#top - this.#lastTop) > step * height) this.#onMove();
  }
}

/** What scrolls an element, out of the shadow roots that it lies in; `null` where the window does. */
function scrollerOf(element: Element): Element | null {
  for (let at = above(element); at !== null; at = above(at))
    if (/auto|scroll/u.test(getComputedStyle(at).overflowY)) return at;
  return null;
}

function above(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
