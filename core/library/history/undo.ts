import type { PendingChange } from '../commit-change.ts';
import { recordIn } from '../find-record.ts';
import type { Change, LibraryFile, Patch } from '../records.ts';
import { sameValue } from '../same-value.ts';
import { aboutOf } from './about-of.ts';

/** What undo or redo has found to do. */
export interface UndoStep {
  /** The change that is taken back or done again. */
  readonly change: Change;
  /** What to commit for it. */
  readonly pending: PendingChange;
  /**
   * The record that stands in the way, since a field of it is no longer as the change left it: what was written since
   * is not overwritten. The step is then passed over: `pending` changes nothing but the history, so that the step
   * before it can be reached. `null` when nothing does.
   */
  readonly blockedBy: string | null;
}

/** The change that undo would take back next; `null` when there is none. */
export function nextUndo(history: readonly Change[]): Change | null {
  const settled = new Set<string>();
  for (const entry of newestFirst(history)) {
    const about = aboutOf(entry);
    if (settled.has(about) || isFinal(entry)) continue;
    // What was undone last is out of reach; what was done again, or never undone, is next.
    if (entry.undoes === undefined) return changeOf(history, about) ?? entry;
    settled.add(about);
  }
  return null;
}

/** The change that redo would do again next; `null` when there is none, as after every new change. */
export function nextRedo(history: readonly Change[]): Change | null {
  const redone = new Set<string>();
  for (const entry of newestFirst(history)) {
    if (entry.redoes !== undefined) redone.add(entry.redoes);
    else if (entry.undoes === undefined) return null;
    else if (!redone.delete(entry.undoes)) return changeOf(history, entry.undoes);
  }
  return null;
}

/**
 * Takes back the last change; `null` when there is none. Fields that the change left alone stay as they are now.
 * `now` is ISO 8601, UTC.
 */
export function undoStep(library: LibraryFile, now: string): UndoStep | null {
  const change = nextUndo(library.history);
  if (change === null) return null;
  return stepOf(library, change, change.patches.map(inverse).reverse(), { undoes: change.id }, now);
}

/** Does again what was undone last; `null` when there is nothing. */
export function redoStep(library: LibraryFile, now: string): UndoStep | null {
  const change = nextRedo(library.history);
  if (change === null) return null;
  return stepOf(library, change, change.patches, { redoes: change.id }, now);
}

/** The change back from a patch. */
export function inverse(patch: Patch): Patch {
  return { ...patch, before: patch.after, after: patch.before } as Patch;
}

function stepOf(
  library: LibraryFile,
  change: Change,
  patches: readonly Patch[],
  way: { readonly undoes: string } | { readonly redoes: string },
  at: string,
): UndoStep {
  const { kind, subject } = change;
  const fitted: Patch[] = [];
  let blockedBy: string | null = null;
  for (const patch of patches) {
    const fit = fitPatch(patch, recordIn<unknown>(library[patch.table], patch.id) as Patch['before']);
    if (fit === null) blockedBy ??= patch.id;
    else fitted.push(fit);
  }
  return {
    change,
    pending: { kind, subject, at, patches: blockedBy === null ? fitted : [], ...way },
    blockedBy,
  };
}

/** Fields that change without a step of their own, so that a step may meet them in any state. */
const passingFields: ReadonlySet<string> = new Set(['state', 'modified']);

/** The patch as it applies to the record as it is now; `null` when a field that it speaks of has changed since. */
function fitPatch(patch: Patch, current: Patch['before']): Patch | null {
  const { before, after } = patch;
  if (sameValue(current, before)) return patch;
  if (current === null || before === null) return null;
  // A field that came later may be absent on either side.
  const keys = new Set([...Object.keys(before), ...Object.keys(after ?? {})]);
  const changed = [...keys].filter(
    (key) => after === null || !sameValue(field(before, key), field(after, key)),
  );
  const moved = changed.some(
    (key) => !passingFields.has(key) && !sameValue(field(current, key), field(before, key)),
  );
  if (moved) return null;
  if (after === null) return { ...patch, before: current } as Patch;
  const fields = Object.fromEntries(changed.map((key) => [key, field(after, key)]));
  const fitted: object = { ...current, ...fields };
  for (const key of changed) if (field(after, key) === undefined) Reflect.deleteProperty(fitted, key);
  return { ...patch, before: current, after: fitted } as Patch;
}

function field(record: object, key: string): unknown {
  return (record as Record<string, unknown>)[key];
}

/** A change that nothing is left of, such as the emptying of the trash. */
function isFinal({ patches, undoes, redoes }: Change): boolean {
  return patches.length === 0 && undoes === undefined && redoes === undefined;
}

function changeOf(history: readonly Change[], id: string): Change | null {
  return history.findLast((entry) => entry.id === id) ?? null;
}

function* newestFirst(history: readonly Change[]): Generator<Change> {
  for (let index = history.length - 1; index >= 0; index -= 1) {
    const entry = history[index];
    if (entry !== undefined) yield entry;
  }
}
