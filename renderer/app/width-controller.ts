import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How much room the window has: the library in full, as a rail, or only when asked for. */
export type WindowWidth = 'wide' | 'middle' | 'narrow';

/** Follows the window's width across the two borders at which the layout changes. */
export class WidthController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #wide = matchMedia('(width >= 1200px)');
  readonly #narrow = matchMedia('(width < 800px)');
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get width(): WindowWidth {
    if (this.#wide.matches) return 'wide';
    return this.#narrow.matches ? 'narrow' : 'middle';
  }

  hostConnected(): void {
    this.#abort = new AbortController();
    for (const query of [this.#wide, this.#narrow]) {
      query.addEventListener('change', () => this.#host.requestUpdate(), { signal: this.#abort.signal });
    }
  }

  hostDisconnected(): void {
    this.#abort.abort();
  }
}
