import { covers, joinSeen, parseDot, parseRecordKey, recordKey } from '../dots.ts';
import { recordChange } from '../history/record-change.ts';
import { replayEntry } from '../journal-entry.ts';
import type { ChangeEntry, JournalEntry, JournalWrite, SettingsEntry } from '../journal-entry.ts';
import { DraftEdit } from '../library-draft.ts';
import type { LibraryDraft, Rollback } from '../library-draft.ts';
import type {
  Change,
  ChangeKind,
  Patch,
  RecordKey,
  RevisionRecord,
  TableName,
  VersionVector,
} from '../records.ts';
import { readRegister } from '../registers.ts';
import { tombstoneOf } from '../tombstone.ts';
import { sameValue } from '../same-value.ts';
import { knownOf, sideOf } from './merge-libraries.ts';
import { apart, mergeKnown, mergeStates } from './merge-stamped.ts';
import type { Known, Side } from './merge-stamped.ts';
import { revisionName, withoutNumber } from './record-state.ts';
import type { RecordState, Stamped } from './record-state.ts';
import { shownVersion } from './shown-version.ts';
import type { Version } from './version.ts';

/**
 * Makes the change of a journal's entry in a library that was changed elsewhere since. `known` is what the writer of the
 * journal had seen before this entry. Where the library has seen no more than that, this is `replayEntry`; else the same rules
 * hold as for two libraries, see `mergeLibraries`. Entries come in their order.
 */
export function mergeEntry(draft: LibraryDraft, entry: JournalEntry, known: VersionVector): Rollback {
  if ('position' in entry || covers(draft.seen, entry.dot)) return replayEntry(draft, entry);
  // A change knows those before it of its own replica, though `known` may be of the beginning of the journal.
  const { replica, counter } = parseDot(entry.dot);
  const merging = new EntryMerging(draft, entry, joinSeen(known, { [replica]: counter - 1 }));
  return merging.isConcurrent() ? merging.merge() : replayEntry(draft, entry);
}

class EntryMerging {
  readonly #draft: LibraryDraft;
  readonly #entry: ChangeEntry | SettingsEntry;
  readonly #known: VersionVector;
  readonly #ours: Side;
  readonly #edit: DraftEdit;
  readonly #patches: Patch[] = [];

  constructor(draft: LibraryDraft, entry: ChangeEntry | SettingsEntry, known: VersionVector) {
    this.#draft = draft;
    this.#entry = entry;
    this.#known = known;
    this.#ours = sideOf(draft);
    this.#edit = new DraftEdit(draft);
  }

