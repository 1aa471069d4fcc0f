import { compareDots, covers } from '../dots.ts';
import type { Dot, Tombstone, VersionVector } from '../records.ts';
import { sameValue } from '../same-value.ts';
import { laterDot, putTogether, takeApart } from './record-state.ts';
import type { RecordState, Stamped } from './record-state.ts';
import { joinVersions, latest } from './version.ts';
import type { Version, VersionsSeen } from './version.ts';

/** What a library says of one record: that it is there, that it was destroyed, or nothing at all. */
export interface Known {
  readonly stamped: Stamped | null;
  readonly tombstone: Tombstone | null;
}

/** One of two libraries that meet. */
export interface Side {
  readonly seen: VersionVector;
  /** When a change was made whose dot does not say. */
  readonly timeOf: (dot: Dot, record: object) => string;
}

export type SideOf = Known & Side;

/**
 * What two libraries together say of a record. A record that only one has comes in; one that the other has destroyed
 * goes, but for one that was written to in a way that the destroyer had not seen, or that is `needed`: it stays, in the
 * trash. A record that is missing without a tombstone was never there or was cut out of the file by hand, and comes in.
 */
export function mergeKnown(ours: SideOf, theirs: SideOf, needed: () => boolean): Known {
  const tombstone = joinTombstones(ours, theirs);
  if (ours.stamped !== null && theirs.stamped !== null) {
    const stamped = mergeStates(
      { state: apart(ours, ours.stamped), seen: ours.seen },
      { state: apart(theirs, theirs.stamped), seen: theirs.seen },
      tombstone?.dot ?? null,
    );
    return { stamped, tombstone };
  }
  const [there, gone] = ours.stamped !== null ? [ours, theirs] : [theirs, ours];
  if (there.stamped === null || gone.tombstone === null) return { stamped: there.stamped, tombstone };
  const state = apart(there, there.stamped);
  if (!wroteUnseen(state, gone) && !needed()) return { stamped: null, tombstone };
  return { stamped: inTrash(state, there, gone, gone.tombstone, tombstone?.dot ?? null), tombstone };
}

/** A record's state in one library, and what that library has seen. */
export interface StateSeen {
  readonly state: RecordState;
  readonly seen: VersionVector;
}

/** Merges two states of a record. `destroyed` is the dot of the change that destroyed it elsewhere, or `null`. */
export function mergeStates(ours: StateSeen, theirs: StateSeen, destroyed: Dot | null): Stamped {
  const [left, right] = [ours.state, theirs.state];
  const record = { ...joinFixed(right.record, left.record) };
  const registers = new Map<string, readonly Version[]>();
  for (const name of new Set([...left.registers.keys(), ...right.registers.keys()])) {
    const joined = joinVersions(versionsOf(left, name, ours.seen), versionsOf(right, name, theirs.seen));
    if (joined.length > 0) registers.set(name, joined);
    else if (!name.includes('/')) Reflect.deleteProperty(record, name);
  }
  keepARevision(registers, left, right);
  const merged = putTogether({ record, registers, rest: laterDot(left.rest, right.rest) }, destroyed);
  return { ...merged, record: withOrderOf(left.record, right.record, merged.record) };
}

/** Takes what a library says of a record apart. */
export function apart({ timeOf }: Pick<Side, 'timeOf'>, stamped: Stamped): RecordState {
  return takeApart(stamped, (dot) => timeOf(dot, stamped.record));
}

/** The record that outlived its destruction: all as it was, but in the trash, unless it was knowingly taken out. */
function inTrash(
  { record, registers, rest }: RecordState,
  there: Side,
  gone: Side,
  tombstone: Tombstone,
  destroyed: Dot | null,
): Stamped {
  const { dot, at, trashed } = tombstone;
  if (!Object.hasOwn(record, 'trashed')) return putTogether({ record, registers, rest }, null);
  const versions = joinVersions(
    { versions: registers.get('trashed') ?? [], seen: there.seen },
    { versions: [{ dot, at, value: trashed }], seen: gone.seen },
  );
  return putTogether({ record, registers: new Map(registers).set('trashed', versions), rest }, destroyed);
}

function wroteUnseen({ registers }: RecordState, { seen }: Side): boolean {
  return [...registers.values()].some((versions) => versions.some(({ dot }) => !covers(seen, dot)));
}

/** Of two places that destroyed a record at the same time, the later one is remembered. */
function joinTombstones(ours: SideOf, theirs: SideOf): Tombstone | null {
  const a = ours.tombstone;
  const b = theirs.tombstone;
  if (a === null || b === null) {
    const [tombstone, other] = a === null ? [b, ours] : [a, theirs];
    if (tombstone === null || other.stamped === null || !covers(other.seen, tombstone.dot)) return tombstone;
    // The other made the record again, knowing that it had been destroyed.
    return null;
  }
  if (a.dot === b.dot)
    return {
      ...b,
      ...a,
      trashed: a.trashed < b.trashed ? a.trashed : b.trashed,
      at: a.at < b.at ? a.at : b.at,
    };
  const ourIsOld = covers(theirs.seen, a.dot);
  const theirIsOld = covers(ours.seen, b.dot);
  if (ourIsOld !== theirIsOld) return ourIsOld ? b : a;
  return compareDots(a.dot, b.dot) < 0 ? b : a;
}

function versionsOf({ registers }: RecordState, name: string, seen: VersionVector): VersionsSeen {
  return { versions: registers.get(name) ?? [], seen };
}

/** An article has one revision at least, whatever a hand has written into the files. */
function keepARevision(
  registers: Map<string, readonly Version[]>,
  left: RecordState,
  right: RecordState,
): void {
  const isRevision = (name: string): boolean => name.startsWith('revisions/');
  if ([...registers.keys()].some(isRevision)) return;
  for (const [name, versions] of [...left.registers, ...right.registers])
    if (isRevision(name)) registers.set(name, [latest([...versions, ...(registers.get(name) ?? [])])]);
}

/** Fields that no change writes: the later `modified`; of others, which hardly differ, the earlier or smaller one. */
function joinFixed<R extends Readonly<Record<string, unknown>>>(a: R, b: R): R {
  const joined: Record<string, unknown> = { ...a, ...b };
  for (const field of ['id', 'article', 'imported', 'created', 'modified']) {
    const values = [a[field], b[field]].filter((value) => typeof value === 'string').sort();
    const value = field === 'modified' ? values.at(-1) : values[0];
    if (value !== undefined) joined[field] = value;
  }
  return joined as R;
}

/** Where both have the elements in the same order, and none came or went, that order stays. */
function withOrderOf(ours: object, theirs: object, merged: object): object {
  const [a, b, all] = [ours, theirs, merged].map((record) => record as Readonly<Record<string, string[]>>);
  const kept = ['tags', 'collections'].filter(
    (field) =>
      a?.[field] !== undefined &&
      sameValue(a[field], b?.[field]) &&
      sameValue(a[field].toSorted(), all?.[field]),
  );
  return { ...merged, ...Object.fromEntries(kept.map((field) => [field, a?.[field]])) };
}
