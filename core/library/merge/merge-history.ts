import { compareDots, parseDot } from '../dots.ts';
import type { Change } from '../records.ts';
import { sameValue } from '../same-value.ts';

/** The changes of both, each once, in one order. The same array as ours when theirs is equal. */
export function mergeHistory(ours: readonly Change[], theirs: readonly Change[]): readonly Change[] {
  if (ours.length === theirs.length && ours.every((change, index) => isSame(change, theirs[index])))
    return ours;
  const changes = new Map(ours.map((change) => [change.id, change]));
  for (const change of theirs) {
    const known = changes.get(change.id);
    changes.set(change.id, known === undefined ? change : fuller(known, change));
  }
  return withoutParts([...changes.values()]).sort(compareChanges);
}

/** Leaves out changes that stand alone in one history and in the other are part of a longer one, as typing is. */
function withoutParts(changes: readonly Change[]): Change[] {
  const wholes: Record<string, Change[]> = {};
  for (const change of changes)
    if (change.id !== change.dot) (wholes[parseDot(change.dot).replica] ??= []).push(change);
  return changes.filter(({ id, dot, subject }) => {
    const { replica, counter } = parseDot(dot);
    return (wholes[replica] ?? []).every(
      (whole) =>
        whole.id === id ||
        whole.subject !== subject ||
        counter <= parseDot(whole.id).counter ||
        counter > parseDot(whole.dot).counter,
    );
  });
}

/** Orders changes by time; those of one time by their ids. */
export function compareChanges(a: Change, b: Change): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return compareDots(a.id, b.id);
}

/** Two states of one change: the one that went on further (typing in a note); else the one of which less is left. */
function fuller(a: Change, b: Change): Change {
  if (isSame(a, b)) return a;
  if (a.dot !== b.dot) return compareDots(a.dot, b.dot) < 0 ? b : a;
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left.length < right.length || (left.length === right.length && left < right) ? a : b;
}

function isSame(a: Change, b: Change | undefined): boolean {
  return a === b || sameValue(a, b);
}
