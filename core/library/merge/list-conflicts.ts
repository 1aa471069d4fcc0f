import type { RecordKey, Sibling, TableName } from '../records.ts';

/** A register of which several values were written at the same time in different places. */
export interface Conflict {
  readonly key: RecordKey;
  readonly table: TableName;
  readonly id: string;
  readonly register: string;
  /** Id of the article that it is in; `null` where it is in none. */
  readonly article: string | null;
  readonly title: string;
  readonly shown: unknown;
  readonly others: readonly Sibling[];
}
