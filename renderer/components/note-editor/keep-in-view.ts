import type { LitElement, ReactiveController } from 'lit';

/** An editor that takes more of the window's height than this is left where it is. */
const mostShare = 0.7;

/**
 * Keeps an editor in view as a whole while it grows: what is written is drawn larger and larger, with its preview and
 * what ends it below. Not one that is about as tall as the view: there, the browser keeps the caret in sight.
 */
export class KeepInView implements ReactiveController {
  readonly #host: LitElement;
  readonly #isWritten: () => boolean;
  readonly #size = new ResizeObserver(() => this.#comeIntoView());

  /** `isWritten` says whether it is being written in now. */
  constructor(host: LitElement, isWritten: () => boolean) {
    this.#host = host;
    this.#isWritten = isWritten;
    host.addController(this);
  }

  hostConnected(): void {
    this.#size.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#size.disconnect();
  }

  #comeIntoView(): void {
    if (this.#isWritten() && this.#host.clientHeight < innerHeight * mostShare)
      this.#host.scrollIntoView({ block: 'nearest' });
  }
}
