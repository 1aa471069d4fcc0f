import type { PlacementCounts } from '../../../core/annotation/count-placements.ts';
import { countOf } from '../../../core/words/count-of.ts';

const words: readonly (readonly [keyof PlacementCounts, string])[] = [
  ['exact', 'in place'],
  ['moved', 'moved'],
  ['approximate', 'in changed words'],
  ['orphan', 'without a place'],
];

/** How many marks a text has: `12 marks`. */
export function marksIn(counts: PlacementCounts): number {
  return words.reduce((sum, [status]) => sum + counts[status], 0);
}

/** How marks fare in a text: `4 marks: 2 in place, 1 moved, 1 without a place`. */
export function markCountsInWords(counts: PlacementCounts): string {
  const parts = words.flatMap(([status, name]) =>
    counts[status] === 0 ? [] : [`${counts[status]} ${name}`],
  );
  const all = countOf(marksIn(counts), 'mark');
  return parts.length === 0 ? all : `${all}: ${parts.join(', ')}`;
}
