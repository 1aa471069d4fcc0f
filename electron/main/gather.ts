/** A function to which something is said in parts. */
export interface Gatherer<T> {
  (part: readonly T[]): void;
  /** Passes on what was said, now; nothing when nothing was. */
  readonly flush: () => void;
}

/**
 * Passes on at once what is said in several parts before other events have their turn, or within so many milliseconds
 * as `pause` asks for: changes that shared one write are acknowledged together, and each event makes the window draw.
 * Also passes on that there was nothing in the parts.
 */
export function gather<T>(pass: (all: readonly T[]) => void, pause: () => number = () => 0): Gatherer<T> {
  let waiting: T[] | null = null;
  const flush = (): void => {
    const all = waiting;
    waiting = null;
    if (all !== null) pass(all);
  };
  const say = (part: readonly T[]): void => {
    if (waiting !== null) {
      waiting.push(...part);
      return;
    }
    waiting = [...part];
    const milliseconds = pause();
    if (milliseconds === 0) setImmediate(flush);
    else setTimeout(flush, milliseconds);
  };
  return Object.assign(say, { flush });
}