  /** Whether the library has seen anything of which the writer had not heard, or lacks a record that it had. */
  isConcurrent(): boolean {
    if (Object.entries(this.#draft.seen).some(([replica, counter]) => counter > (this.#known[replica] ?? 0)))
      return true;
    if ('settings' in this.#entry) return false;
    return this.#entry.change.writes.some(({ table, id, registers, after }) => {
      const isThere = knownOf(this.#draft, table, id).stamped !== null;
      return isThere ? registers === null && after !== null : registers !== null;
    });
  }

  merge(): Rollback {
    const entry = this.#entry;
    if ('settings' in entry) this.#mergeSettings(entry);
    else this.#mergeChange(entry);
    const { replica, counter } = parseDot(entry.dot);
    this.#edit.see(replica, counter);
    return this.#edit.rollback;
  }

  #mergeChange({ dot, at, change }: ChangeEntry): void {
    const { writes, settles = [], kind, subject, undoes, redoes } = change;
    // Highlights come before their articles, which stay as long as one of their highlights does.
    for (const write of writes.toSorted((a, b) => rank(a.table) - rank(b.table)))
      this.#mergeWrite(write, kind);
    for (const { key, register, value } of settles) {
      const written = writes.some(
        ({ table, id, registers }) => recordKey(table, id) === key && registers?.includes(register) !== false,
      );
      if (!written) this.#settle(key, register, value);
    }
    const steps = { ...(undoes !== undefined && { undoes }), ...(redoes !== undefined && { redoes }) };
    const made: Change = { id: dot, dot, kind, subject, at, patches: this.#patches, ...steps };
    recordChange(this.#draft, this.#edit, made);
  }

  #mergeWrite(write: JournalWrite, kind: ChangeKind): void {
    const { table, id, registers, after } = write;
    const ours = knownOf(this.#draft, table, id);
    if (ours.stamped !== null && registers !== null && after !== null) {
      const state = apart(this.#ours, ours.stamped);
      const theirs = this.#written(state, registers, after);
      const destroyed = ours.tombstone?.dot ?? null;
      const stamped = mergeStates(this.#seen(state), { state: theirs, seen: this.#known }, destroyed);
      this.#put(table, id, { ...ours, stamped });
    } else {
      const theirs = {
        ...this.#theirKnown(write, ours, kind),
        seen: this.#known,
        timeOf: () => this.#entry.at,
      };
      const needed = (): boolean =>
        table === 'articles' && Object.values(this.#draft.highlights).some(({ article }) => article === id);
      this.#put(table, id, mergeKnown({ ...ours, ...this.#ours }, theirs, needed));
    }
  }

  /** What the writer's library says of a record that it made or destroyed, or that ours does not have. */
  #theirKnown({ registers, after }: JournalWrite, ours: Known, kind: ChangeKind): Known {
    const { dot, at } = this.#entry;
    if (after === null) {
      const tombstone = tombstoneOf(ours.stamped?.record ?? null, { kind, at, dot });
      return { stamped: null, tombstone: { ...tombstone, trashed: this.#trashedAs(ours.stamped) ?? at } };
    }
    // Of registers that the entry does not name it does not say who wrote them: a library that knows may overrule it.
    const dots = registers === null ? dot : Object.fromEntries(registers.map((register) => [register, dot]));
    return { stamped: { record: after, dots, siblings: undefined }, tombstone: null };
  }

  /** Since when the record was in the trash as far as the writer knew; `null` when that can no longer be told. */
  #trashedAs(stamped: Stamped | null): string | null {
    const versions = stamped === null ? [] : (apart(this.#ours, stamped).registers.get('trashed') ?? []);
    const known = versions.filter(({ dot }) => covers(this.#known, dot));
    return known.length === 0 ? null : (shownVersion('trashed', known, null).value as string | null);
  }

  /** The state in which the writer left the record, as far as the entry says it: all else is as it is here. */
  #written(state: RecordState, named: readonly string[], after: object): RecordState {
    const registers = new Map(state.registers);
    for (const register of named) {
      const value = readRegister(after, register);
      if (register.startsWith('revisions/'))
        this.#writeRevision(registers, value as RevisionRecord | undefined, after);
      else if (value === undefined) registers.delete(register);
      else registers.set(register, [this.#version(value)]);
    }
    const { modified } = after as { readonly modified?: string };
    return { ...state, registers, record: { ...state.record, ...(modified !== undefined && { modified }) } };
  }

  #writeRevision(
    registers: Map<string, readonly Version[]>,
    revision: RevisionRecord | undefined,
    after: object,
  ): void {
    if (revision !== undefined) {
      registers.set(revisionName(revision), [this.#version(withoutNumber(revision))]);
      return;
    }
    const { revisions } = after as { readonly revisions: readonly RevisionRecord[] };
    const left = new Set(revisions.map(revisionName));
    for (const name of registers.keys())
      if (name.startsWith('revisions/') && !left.has(name)) registers.delete(name);
  }

  /** The reader decided for a value, and so against all others of which the writer knew. */
  #settle(key: RecordKey, register: string, value: unknown): void {
    const place = parseRecordKey(key);
    const stamped = this.#stampedAt(key);
    if (stamped === null || place === null) return;
    const { tombstone } = knownOf(this.#draft, place.table, place.id);
    const state = apart(this.#ours, stamped);
    const registers = new Map(state.registers).set(register, [this.#version(value)]);
    const theirs = { state: { ...state, registers }, seen: this.#known };
    const merged = mergeStates(this.#seen(state), theirs, tombstone?.dot ?? null);
    this.#put(place.table, place.id, { stamped: merged, tombstone });
  }

  #mergeSettings({ settings }: SettingsEntry): void {
    const state = apart(this.#ours, this.#settings());
    const theirs = { state: this.#written(state, Object.keys(settings), settings), seen: this.#known };
    const { record, dots, siblings } = mergeStates(this.#seen(state), theirs, null);
    this.#edit.setSettings(record as LibraryDraft['settings']);
    this.#edit.setDots('settings', dots ?? null);
    this.#edit.setSiblings('settings', siblings ?? null);
  }

  #put(table: TableName, id: string, { stamped, tombstone }: Known): void {
    const key = recordKey(table, id);
    const before = knownOf(this.#draft, table, id).stamped?.record ?? null;
    const after = stamped?.record ?? null;
    this.#edit.setDots(key, stamped?.dots ?? null);
    this.#edit.setSiblings(key, stamped?.siblings ?? null);
    this.#edit.setTombstone(key, tombstone);
    if (sameValue(before, after)) return;
    this.#edit.setRecord(table, id, after);
    this.#patches.push({ table, id, before, after } as unknown as Patch);
  }

  #version(value: unknown): Version {
    const { dot, at } = this.#entry;
    return { dot, at, value };
  }

  #seen(state: RecordState): { readonly state: RecordState; readonly seen: VersionVector } {
    return { state, seen: this.#draft.seen };
  }

  #settings(): Stamped {
    const { settings, dots, siblings } = this.#draft;
    return { record: settings, dots: dots.settings, siblings: siblings.settings };
  }

  #stampedAt(key: RecordKey): Stamped | null {
    const place = parseRecordKey(key);
    return place === null ? null : knownOf(this.#draft, place.table, place.id).stamped;
  }
}

function rank(table: TableName): number {
  return table === 'highlights' ? 0 : 1;
}
