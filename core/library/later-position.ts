import type { ReadingPosition } from './records.ts';

/** Whether of two reading positions the first one holds: the later; of one moment the one further on. */
export function isLaterPosition(a: ReadingPosition, b: ReadingPosition): boolean {
  if (a.at !== b.at) return a.at > b.at;
  return a.offset !== b.offset ? a.offset > b.offset : a.fraction > b.fraction;
}
