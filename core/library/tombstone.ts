import { parseRecordKey } from './dots.ts';
import type { ArticleRecord, Change, LibraryFile, RecordKey, Tables, Tombstone } from './records.ts';

/** What is left of a record that a change destroys. */
export function tombstoneOf(
  record: object | null,
  { kind, at, dot }: Pick<Change, 'kind' | 'at' | 'dot'>,
): Tombstone {
  const { trashed = null, revisions = [] } = (record ?? {}) as Partial<ArticleRecord>;
  const tombstone = { at, dot, trashed: trashed ?? at };
  if (kind !== 'trash-empty') return tombstone;
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
