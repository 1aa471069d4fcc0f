import { sameValue } from './same-value.ts';

/**
 * A record is merged register by register. A register is one field; of fields that are sets, one element
 * (`tags/law`, present or not); of those that are maps, one key (`roles/<key>`); of an article's revisions, one
 * revision (`revisions/2`).
 */
const setFields: ReadonlySet<string> = new Set(['tags', 'collections']);
/** A map without keys is an absent field. */
const mapFields: ReadonlySet<string> = new Set(['roles']);

/** These are the same wherever the record is, or follow from the others. */
const withoutRegister: ReadonlySet<string> = new Set(['id', 'article', 'imported', 'created', 'modified']);

type AnyRecord = Readonly<Record<string, unknown>>;

interface Numbered {
  readonly revision: number;
}

/** All registers of a record with their values: `true` for an element of a set. */
export function registersOf(record: object): ReadonlyMap<string, unknown> {
  const registers = new Map<string, unknown>();
  for (const [field, value] of Object.entries(record)) {
    if (withoutRegister.has(field)) continue;
    if (setFields.has(field)) {
      for (const element of value as readonly string[]) registers.set(`${field}/${element}`, true);
    } else if (mapFields.has(field)) {
      for (const [key, each] of Object.entries((value ?? {}) as AnyRecord))
        registers.set(`${field}/${key}`, each);
    } else if (field === 'revisions') {
      for (const each of value as readonly Numbered[]) registers.set(`${field}/${each.revision}`, each);
    } else registers.set(field, value);
  }
  return registers;
}

/** The names of the registers in which two states of a record differ, in no order. */
export function changedRegisters(before: object, after: object): readonly string[] {
  // Most edits leave most fields as the very same value, and need not be taken apart.
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  const differing = [...fields].filter(
    (field) => (before as AnyRecord)[field] !== (after as AnyRecord)[field],
  );
  const old = registersOf(pick(before, differing));
  const now = registersOf(pick(after, differing));
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (name) => !sameValue(old.get(name), now.get(name)),
  );
}

/** The value of a register; `undefined` when the record has none such, as for an element that is not in its set. */
export function readRegister(record: object, register: string): unknown {
  const { field, element } = partsOf(register);
  const value = (record as AnyRecord)[field];
  if (element === null) return value;
  if (field === 'revisions')
    return (value as readonly Numbered[]).find(({ revision }) => String(revision) === element);
  if (mapFields.has(field)) return ((value ?? {}) as AnyRecord)[element];
  return (value as readonly string[]).includes(element) ? true : undefined;
}

/** The record with a register written; `undefined` takes it out. Elements that come in go last, revisions in order. */
export function writeRegister<R extends object>(record: R, register: string, value: unknown): R {
  const { field, element } = partsOf(register);
  const old = (record as AnyRecord)[field];
  if (element === null) {
    if (value !== undefined) return { ...record, [field]: value };
    const copy = { ...record };
    Reflect.deleteProperty(copy, field);
    return copy;
  }
  if (field === 'revisions') {
    const others = (old as readonly Numbered[]).filter(({ revision }) => String(revision) !== element);
    const all = value === undefined ? others : [...others, value as Numbered];
    return { ...record, [field]: all.sort((a, b) => a.revision - b.revision) };
  }
  if (mapFields.has(field)) {
    const entries = Object.entries((old ?? {}) as AnyRecord).filter(([key]) => key !== element);
    return withMap(record, field, value === undefined ? entries : [...entries, [element, value]]);
  }
  const others = (old as readonly string[]).filter((each) => each !== element);
  return { ...record, [field]: value === undefined ? others : [...others, element] };
}

/** Whether a field is merged key by key. */
export function isMapField(field: string): boolean {
  return mapFields.has(field);
}

/** The record with a map of these entries, by the alphabet. */
export function withMap<R extends object>(
  record: R,
  field: string,
  entries: readonly (readonly [string, unknown])[],
): R {
  const copy = { ...record };
  Reflect.deleteProperty(copy, field);
  if (entries.length === 0) return copy;
  return { ...copy, [field]: Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function partsOf(register: string): { readonly field: string; readonly element: string | null } {
  const slash = register.indexOf('/');
  return slash === -1
    ? { field: register, element: null }
    : { field: register.slice(0, slash), element: register.slice(slash + 1) };
}

function pick(record: object, fields: readonly string[]): object {
  return Object.fromEntries(
    fields
      .filter((field) => Object.hasOwn(record, field))
      .map((field) => [field, (record as AnyRecord)[field]]),
  );
}
