/** A function that is called too often, made seldom. */
export interface Throttled<T> {
  /** Passes the value on at once, or, within `milliseconds` of the last one, as soon as they are over. */
  readonly call: (value: T) => void;
  /** Passes on what still waits, now. */
  readonly flush: () => void;
}

/** Passes on at most one value each `milliseconds`, always the newest, and never loses the last one. */
export function throttle<T>(pass: (value: T) => void, milliseconds: number): Throttled<T> {
  let waiting: { value: T } | null = null;
  let timer: NodeJS.Timeout | null = null;

  const flush = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (waiting === null) return;
    const { value } = waiting;
    waiting = null;
    pass(value);
  };
  const due = (): void => {
    const had = waiting !== null;
    flush();
    if (had) timer = setTimeout(due, milliseconds);
  };
  const call = (value: T): void => {
    if (timer !== null) {
      waiting = { value };
      return;
    }
    pass(value);
    timer = setTimeout(due, milliseconds);
  };
  return { call, flush };
}
