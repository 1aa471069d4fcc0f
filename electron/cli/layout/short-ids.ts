/** Fewer characters of an id are harder to recognise, not easier to type. */
const shortest = 8;

/** How ids are shown to people: as many first characters as tell all of them apart, 8 at least. */
export function shortIds(ids: readonly string[]): (id: string) => string {
  const sorted = [...new Set(ids)].sort();
  let length = shortest;
  for (const [index, id] of sorted.entries()) {
    const next = sorted[index + 1] ?? '';
    while (length < id.length && id.slice(0, length) === next.slice(0, length)) length += 1;
  }
  return (id) => id.slice(0, length);
}
