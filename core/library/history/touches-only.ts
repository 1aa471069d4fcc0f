import type { Patch } from '../records.ts';
import { sameValue } from '../same-value.ts';

/** Whether a patch changes nothing of a record but when it was modified. */
export function touchesOnly({ before, after }: Patch): boolean {
  return before !== null && after !== null && sameButModified(before, after);
}

/** Whether two states of a record are the same, but for when they were modified. */
export function sameButModified(a: object, b: object): boolean {
  return sameValue({ ...a, modified: null }, { ...b, modified: null });
}
