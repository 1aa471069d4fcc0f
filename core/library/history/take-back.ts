import { changedRegisters, readRegister, writeRegister } from '../registers.ts';
import type { Patch, RecordOf, TableName } from '../records.ts';
import { sameValue } from '../same-value.ts';

type AnyRecord = RecordOf<TableName>;

/**
 * A record as it was before a patch, if all later ones have been taken back already; `null` where it did not exist.
 * What another hand wrote in the same fields stays: in a field that is no longer as the patch left it, only those
 * elements are taken back that are.
 */
export function takeBack(current: AnyRecord | null, { before, after }: Patch): AnyRecord | null {
  if (before === null) return null;
  if (after === null) return current ?? before;
  if (current === null) return null;
  return fieldsOf(before, after).reduce(
    (record, field) => takeBackField(record, field, before, after),
    current,
  );
}

/** The names of the fields in which two states of a record differ. */
function fieldsOf(before: AnyRecord, after: AnyRecord): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !sameValue(valueOf(before, name), valueOf(after, name)));
}

function takeBackField(record: AnyRecord, field: string, before: AnyRecord, after: AnyRecord): AnyRecord {
  const [old, written] = [valueOf(before, field), valueOf(after, field)];
  if (sameValue(valueOf(record, field), written)) return withField(record, field, old);
  return changedRegisters({ [field]: old }, { [field]: written })
    .filter((register) => sameValue(readRegister(record, register), readRegister(after, register)))
    .reduce((each, register) => writeRegister(each, register, readRegister(before, register)), record);
}

function valueOf(record: AnyRecord, field: string): unknown {
  return (record as unknown as Readonly<Record<string, unknown>>)[field];
}

function withField(record: AnyRecord, field: string, value: unknown): AnyRecord {
  const copy = { ...record, [field]: value };
  if (value === undefined) Reflect.deleteProperty(copy, field);
  return copy;
}
