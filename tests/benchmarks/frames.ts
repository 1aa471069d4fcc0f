/** Frames of the browser, for code that runs inside it. */

/** Resolves once the next frame has been laid out and painted. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}

/** Milliseconds from the beginning of the work to the end of the next painted frame. */
export async function timedToFrame(work: () => unknown): Promise<number> {
  await nextFrame();
  const start = performance.now();
  await work();
  await nextFrame();
  return performance.now() - start;
}

/** Notes the time between frames, in milliseconds, until it is told to stop. */
export function watchFrames(): () => readonly number[] {
  const times: number[] = [];
  let before: number | null = null;
  let frame = requestAnimationFrame(function note(now) {
    if (before !== null) times.push(now - before);
    before = now;
    frame = requestAnimationFrame(note);
  });
  return () => {
    cancelAnimationFrame(frame);
    return times;
  };
}

/** The time at the end of the first frame of which this holds. */
export async function untilFrame(holds: () => boolean): Promise<number> {
  while (!holds()) await nextFrame();
  return performance.now();
}

/** Resolves when what was begun before has come to rest: notes are drawn over several frames, and then glide. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => requestAnimationFrame(() => resolve()), 1500);
  });
}
