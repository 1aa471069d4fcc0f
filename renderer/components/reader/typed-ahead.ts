import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A note that has not opened by then is not going to, in milliseconds; the keys are commands again. */
const patience = 5000;

/** What was typed ahead. */
export interface TypedText {
  readonly text: string;
  /** Writing was ended already: Ctrl+Enter or Escape. */
  readonly done: boolean;
}

/**
 * Catches what is typed between asking for a note and its field having the focus. A slow disk can take a second to
 * answer, and the first words of a note must neither be lost nor be taken for commands.
 */
export class TypedAhead implements ReactiveController {
  #text = '';
  #done = false;
  #catching: AbortController | null = null;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.take();
  }

  /** Begins to catch keys. */
  start(): void {
    if (this.#catching !== null) return;
    this.#catching = new AbortController();
    const { signal } = this.#catching;
    addEventListener('keydown', (event) => this.#catch(event), { signal, capture: true });
    const timer = setTimeout(() => this.take(), patience);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  /** Ends catching, and gives what was typed. */
  take(): TypedText {
    this.#catching?.abort();
    this.#catching = null;
    const typed = { text: this.#text, done: this.#done };
    this.#text = '';
    this.#done = false;
    return typed;
  }

  #catch(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    const command = ctrlKey || metaKey;
    if (key === 'Escape' || (key === 'Enter' && command)) this.#done = true;
    else if (command || altKey) return;
    else if (key === 'Backspace') this.#text = this.#text.slice(0, -1);
    else if (key === 'Enter') this.#text += '\n';
    else if (key.length === 1) this.#text += key;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
