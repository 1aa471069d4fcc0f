/**
 * Begins work on up to `ahead` things before the caller asks for them, and gives the outcomes in the order of the
 * things. `work` must not reject.
 */
export async function* lookAhead<T, R>(
  things: readonly T[],
  ahead: number,
  work: (thing: T) => Promise<R>,
): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  for (const [at] of things.entries()) {
    while (begun.length < ahead) {
      const next = things[at + begun.length];
      if (next === undefined) break;
      begun.push(work(next));
    }
    const first = begun.shift();
    if (first !== undefined) yield await first;
  }
}
