/** Those who want to be told of something. */
export class Listeners<T> {
  readonly #listeners = new Set<(value: T) => void>();
  readonly #keep: boolean;
  #unheard: T[] = [];

  /** With `keepUnheard`, what is told before anyone listens reaches the first who does. */
  constructor({ keepUnheard = false }: { readonly keepUnheard?: boolean } = {}) {
    this.#keep = keepUnheard;
  }

  /** Returns a function that ends it. */
  add(listener: (value: T) => void): () => void {
    this.#listeners.add(listener);
    for (const value of this.#unheard.splice(0)) this.tell(value);
    return () => this.#listeners.delete(listener);
  }

  /** Tells each, apart from the others and from who tells: what one does wrong is reported, and stops nothing. */
  tell(value: T): void {
    if (this.#keep && this.#listeners.size === 0) this.#unheard.push(value);
    for (const listener of this.#listeners) queueMicrotask(() => listener(value));
  }
}
