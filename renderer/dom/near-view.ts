import { leaveTurn, takeTurn } from './frame-turns.ts';

/** A stretch of the window's height, in pixels from its top. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** Share of the view's height by which it must have moved to be asked about anew. */
const step = 0.5;

/** A page that has not moved for so long is at rest, in milliseconds. */
const rest = 150;

/**
 * Tells those who draw or paint only what is near the view when it has moved so far that they must look again: after
 * half its own height, each in a frame of its own, or when what scrolls the element has changed its size.
 */
export class NearView {
  readonly #element: Element;
  readonly #onMove: () => void;
  #scroller: Element | null = null;
  #lastTop = 0;
  #movedAt = -Infinity;
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
    leaveTurn(this);
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

  /** The page is being scrolled. */
  get isMoving(): boolean {
    return performance.now() - this.#movedAt < rest;
  }

  get #top(): number {
    return this.#scroller?.scrollTop ?? scrollY;
  }

  #onScroll(): void {
    this.#movedAt = performance.now();
    const height = this.#scroller?.clientHeight ?? innerHeight;
    const moved = Math.abs(this.#top - this.#lastTop);
    // After a jump nothing that is in view has been seen to yet.
    if (moved > height) this.#onMove();
    else if (moved > step * height) takeTurn(this, this.#onMove);
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
