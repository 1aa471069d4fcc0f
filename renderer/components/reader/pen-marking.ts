import type { ReactiveController } from 'lit';
import type { Marking } from './marking.ts';
import type { ReaderHost } from './reader-host.ts';

/**
 * With mark on selection, a pen marks what it is drawn over. Where the system treats a pen as a mouse the browser
 * selects by itself and nothing is done here; where it treats it as a finger it would scroll, and the selection is
 * made here.
 */
export class PenMarking implements ReactiveController {
  readonly #host: ReaderHost;
  readonly #marking: Marking;
  #pen: { readonly id: number; readonly from: number } | null = null;
  #draws = false;
  #listening: AbortController | null = null;

  constructor(host: ReaderHost, marking: Marking) {
    this.#host = host;
    this.#marking = marking;
    host.addController(this);
  }

  /** Listens only while it is wanted: a page whose touches are looked at begins to scroll a little later. */
  hostUpdate(): void {
    const { settings, readOnly } = this.#host;
    const isWanted = settings.markOnSelection === true && !readOnly;
    if (!isWanted) this.hostDisconnected();
    else if (this.#listening === null) this.#listen();
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#listening = null;
  }

  #listen(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const early = { signal, capture: true };
    document.addEventListener('pointerdown', (event) => this.#onPress(event), early);
    // What tells a pen that would scroll from one that is a mouse; not passive, since it keeps the page from scrolling.
    document.addEventListener('touchstart', (event) => this.#onTouch(event), { ...early, passive: false });
    document.addEventListener('pointermove', (event) => this.#onMove(event), early);
    document.addEventListener('pointerup', (event) => this.#onRelease(event), early);
    document.addEventListener('pointercancel', () => (this.#pen = null), early);
  }

  #onPress(event: PointerEvent): void {
    const { view } = this.#host;
    const { pointerType, pointerId, button, clientX, clientY } = event;
    this.#pen = null;
    this.#draws = false;
    if (pointerType !== 'pen' || button !== 0 || view === null) return;
    if (!event.composedPath().includes(view)) return;
    const from = view.offsetAt(clientX, clientY);
    if (from !== null) this.#pen = { id: pointerId, from };
  }

  #onTouch(event: Event): void {
    if (this.#pen === null) return;
    event.preventDefault();
    this.#draws = true;
  }

  #onMove({ pointerId, clientX, clientY }: PointerEvent): void {
    const { view } = this.#host;
    if (!this.#draws || this.#pen?.id !== pointerId || view === null) return;
    const to = view.offsetAt(clientX, clientY);
    const { from } = this.#pen;
    if (to !== null && to !== from) view.select({ start: Math.min(from, to), end: Math.max(from, to) });
  }

  /** The passage has just been taken from the selection: its listener is older. */
  #onRelease({ pointerId }: PointerEvent): void {
    if (this.#draws && this.#pen?.id === pointerId && this.#host.choice.drawn) this.#marking.add();
    this.#pen = null;
  }
}
