import type { Placement } from './target.ts';

/** How many marks were found in a text, and how. */
export type PlacementCounts = Readonly<Record<Placement['status'], number>>;

/** Counts marks by how they were found. */
export function countPlacements(placements: Iterable<Placement>): PlacementCounts {
  const counts = { exact: 0, moved: 0, approximate: 0, orphan: 0 };
  for (const { status } of placements) counts[status] += 1;
  return counts;
}
