/** What waits for its turn, by who asked for it, in the order in which they asked. */
const waiting = new Map<object, () => void>();
let frame = 0;

/**
 * Does work in one of the next frames, one piece a frame: several that follow from the same move of the page would
 * together take longer than a frame lasts. Whoever asks again before its turn keeps its place, and only the last work
 * is done.
 */
export function takeTurn(owner: object, work: () => void): void {
  waiting.set(owner, work);
  if (frame === 0) frame = requestAnimationFrame(doNext);
}

/** Gives up the turn of whoever asked for one. */
export function leaveTurn(owner: object): void {
  waiting.delete(owner);
}

function doNext(): void {
  frame = 0;
  const [first] = waiting;
  if (first === undefined) return;
  const [owner, work] = first;
  waiting.delete(owner);
  if (waiting.size > 0) frame = requestAnimationFrame(doNext);
  work();
}
