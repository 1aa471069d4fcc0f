import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Settings } from '../../../core/library/records.ts';

/** What the reader calls the colours. */
export type NamedColors = Pick<Settings, 'colorNames'>;

type Listener = (names: NamedColors) => void;

/** An element asks whoever is around it what the colours are called, now and whenever that changes. */
export class ColorNamesRequestEvent extends Event {
  readonly listener: Listener;
  /** Set by the one who answers: ends the listening. */
  end: (() => void) | null = null;

  constructor(listener: Listener) {
    super('postil-color-names-request', { bubbles: true, composed: true });
    this.listener = listener;
  }
}

/**
 * The names of the colours where they are shown. They are asked for, since swatches stand deep inside of elements that
 * have nothing to do with them; where nobody answers, colours have the names that they come with.
 */
export class ColorNames implements ReactiveController, NamedColors {
  colorNames: NonNullable<Settings['colorNames']> = {};

  readonly #host: ReactiveControllerHost & EventTarget;
  #request: ColorNamesRequestEvent | null = null;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#request = new ColorNamesRequestEvent(({ colorNames = {} }) => {
      if (colorNames === this.colorNames) return;
      this.colorNames = colorNames;
      this.#host.requestUpdate();
    });
    this.#host.dispatchEvent(this.#request);
  }

  hostDisconnected(): void {
    this.#request?.end?.();
    this.#request = null;
  }
}

/** Answers all elements inside of its host. */
export class ColorNamesSource implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #names: () => NamedColors;
  readonly #listeners = new Set<Listener>();
  #told: NamedColors['colorNames'];

  /** `names` is asked after each update of the host. */
  constructor(host: ReactiveControllerHost & EventTarget, names: () => NamedColors) {
    this.#host = host;
    this.#names = names;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('postil-color-names-request', this.#onRequest);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('postil-color-names-request', this.#onRequest);
  }

  hostUpdated(): void {
    const names = this.#names();
    if (names.colorNames === this.#told) return;
    this.#told = names.colorNames;
    for (const listener of this.#listeners) listener(names);
  }

  readonly #onRequest = (event: Event): void => {
    if (!(event instanceof ColorNamesRequestEvent)) return;
    event.stopPropagation();
    this.#listeners.add(event.listener);
    event.end = () => this.#listeners.delete(event.listener);
    event.listener(this.#names());
  };
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-color-names-request': ColorNamesRequestEvent;
  }
}
