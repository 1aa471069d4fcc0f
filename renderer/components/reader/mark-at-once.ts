import type { ReactiveController } from 'lit';
import type { Marking } from './marking.ts';
import type { ReaderHost } from './reader-host.ts';

/** How long a double click waits for the third, which selects the paragraph, in milliseconds. */
const nextClick = 350;

/**
 * Marks what a mouse or pen has selected as soon as it lets go, where the settings want that. A finger only gets the
 * tools: its selection is made with handles, and nobody knows which touch of them is the last.
 */
export class MarkAtOnce implements ReactiveController {
  readonly #host: ReaderHost;
  readonly #marking: Marking;
  #onPage = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listening: AbortController | null = null;

  constructor(host: ReaderHost, marking: Marking) {
    this.#host = host;
    this.#marking = marking;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const press = (event: PointerEvent): void => {
      clearTimeout(this.#timer);
      const { view } = this.#host;
      this.#onPage = event.button === 0 && view !== null && event.composedPath().includes(view);
    };
    document.addEventListener('pointerdown', press, { signal, capture: true });
    document.addEventListener('mouseup', (event) => this.#onRelease(event), { signal, capture: true });
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#listening?.abort();
  }

  #onRelease({ detail }: MouseEvent): void {
    const { settings, readOnly, choice } = this.#host;
    if (settings.markOnSelection !== true || readOnly || !this.#onPage) return;
    if (!choice.drawn || choice.byTouch) return;
    if (detail < 2) this.#marking.add();
    else this.#timer = setTimeout(() => this.#marking.add(), nextClick);
  }
}
