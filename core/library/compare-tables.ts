import { recordIn } from './find-record.ts';
import type { RecordOf, RevisionRecord, TableName, Tables } from './records.ts';
import { sameValue } from './same-value.ts';

/** One record that differs between a library as it is and as it was, or as a backup has it. */
export interface RecordDifference {
  readonly table: TableName;
  readonly id: string;
  /** An article's title, a highlight's quote or a collection's name: as it is now, or was where it is gone. */
  readonly name: string;
  readonly what: 'only-now' | 'only-then' | 'changed';
  /** The names of the fields that differ; empty unless `what` is `changed`. */
  readonly fields: readonly string[];
}

/** Articles first, then highlights, then collections; each in the order of their tables, what is gone last. */
export type LibraryDifference = readonly RecordDifference[];

/** What differs between the records as they are now and as they were. When a record was modified is no difference. */
export function compareTables(now: Tables, then: Tables): LibraryDifference {
  return (['articles', 'highlights', 'collections'] as const).flatMap((table) =>
    idsOfBoth(now[table], then[table]).flatMap((id) => {
      const difference = compareRecord(
        recordIn<AnyRecord>(now[table], id),
        recordIn<AnyRecord>(then[table], id),
      );
      return difference === null ? [] : [{ table, id, ...difference }];
    }),
  );
}

/** The ids of two states of a table, each once. */
export function idsOfBoth(now: object, then: object): readonly string[] {
  return [...new Set([...Object.keys(now), ...Object.keys(then)])];
}

/**
 * The names of the fields in which two states of a record differ, but for `modified`. Revisions differ only where the
 * record lacks one that it had: those that came since are no reason to go back.
 */
export function differingFields(now: object, then: object): readonly string[] {
  const [current, past] = [now as Fields, then as Fields];
  return [...new Set([...Object.keys(now), ...Object.keys(then)])].filter((field) => {
    if (field === 'modified') return false;
    if (field === 'revisions') return lacksRevision(current[field], past[field]);
    return !sameValue(current[field], past[field]);
  });
}

type AnyRecord = RecordOf<TableName>;
type Fields = Readonly<Record<string, unknown>>;

function compareRecord(
  now: AnyRecord | null,
  then: AnyRecord | null,
): Pick<RecordDifference, 'name' | 'what' | 'fields'> | null {
  if (then === null) return now === null ? null : { name: nameOf(now), what: 'only-now', fields: [] };
  if (now === null) return { name: nameOf(then), what: 'only-then', fields: [] };
  const fields = differingFields(now, then);
  return fields.length === 0 ? null : { name: nameOf(now), what: 'changed', fields };
}

function nameOf(record: AnyRecord): string {
  if ('title' in record) return record.title;
  return 'target' in record ? record.target.quote.exact : record.name;
}

function lacksRevision(now: unknown, then: unknown): boolean {
  const known = new Set((now as readonly RevisionRecord[]).map(({ revision }) => revision));
  return (then as readonly RevisionRecord[]).some(({ revision }) => !known.has(revision));
}
