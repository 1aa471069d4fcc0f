/** Those who want to be told of something. */
export class Listeners<T> {
  readonly #listeners = new Set<(value: T) => void>();

  /** Returns a function that ends it. */
  add(listener: (value: T) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells each, apart from the others and from who tells: what one does wrong is reported, and stops nothing. */
  tell(value: T): void {
    for (const listener of this.#listeners) queueMicrotask(() => listener(value));
  }
}
