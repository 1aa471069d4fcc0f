import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rest after the last key before what was written is reported, in milliseconds. */
const rest = 400;

/** What was written is reported at the latest so long after its first key, however fast the next ones follow. */
const patience = 800;

/**
 * Says when something that is being written is to be saved: once the writer rests, while writing on in time, and when
 * the window is hidden or the editor goes.
 */
export class SaveTimer implements ReactiveController {
  readonly #save: () => void;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #latest: ReturnType<typeof setTimeout> | undefined;

  #abort = new AbortController();

  constructor(editor: Pick<ReactiveControllerHost, 'addController'>, save: () => void) {
    this.#save = save;
    editor.addController(this);
  }

  hostConnected(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    document.addEventListener('visibilitychange', this.#save, { signal });
    addEventListener('pagehide', this.#save, { signal });
  }

  hostDisconnected(): void {
    this.#abort.abort();
    this.#save();
  }

  /** Something was written. */
  touch(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(this.#save, rest);
    this.#latest ??= setTimeout(this.#save, patience);
  }

  /** Nothing waits any more. */
  clear(): void {
    clearTimeout(this.#resting);
    clearTimeout(this.#latest);
    this.#latest = undefined;
  }
}
