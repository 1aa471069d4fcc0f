/** So many notes stay drawn that are not wanted any more. */
const spare = 40;
/** More than this are never taken away in one frame. */
const mostThinned = 2;

/**
 * The notes that are drawn after at most `atOnce` of the wanted ones have been added, the first ones first; `waiting`
 * tells whether that leaves some. Those drawn first go first, and few at a time: to take many away at once takes longer
 * than a frame. The same set as before when nothing is missing.
 */
export function drawMore(
  drawn: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
  atOnce: number,
): { readonly drawn: ReadonlySet<string>; readonly waiting: boolean } {
  const missing = [...wanted].filter((id) => !drawn.has(id));
  if (missing.length === 0) return { drawn, waiting: false };
  const next = new Set([...drawn, ...missing.slice(0, atOnce)]);
  let surplus = Math.min(next.size - wanted.size - spare, mostThinned);
  for (const id of next) {
    if (surplus <= 0) break;
    if (!wanted.has(id) && next.delete(id)) surplus -= 1;
  }
  return { drawn: next, waiting: missing.length > atOnce };
}
