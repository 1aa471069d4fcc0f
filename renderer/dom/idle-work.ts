/** Work that is better done before it is needed, a little at a time while the window has nothing else to do. */
export class IdleWork {
  #pending = 0;

  /** Does this with each item, in their order. What was begun before and is not done yet is left. */
  start<T>(items: Iterable<T>, work: (item: T) => void): void {
    this.stop();
    const rest = items[Symbol.iterator]();
    const goOn = (deadline: IdleDeadline): void => {
      while (deadline.timeRemaining() > 1) {
        const next = rest.next();
        if (next.done === true) return;
        work(next.value);
      }
      this.#pending = requestIdleCallback(goOn);
    };
    this.#pending = requestIdleCallback(goOn);
  }

  stop(): void {
    cancelIdleCallback(this.#pending);
  }
}
