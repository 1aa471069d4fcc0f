/** The last work that was asked for on each library, by its folder. */
const last = new Map<string, Promise<unknown>>();

/**
 * Does work on a library once what was asked for before is done, however that ended. For what looks at the library and
 * acts on what it saw in several steps: done at the same time, the window and the command line would not see each
 * other's, and import one page twice or give two texts the same number.
 */
export async function inTurn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const done = (last.get(folder) ?? Promise.resolve()).then(work);
  const settled = done.catch(() => undefined); // Whoever asked hears of it; the next one begins anyway.
  last.set(folder, settled);
  try {
    return await done;
  } finally {
    if (last.get(folder) === settled) last.delete(folder);
  }
}
