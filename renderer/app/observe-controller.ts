import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Observable } from './observable.ts';

/** Draws its host again after each change of what it watches. */
export class ObserveController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #watched: readonly Observable[];
  #ends: readonly (() => void)[] = [];

  constructor(host: ReactiveControllerHost, watched: readonly Observable[]) {
    this.#host = host;
    this.#watched = watched;
    host.addController(this);
  }

  hostConnected(): void {
    this.#ends = this.#watched.map((part) => part.subscribe(() => this.#host.requestUpdate()));
  }

  hostDisconnected(): void {
    for (const end of this.#ends) end();
  }
}
