import { compareDots, dotOf } from '../dots.ts';
import type { Dot, RecordDots, RevisionRecord, Sibling } from '../records.ts';
import { isMapField, registersOf, withMap } from '../registers.ts';
import { shownVersion } from './shown-version.ts';
import { compareVersions, latest, originDot } from './version.ts';
import type { Version } from './version.ts';

/** A record with what the library says of it beside its table. */
export interface Stamped {
  readonly record: object;
  readonly dots: RecordDots | undefined;
  readonly siblings: Siblings | undefined;
}

type Siblings = Readonly<Record<string, readonly Sibling[]>>;
type Fields = Record<string, unknown>;

/**
 * A record taken apart into the versions of its registers. Revisions go by what they are and not by their number, since
 * two places may give the same number to different ones.
 */
export interface RecordState {
  readonly record: Fields;
  readonly registers: ReadonlyMap<string, readonly Version[]>;
  /** The dot of all registers that are not named, in a record as it is stored. */
  readonly rest: Dot;
}

/** Takes a record apart. `timeOf` tells when a change was made whose dot does not say. */
export function takeApart({ record, dots, siblings }: Stamped, timeOf: (dot: Dot) => string): RecordState {
  const registers = new Map<string, readonly Version[]>();
  for (const [name, value] of registersOf(record)) {
    const dot = dotOf(dots, name) ?? originDot;
    const isRevision = name.startsWith('revisions/');
    registers.set(isRevision ? freeName(revisionName(value as RevisionRecord), registers) : name, [
      { dot, at: timeOf(dot), value: isRevision ? withoutNumber(value as RevisionRecord) : value },
      ...(siblings?.[name] ?? []),
    ]);
  }
  return { record: record as Fields, registers, rest: dotOf(dots, '*') ?? originDot };
}

/**
 * Puts a record together again, in one form only: elements of sets and keys of maps by the alphabet, revisions by their time and
 * numbered from 1, siblings by their dots, and no dot that says what `*` says. `destroyed` is the dot of the change
 * that destroyed the record in another place; `null` when none did.
 */
export function putTogether({ record, registers, rest }: RecordState, destroyed: Dot | null): Stamped {
  const fields: Fields = { ...record };
  const sets: Record<string, string[]> = {};
  const maps: Record<string, [string, unknown][]> = {};
  const revisions: (readonly [string, readonly Version[]])[] = [];
  const named: Record<string, Dot> = {};
  const siblings: Record<string, readonly Sibling[]> = {};
  const stamp = (register: string, versions: readonly Version[], shown: Version): void => {
    if (shown.dot !== rest) named[register] = shown.dot;
    if (versions.length > 1)
      siblings[register] = versions.filter((each) => each !== shown).sort(compareVersions);
  };
  for (const field of setFieldsOf(record)) sets[field] = [];
  for (const field of Object.keys(record).filter(isMapField)) maps[field] = [];

  for (const [register, versions] of registers) {
    const [field, element] = splitOnce(register);
    if (field === 'revisions') {
      revisions.push([register, versions]);
      continue;
    }
    const shown = shownVersion(register, versions, destroyed);
    if (element === undefined) fields[field] = shown.value;
    else if (isMapField(field)) (maps[field] ??= []).push([element, shown.value]);
    else (sets[field] ??= []).push(element);
    stamp(register, versions, shown);
  }
  for (const [field, elements] of Object.entries(sets)) fields[field] = elements.sort();
  if (revisions.length > 0) {
    fields.revisions = revisions
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, versions], index) => {
        const shown = latest(versions);
        stamp(`revisions/${index + 1}`, versions, shown);
        return { revision: index + 1, ...(shown.value as object) };
      });
  }
  return {
    record: Object.entries(maps).reduce((all, [field, entries]) => withMap(all, field, entries), fields),
    dots: dotsOf(rest, named),
    siblings: Object.keys(siblings).length === 0 ? undefined : siblings,
  };
}

/** The later of two dots. */
export function laterDot(a: Dot, b: Dot): Dot {
  return compareDots(a, b) < 0 ? b : a;
}

/** Names a revision by when it came in and from which bytes; its text may be corrected later. */
export function revisionName({ imported, original }: Pick<RevisionRecord, 'imported' | 'original'>): string {
  return `revisions/${imported} ${original}`;
}

export function withoutNumber(revision: RevisionRecord): object {
  return Object.fromEntries(Object.entries(revision).filter(([field]) => field !== 'revision'));
}

/** Two revisions from the same bytes at the same moment are still two. */
function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  return taken.has(name) ? freeName(`${name}+`, taken) : name;
}

function dotsOf(rest: Dot, named: Readonly<Record<string, Dot>>): RecordDots | undefined {
  const isNamed = Object.keys(named).length > 0;
  if (rest === originDot) return isNamed ? named : undefined;
  return isNamed ? { '*': rest, ...named } : rest;
}

function setFieldsOf(record: Fields): readonly string[] {
  return ['tags', 'collections'].filter((field) => Object.hasOwn(record, field));
}

function splitOnce(register: string): readonly [string, string?] {
  const slash = register.indexOf('/');
  return slash === -1 ? [register] : [register.slice(0, slash), register.slice(slash + 1)];
}
