/** What a drag needs to know and to say. Points are in pixels of the window. */
export interface DragHost {
  /** What is scrolled when the pointer comes near its upper or lower edge. */
  readonly scroller: HTMLElement | null;
  /** The end has been dragged to this point, between two lines or beside the page too. */
  dragTo(x: number, y: number): void;
  drop(outcome: 'keep' | 'cancel'): void;
}

/** How near to the edge of the page the pointer makes it scroll, in pixels. */
const edge = 48;
/** Pixels a frame that it scrolls at the edge itself. */
const fastest = 14;

/**
 * One drag of a handle, from the press of mouse, finger or pen to its end. Escape, and whatever takes the pointer
 * or the window away, leaves all as it was.
 */
export class EndDrag {
  readonly #host: DragHost;
  readonly #pointer: number;
  /** From the pointer to the middle of the line at the end that is dragged. */
  readonly #offset: { readonly x: number; readonly y: number };
  readonly #listening = new AbortController();
  #at: { readonly x: number; readonly y: number };
  #frame: number;
  #moved = true;

  constructor(host: DragHost, event: PointerEvent, end: { readonly x: number; readonly y: number }) {
    this.#host = host;
    this.#pointer = event.pointerId;
    this.#at = { x: event.clientX, y: event.clientY };
    this.#offset = { x: end.x - event.clientX, y: end.y - event.clientY };
    const { signal } = this.#listening;
    const mine = (handle: (event: PointerEvent) => void) => (moved: PointerEvent) => {
      if (moved.pointerId === this.#pointer) handle(moved);
    };
    addEventListener(
      'pointermove',
      mine((moved) => this.#onMove(moved)),
      { signal },
    );
    addEventListener(
      'pointerup',
      mine((moved) => this.#onUp(moved)),
      { signal },
    );
    addEventListener(
      'pointercancel',
      mine(() => this.#end('cancel')),
      { signal },
    );
    addEventListener('blur', () => this.#end('cancel'), { signal });
    addEventListener('keydown', (key) => this.#onKey(key), { signal, capture: true });
    this.#frame = requestAnimationFrame(() => this.#onFrame());
  }

  /** Ends the drag without a word. */
  dispose(): void {
    this.#listening.abort();
    cancelAnimationFrame(this.#frame);
  }

  #onMove(event: PointerEvent): void {
    this.#at = { x: event.clientX, y: event.clientY };
    this.#moved = true;
  }

  #onUp(event: PointerEvent): void {
    this.#onMove(event);
    this.#report();
    this.#end('keep');
  }

  /** While it is dragged, keys would act on a mark that is half moved. */
  #onKey(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') this.#end('cancel');
  }

  /** At most one look at the page a frame, however often the pointer moves; and the page may scroll below a still one. */
  #onFrame(): void {
    const { scroller } = this.#host;
    if (scroller !== null) {
      const { top, bottom } = scroller.getBoundingClientRect();
      const { y } = this.#at;
      const beyond = y < top + edge ? y - top - edge : y > bottom - edge ? y - bottom + edge : 0;
      const before = scroller.scrollTop;
      if (beyond !== 0) scroller.scrollTop += Math.max(-1, Math.min(1, beyond / edge)) * fastest;
      if (scroller.scrollTop !== before) this.#moved = true;
    }
    this.#report();
    this.#frame = requestAnimationFrame(() => this.#onFrame());
  }

  #report(): void {
    if (!this.#moved) return;
    this.#moved = false;
    this.#host.dragTo(this.#at.x + this.#offset.x, this.#at.y + this.#offset.y);
  }

  #end(outcome: 'keep' | 'cancel'): void {
    this.dispose();
    this.#host.drop(outcome);
  }
}
