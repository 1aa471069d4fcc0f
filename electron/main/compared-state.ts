import type { ComparedState } from '../../core/ipc/contract.ts';
import { compareTables } from '../../core/library/compare-tables.ts';
import type { LibraryDifference } from '../../core/library/compare-tables.ts';
import { stateAsOf } from '../../core/library/history/state-as-of.ts';
import type { LibraryFile, TableName, Tables } from '../../core/library/records.ts';

/** Compares a library with itself at a time that its history remembers. */
export function compareWithMoment(library: LibraryFile, at: string): ComparedState {
  const then = stateAsOf(library, at);
  return comparedState(compareTables(library, then), then);
}

/** What the window is told of an earlier state: of its records only those that differ. */
export function comparedState(
  differences: LibraryDifference,
  then: Tables,
  leftOut: ComparedState['leftOut'] = [],
): ComparedState {
  const differing = <T extends TableName>(table: T): Tables[T] => {
    const ids = differences.filter((one) => one.table === table).map(({ id }) => id);
    const records = ids.filter((id) => Object.hasOwn(then[table], id)).map((id) => [id, then[table][id]]);
    return Object.fromEntries(records) as Tables[T];
  };
  return {
    differences,
    then: {
      articles: differing('articles'),
      highlights: differing('highlights'),
      collections: differing('collections'),
    },
    leftOut,
  };
}
