import { parseRecordKey } from '../../../core/library/dots.ts';
import type { LibraryFile } from '../../../core/library/records.ts';

/** Ids of records that the library's history or its tombstones speak of, whether they are there now or not. */
export function knownIds({ history, tombstones }: LibraryFile): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { patches } of history) for (const { id } of patches) ids.add(id);
  for (const key of Object.keys(tombstones)) {
    const place = parseRecordKey(key);
    if (place !== null) ids.add(place.id);
  }
  return ids;
}
