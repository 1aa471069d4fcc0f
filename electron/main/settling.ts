/** How long the window may take to save what is being written, in milliseconds. */
const patience = 5000;

/** The question to one window, before it goes, whether it has anything left to save. It is asked once. */
export class Settling {
  readonly #ask: () => void;
  readonly #settled = Promise.withResolvers<'settled' | 'late'>();
  #asked = false;

  /** `ask` puts the question; the window's answer comes by `answer`. */
  constructor(ask: () => void) {
    this.#ask = ask;
  }

  /** Waits for the answer: `late` when none came in time, as from a page that hangs. */
  settle(): Promise<'settled' | 'late'> {
    if (this.#asked) return this.#settled.promise;
    this.#asked = true;
    const timer = setTimeout(() => this.#settled.resolve('late'), patience);
    void this.#settled.promise.then(() => clearTimeout(timer));
    this.#ask();
    return this.#settled.promise;
  }

  /** The window has nothing left to save, or is gone. */
  answer(): void {
    this.#settled.resolve('settled');
  }
}
