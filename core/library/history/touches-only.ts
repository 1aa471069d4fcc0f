import type { Change, Patch } from '../records.ts';
import { sameValue } from '../same-value.ts';

/** Whether a patch changes nothing of a record but when it was modified. */
export function touchesOnly({ before, after }: Patch): boolean {
  return before !== null && after !== null && sameButModified(before, after);
}

/** Whether two states of a record are the same, but for when they were modified. */
export function sameButModified(a: object, b: object): boolean {
  return sameValue({ ...a, modified: null }, { ...b, modified: null });
}

/** Changes are never mutated, so each is looked through once. */
const known = new WeakMap<Change, readonly Patch[]>();

/** The patches of a change that do more than touch a record. */
export function realPatches(change: Change): readonly Patch[] {
  const found = known.get(change);
  if (found !== undefined) return found;
  const patches = change.patches.filter((patch) => !touchesOnly(patch));
  known.set(change, patches);
  return patches;
}
