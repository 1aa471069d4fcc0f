import { recordIn } from './find-record.ts';
import { OperationError } from './operation.ts';
import type { Change, History, LibraryFile, Patch, TableName, Tables } from './records.ts';
import { sameValue } from './same-value.ts';

/** Most changes that can be undone. */
export const maxChanges = 500;

/** Most that the changes to undo may take in the library's file, in UTF-16 units. The last one always stays. */
export const maxHistoryLength = 1_000_000;

/** Edits of one note within this time are one step. */
const coalesceMilliseconds = 60_000;

/** A library with one step of its history taken, and the patches that took it. */
export interface HistoryStep {
  readonly library: LibraryFile;
  readonly change: Change;
  readonly patches: readonly Patch[];
}

/** The tables with the patches applied in order. The given tables stay as they are. */
export function applyPatches<T extends Tables>(tables: T, patches: readonly Patch[]): T {
  const touched: Partial<Record<TableName, Record<string, unknown>>> = {};
  for (const { table, id, after } of patches) {
    const copy = (touched[table] ??= { ...tables[table] });
    if (after === null) Reflect.deleteProperty(copy, id);
    else copy[id] = after;
  }
  return { ...tables, ...touched };
}

/**
 * The library with a change made and remembered as the step to undo next. Edits of the same note within 60 seconds
 * become one step; the oldest steps are forgotten beyond `maxChanges` and `maxHistoryLength`; what was undone can
 * no longer be redone. How far an article is read is kept, but is no step: opening an article must not stand between
 * the reader and the mark that is to be taken back.
 */
export function recordChange(library: LibraryFile, change: Change): LibraryFile {
  if (change.patches.length === 0) return library;
  if (change.kind === 'article-state') return applyPatches(library, change.patches);
  const { done, undone } = library.history;
  const last = undone.length === 0 ? done.at(-1) : undefined;
  const merged = last === undefined ? null : coalesce(last, change);
  const steps = merged === null ? [...done, change] : [...done.slice(0, -1), merged];
  return { ...applyPatches(library, change.patches), history: { done: capped(steps), undone: [] } };
}

/**
 * Takes back the last change; `null` when there is none. Fields that the change left alone stay as they are now.
 * Throws `OperationError` with `invalid` when a field is no longer as the change left it: what was written since by
 * other means is not overwritten.
 */
export function undoLast(library: LibraryFile): HistoryStep | null {
  const change = library.history.done.at(-1);
  if (change === undefined) return null;
  const history = {
    done: library.history.done.slice(0, -1),
    undone: [...library.history.undone, change],
  };
  return takeStep(library, change, change.patches.map(inverse).reverse(), history, 'undone');
}

/** Does again what was undone last; `null` when there is nothing. Throws as `undoLast` does. */
export function redoLast(library: LibraryFile): HistoryStep | null {
  const change = library.history.undone.at(-1);
  if (change === undefined) return null;
  const history = {
    done: [...library.history.done, change],
    undone: library.history.undone.slice(0, -1),
  };
  return takeStep(library, change, change.patches, history, 'redone');
}

function takeStep(
  library: LibraryFile,
  change: Change,
  patches: readonly Patch[],
  history: History,
  what: string,
): HistoryStep {
  const fitted = patches.map((patch) => {
    const fit = fitPatch(patch, recordIn<unknown>(library[patch.table], patch.id) as Patch['before']);
    if (fit !== null) return fit;
    throw new OperationError(
      'invalid',
      `The last change cannot be ${what}: “${patch.id}” was changed since by other means. It stays as it is now.`,
    );
  });
  return { library: { ...applyPatches(library, fitted), history }, change, patches: fitted };
}

/** Fields that change without a step of their own, so that a step may meet them in any state. */
const passingFields: ReadonlySet<string> = new Set(['state', 'modified']);

/** The patch as it applies to the record as it is now; `null` when a field that it speaks of has changed since. */
function fitPatch(patch: Patch, current: Patch['before']): Patch | null {
  const { before, after } = patch;
  if (sameValue(current, before)) return patch;
  if (current === null || before === null) return null;
  const changed = Object.keys(before).filter(
    (key) => after === null || !sameValue(field(before, key), field(after, key)),
  );
  const moved = changed.some(
    (key) => !passingFields.has(key) && !sameValue(field(current, key), field(before, key)),
  );
  if (moved) return null;
  if (after === null) return { ...patch, before: current } as Patch;
  const fields = Object.fromEntries(changed.map((key) => [key, field(after, key)]));
  return { ...patch, before: current, after: { ...current, ...fields } } as Patch;
}

function field(record: object, key: string): unknown {
  return (record as Record<string, unknown>)[key];
}

function inverse(patch: Patch): Patch {
  return { ...patch, before: patch.after, after: patch.before } as Patch;
}

/** Both changes as one step, or `null` when they are steps of their own. The time is that of the first. */
function coalesce(last: Change, next: Change): Change | null {
  const sameNote =
    last.kind === next.kind &&
    last.subject === next.subject &&
    (next.kind === 'highlight-note' || next.kind === 'article-note');
  if (!sameNote || Date.parse(next.at) - Date.parse(last.at) > coalesceMilliseconds) return null;
  const patches = [...last.patches];
  for (const patch of next.patches) {
    const index = patches.findIndex(({ table, id }) => table === patch.table && id === patch.id);
    const earlier = patches[index];
    if (earlier === undefined) patches.push(patch);
    else if (sameValue(earlier.after, patch.before))
      patches[index] = { ...patch, before: earlier.before } as Patch;
    else return null;
  }
  return { ...last, patches };
}

/** The newest steps that keep within both bounds. */
function capped(steps: readonly Change[]): readonly Change[] {
  let from = steps.length - 1;
  let length = lengthOf(steps[from]);
  while (from > 0 && steps.length - from < maxChanges) {
    length += lengthOf(steps[from - 1]);
    if (length > maxHistoryLength) break;
    from -= 1;
  }
  return steps.slice(from);
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
