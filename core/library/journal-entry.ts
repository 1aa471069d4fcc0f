import { commitChange, commitPosition, commitSettings } from './commit-change.ts';
import type { PendingChange, SettledRegister } from './commit-change.ts';
import { covers } from './dots.ts';
import { recordIn } from './find-record.ts';
import type { LibraryDraft, Rollback } from './library-draft.ts';
import { changedRegisters } from './registers.ts';
import type { ChangeKind, Dot, Patch, ReadingPosition, RecordOf, Settings, TableName } from './records.ts';

/** One record as a change left it. */
export type JournalWrite = {
  [T in TableName]: {
    readonly table: T;
    readonly id: string;
    /** What the change wrote of a record that was there; `null` when it made or destroyed the record. */
    readonly registers: readonly string[] | null;
    readonly after: RecordOf<T> | null;
  };
}[TableName];

/** A change of the library, as the journal keeps it. It speaks for itself: no state before is needed to merge it. */
export interface ChangeEntry {
  readonly dot: Dot;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly change: {
    readonly kind: ChangeKind;
    readonly subject: string;
    readonly undoes?: string;
    readonly redoes?: string;
    readonly settles?: readonly SettledRegister[];
    readonly writes: readonly JournalWrite[];
  };
}

export interface SettingsEntry {
  readonly dot: Dot;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly settings: Partial<Settings>;
}

export interface PositionEntry {
  readonly position: { readonly article: string; readonly value: ReadingPosition };
}

/** What the journal keeps of one acknowledged change. */
export type JournalEntry = ChangeEntry | SettingsEntry | PositionEntry;

/** The entry of a change that is about to be made. */
export function changeEntry(pending: PendingChange, dot: Dot): ChangeEntry {
  const { at, patches, ...rest } = pending;
  const writes = patches.map(({ table, id, before, after }) => ({
    table,
    id,
    registers: before === null || after === null ? null : changedRegisters(before, after),
    after,
  }));
  return { dot, at, change: { ...rest, writes: writes as unknown as readonly JournalWrite[] } };
}

/**
 * Makes the change of an entry in the library that it was made in, as it was made then. An entry that the library has
 * seen changes nothing. For a library that was changed elsewhere since, see `mergeEntry`.
 */
export function replayEntry(draft: LibraryDraft, entry: JournalEntry): Rollback {
  if ('position' in entry) return commitPosition(draft, entry.position.article, entry.position.value);
  if (covers(draft.seen, entry.dot)) return () => undefined;
  if ('settings' in entry) return commitSettings(draft, entry.settings, entry.dot);
  const { writes, ...change } = entry.change;
  const patches = writes.map(
    ({ table, id, after }) =>
      ({ table, id, before: recordIn<object>(draft[table], id), after }) as unknown as Patch,
  );
  return commitChange(draft, { ...change, at: entry.at, patches }, entry.dot);
}
