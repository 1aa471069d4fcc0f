/**
 * Passes on at once what is said in several parts before other events have their turn: changes that shared one write are
 * acknowledged together, and each event makes the window draw. Also passes on that there was nothing in the parts.
 */
export function gather<T>(pass: (all: readonly T[]) => void): (part: readonly T[]) => void {
  let waiting: T[] | null = null;
  return (part) => {
    if (waiting !== null) {
      waiting.push(...part);
      return;
    }
    const all = [...part];
    waiting = all;
    setImmediate(() => {
      waiting = null;
      pass(all);
    });
  };
}
