import { parseDot, recordKey } from '../dots.ts';
import type { Change, ChangeKind, Patch, RecordKey } from '../records.ts';
import { aboutOf } from './about-of.ts';
import { realPatches, sameButModified, touchesOnly } from './touches-only.ts';

/** A change of one record, to which later ones of the day may be joined. */
interface Open {
  readonly change: Change;
  readonly patch: Patch;
  /** Its place in the joined history. */
  readonly index: number;
  /** What was open for this record before. */
  readonly before: Open | undefined;
}

/**
 * A history in which the settled changes that one record went through on one day (UTC) are one change: the state before
 * the first and after the last, under the id and the time of the first. Those that come to nothing go. `may` is asked
 * before each joining, oldest first. Only changes of one replica that follow on each other are joined.
 */
export function joinDays(
  history: readonly Change[],
  isSettled: (change: Change) => boolean,
  may: (before: readonly Change[], after: readonly Change[]) => boolean,
): readonly Change[] {
  const steps = new Set(history.filter((change) => change.id !== aboutOf(change)).map(aboutOf));
  const joined: (Change | null)[] = [];
  const opens = new Map<RecordKey, Open>();
  for (const change of history) {
    const patches = realPatches(change);
    const [patch] = patches;
    const keys = patches.map(({ table, id }) => recordKey(table, id));
    const isOfOne = patch !== undefined && patches.length === 1 && isOwnKind(change.kind);
    if (!isOfOne || steps.has(aboutOf(change)) || !isSettled(change)) {
      for (const key of keys) opens.delete(key);
      joined.push(change);
      continue;
    }
    const [key = ''] = keys;
    const open = opens.get(key);
    const both = open === undefined || !goesOn(open, change, patch) ? null : join(open, change, patch);
    const left = both === null || touchesOnly(both.patch) ? [] : [both.change];
    if (open === undefined || both === null || !may([open.change, change], left)) {
      opens.set(key, { change, patch, index: joined.push(change) - 1, before: open });
    } else if (left.length === 0) {
      joined[open.index] = null;
      if (open.before === undefined) opens.delete(key);
      else opens.set(key, open.before);
    } else {
      joined[open.index] = both.change;
      opens.set(key, { ...open, ...both });
    }
  }
  return joined.filter((change) => change !== null);
}

/** What is done to one article or one highlight, and not to the library. */
function isOwnKind(kind: ChangeKind): boolean {
  return kind.startsWith('article-') || kind.startsWith('highlight-');
}

function goesOn({ change, patch }: Open, next: Change, nextPatch: Patch): boolean {
  return (
    dayOf(change) === dayOf(next) &&
    // Elsewhere the day may have gone on in another way; a change of two makers could not be told apart.
    parseDot(change.dot).replica === parseDot(next.dot).replica &&
    patch.after !== null &&
    nextPatch.before !== null &&
    sameButModified(patch.after, nextPatch.before)
  );
}

function join({ change, patch }: Open, next: Change, nextPatch: Patch): Pick<Open, 'change' | 'patch'> {
  const both = { ...nextPatch, before: patch.before } as Patch;
  const kind = patch.before === null ? change.kind : joinedKind(change.kind, next.kind);
  return { patch: both, change: { ...change, kind, dot: next.dot, patches: [both] } };
}

function joinedKind(a: ChangeKind, b: ChangeKind): ChangeKind {
  if (a === b) return a;
  return a.startsWith('article-') ? 'article-edit' : 'highlight-mark';
}

function dayOf({ at }: Change): string {
  return new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
