import type { Change } from '../records.ts';

/** Most changes that are remembered. */
export const maxChanges = 5_000;

/** Most that the remembered changes may take in the library's file, in UTF-16 units. The last one always stays. */
export const maxHistoryLength = 4_000_000;

/** The newest changes that keep within both bounds; the same array when all do. */
export function compactHistory(history: readonly Change[]): readonly Change[] {
  let from = history.length - 1;
  let length = lengthOf(history[from]);
  while (from > 0 && history.length - from < maxChanges) {
    length += lengthOf(history[from - 1]);
    if (length > maxHistoryLength) break;
    from -= 1;
  }
  return from <= 0 ? history : history.slice(from);
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
