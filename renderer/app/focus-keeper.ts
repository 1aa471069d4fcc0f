import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isModalOpen } from '../components/dialog/modal-controller.ts';
import { deepActiveElement } from '../dom/deep-active-element.ts';

/**
 * Keeps the keyboard's focus from getting lost: when what had it is gone, such as a note that was deleted, the content of
 * the window has it in the next frame.
 */
export class FocusKeeper implements ReactiveController {
  readonly #focusContent: () => void;
  #abort = new AbortController();
  #frame = 0;

  constructor(host: ReactiveControllerHost, focusContent: () => void) {
    this.#focusContent = focusContent;
    host.addController(this);
  }

  hostConnected(): void {
    this.#abort = new AbortController();
    addEventListener('focusout', () => this.#lookLater(), { signal: this.#abort.signal });
  }

  hostDisconnected(): void {
    this.#abort.abort();
    cancelAnimationFrame(this.#frame);
  }

  /** The browser does not always say that what had the focus was taken out of the page. */
  hostUpdated(): void {
    this.#lookLater();
  }

  #lookLater(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      if (deepActiveElement() === null && !isModalOpen()) this.#focusContent();
    });
  }
}
