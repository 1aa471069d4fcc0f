import type { ReactiveController } from 'lit';
import type { ReaderHost } from './reader-host.ts';

/**
 * Keeps a selection that the mouse draws at the line that the mouse is beside. Where it leaves the page, Chromium goes on
 * in the order of the document: a hand that comes a little too far into the margin would select all the rest of the
 * article, one that comes too far to the other side all that is before.
 */
export class PageDrag implements ReactiveController {
  readonly #host: ReaderHost;
  /** Offset where the mouse was pressed; `null` while it draws nothing. */
  #from: number | null = null;
  /** Where the mouse is beside the page, in pixels of the window; `null` while it is on it. */
  #beside: { readonly x: number; readonly y: number } | null = null;
  #frame = 0;
  #listening: AbortController | null = null;

  constructor(host: ReaderHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    // Before anything else reads the selection when the mouse lets go.
    const options = { signal: this.#listening.signal, capture: true };
    addEventListener('mousedown', (event) => this.#onPress(event), options);
    addEventListener('mousemove', (event) => this.#onMove(event), options);
    addEventListener('pointerup', () => this.#onRelease(), options);
    addEventListener('pointercancel', () => this.#onRelease(), options);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#onRelease();
  }

  /** Further clicks select whole words and paragraphs, and a shifted one moves an end: the browser knows from where. */
  #onPress(event: MouseEvent): void {
    const { view } = this.#host;
    const draws = event.button === 0 && event.detail === 1 && !event.shiftKey;
    this.#from =
      draws && view !== null && event.composedPath().includes(view)
        ? view.offsetAt(event.clientX, event.clientY)
        : null;
    this.#beside = null;
  }

  #onMove(event: MouseEvent): void {
    const { view } = this.#host;
    if (this.#from === null || view === null) return;
    const isOnPage = event.composedPath().includes(view);
    this.#beside = isOnPage ? null : { x: event.clientX, y: event.clientY };
    if (!isOnPage && this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#onFrame());
  }

  /** After what the browser has selected, and before that is painted; again and again, since it scrolls by itself. */
  #onFrame(): void {
    this.#frame = 0;
    if (this.#beside === null) return;
    this.#hold(this.#beside);
    this.#frame = requestAnimationFrame(() => this.#onFrame());
  }

  #onRelease(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.#beside !== null) this.#hold(this.#beside);
    this.#from = null;
    this.#beside = null;
  }

  #hold({ x, y }: { readonly x: number; readonly y: number }): void {
    const { view, scroller } = this.#host;
    if (this.#from === null || view === null || scroller === null) return;
    const page = view.getBoundingClientRect();
    const frame = scroller.getBoundingClientRect();
    const top = Math.max(page.top, frame.top) + 1;
    const bottom = Math.min(page.bottom, frame.bottom) - 1;
    const to = view.offsetAt(x, Math.min(Math.max(y, top), bottom));
    if (to === null || to === this.#from) return;
    const passage = { start: Math.min(this.#from, to), end: Math.max(this.#from, to) };
    const selected = view.selected();
    if (selected?.start !== passage.start || selected.end !== passage.end)
      view.select(passage, to < this.#from ? 'backward' : 'forward');
  }
}
