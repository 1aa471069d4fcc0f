import type { Change } from '../records.ts';
import { joinDays } from './join-days.ts';
import { removeCancelled } from './remove-cancelled.ts';
import { settledBefore } from './settled-changes.ts';

/** Most changes that are remembered. */
export const maxChanges = 5_000;

/** Most that the remembered changes may take in the library's file, in UTF-16 units. The last one always stays. */
export const maxHistoryLength = 4_000_000;

export interface HistoryBounds {
  readonly changes: number;
  readonly length: number;
}

/**
 * The history within both bounds; the same array when nothing is to be done. Beyond half of either it is thinned first:
 * of changes older than a week, those that were taken back go, together with what took them back, and those that one
 * record went through on one day become one, oldest first and no more than it takes to come within the halves. Only
 * then are the oldest forgotten. A week counts from the last change, so that the outcome depends on nothing but the
 * history; compacting twice is compacting once. The last 200 changes, and what they take back or do again, are never
 * touched.
 */
export function compactHistory(
  history: readonly Change[],
  bounds: HistoryBounds = { changes: maxChanges, length: maxHistoryLength },
): readonly Change[] {
  const halves = { changes: bounds.changes / 2, length: bounds.length / 2 };
  if (isWithin(sizeOf(history), halves)) return history;
  const thinned = thin(history, halves);
  return forgetOldest(thinned, bounds);
}

function thin(history: readonly Change[], halves: HistoryBounds): readonly Change[] {
  const left = removeCancelled(history, settledBefore(history));
  let { changes, length } = sizeOf(left);
  return joinDays(left, settledBefore(left), (before, after) => {
    if (isWithin({ changes, length }, halves)) return false;
    changes -= before.length - after.length;
    length -= sizeOf(before).length - sizeOf(after).length;
    return true;
  });
}

function forgetOldest(history: readonly Change[], bounds: HistoryBounds): readonly Change[] {
  let from = history.length - 1;
  let length = lengthOf(history[from]);
  while (from > 0 && history.length - from < bounds.changes) {
    length += lengthOf(history[from - 1]);
    if (length > bounds.length) break;
    from -= 1;
  }
  return from <= 0 ? history : history.slice(from);
}

function isWithin(size: HistoryBounds, bounds: HistoryBounds): boolean {
  return size.changes <= bounds.changes && size.length <= bounds.length;
}

function sizeOf(history: readonly Change[]): HistoryBounds {
  return { changes: history.length, length: history.reduce((sum, change) => sum + lengthOf(change), 0) };
}

/** Changes are never mutated, so each is measured once. */
const lengths = new WeakMap<Change, number>();

function lengthOf(change: Change | undefined): number {
  if (change === undefined) return 0;
  const known = lengths.get(change);
  if (known !== undefined) return known;
  const length = JSON.stringify(change).length;
  lengths.set(change, length);
  return length;
}
