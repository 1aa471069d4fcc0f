/** How long the window may take to save what is being written, in milliseconds. */
const patience = 5000;

/** The question to one window, before it goes, whether it has anything left to save. It is asked once, until `reset`. */
export class Settling {
  readonly #ask: () => void;
  #outcome = Promise.withResolvers<'settled' | 'late'>();
  #state: 'unasked' | 'asked' | 'over' = 'unasked';

  /** `ask` puts the question; the window's answer comes by `answer`. */
  constructor(ask: () => void) {
    this.#ask = ask;
  }

  /** The question was asked, and nothing more is waited for. */
  get over(): boolean {
    return this.#state === 'over';
  }

  /** Waits for the answer: `late` when none came in time, as from a page that hangs. */
  settle(): Promise<'settled' | 'late'> {
    if (this.#state === 'unasked') {
      this.#state = 'asked';
      const timer = setTimeout(() => this.#end('late'), patience);
      void this.#outcome.promise.then(() => clearTimeout(timer));
      this.#ask();
    }
    return this.#outcome.promise;
  }

  /** The window has nothing left to save, or is gone. Means nothing from a window that was not asked. */
  answer(): void {
    if (this.#state === 'asked') this.#end('settled');
  }

  /** The window stays after all: it will be asked anew. */
  reset(): void {
    this.#state = 'unasked';
    this.#outcome = Promise.withResolvers();
  }

  #end(outcome: 'settled' | 'late'): void {
    this.#state = 'over';
    this.#outcome.resolve(outcome);
  }
}
