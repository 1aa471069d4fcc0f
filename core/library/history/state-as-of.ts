import { recordIn } from '../find-record.ts';
import { OperationError } from '../operation.ts';
import type { Operation } from '../operation.ts';
import type { Change, LibraryFile, RecordOf, TableName, Tables } from '../records.ts';
import { restoreTables } from '../restore-operations.ts';
import type { RestoreOutcome } from '../restore-operations.ts';
import { takeBack } from './take-back.ts';

/** The earliest time to which a history goes back: that of its oldest change. `null` when nothing is remembered. */
export function earliest(history: readonly Change[]): string | null {
  return history[0]?.at ?? null;
}

/**
 * The records as they were at a time (ISO 8601), found by taking back all changes since; what was done at that very
 * moment is part of it. Reading states are those of now, as they are no steps of the history. What the trash was
 * emptied of is forgotten, and missing here too. Of a day that was thinned out (see `compactHistory`) each record is
 * as at its end. Before `earliest` the answer means nothing.
 */
export function stateAsOf(library: LibraryFile, at: string): Tables {
  const tables: Record<TableName, Record<string, RecordOf<TableName>>> = {
    articles: { ...library.articles },
    highlights: { ...library.highlights },
    collections: { ...library.collections },
  };
  const time = Date.parse(at);
  for (const change of library.history.toReversed()) {
    if (Date.parse(change.at) <= time) continue;
    for (const patch of change.patches.toReversed()) {
      const table = tables[patch.table];
      const record = takeBack(recordIn(table, patch.id), patch);
      if (record === null) Reflect.deleteProperty(table, patch.id);
      else table[patch.id] = record;
    }
  }
  return tables as Tables;
}

/**
 * Makes all records as they were at a time (ISO 8601), in one change that can be undone. What did not exist then goes
 * to the trash. Throws `invalid` when the history does not go back so far.
 */
export function restoreAsOf(at: string): Operation<RestoreOutcome> {
  return (library, context) => {
    const first = earliest(library.history);
    if (first === null || Date.parse(at) < Date.parse(first)) throw tooEarly(at, first);
    return restoreTables(stateAsOf(library, at), 'replace')(library, context);
  };
}

function tooEarly(at: string, first: string | null): OperationError {
  const reach = first === null ? 'The history is empty' : `The history goes back to ${first}`;
  return new OperationError(
    'invalid',
    `${reach}, so the library cannot be made as it was at ${at}. Nothing was changed; a backup may reach further.`,
  );
}
