import { parseRecordKey } from './dots.ts';
import type { Change, LibraryFile, RecordKey, RecordOf, TableName, Tables, Tombstone } from './records.ts';

/** What is left of a record that a change destroys. */
export function tombstoneOf(
  record: RecordOf<TableName> | null,
  { kind, at, dot }: Pick<Change, 'kind' | 'at' | 'dot'>,
): Tombstone {
  const trashed = record !== null && 'trashed' in record ? record.trashed : null;
  const tombstone = { at, dot, trashed: trashed ?? at };
  if (kind !== 'trash-empty') return tombstone;
  const revisions = record !== null && 'revisions' in record ? record.revisions : [];
  return { ...tombstone, originals: [...new Set(revisions.map(({ original }) => original))] };
}

/** The records that the trash was emptied of, and that are not there again. */
export function emptiedFromTrash(library: Tables & Pick<LibraryFile, 'tombstones'>): ReadonlySet<RecordKey> {
  const gone = Object.entries(library.tombstones).filter(([key, { originals }]) => {
    const place = parseRecordKey(key);
    return originals !== undefined && place !== null && !Object.hasOwn(library[place.table], place.id);
  });
  return new Set(gone.map(([key]) => key));
}
