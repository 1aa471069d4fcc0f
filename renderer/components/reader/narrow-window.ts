import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Below this there is no room for a margin; the sheets of styles ask for the same width. */
const narrow = '(width < 800px)';

/** Whether the window is too narrow for page and margin side by side. */
export class NarrowWindow implements ReactiveController {
  readonly #query = matchMedia(narrow);
  readonly #host: ReactiveControllerHost;
  readonly #tell = (): void => {
    this.#changed();
    this.#host.requestUpdate();
  };
  readonly #changed: () => void;

  /** `changed` is called before anything is drawn in the other width. */
  constructor(host: ReactiveControllerHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    this.#query.addEventListener('change', this.#tell);
  }

  hostDisconnected(): void {
    this.#query.removeEventListener('change', this.#tell);
  }

  get matches(): boolean {
    return this.#query.matches;
  }
}
