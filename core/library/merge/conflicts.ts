import { parseRecordKey } from '../dots.ts';
import { recordIn } from '../find-record.ts';
import { OperationError } from '../operation.ts';
import type { Operation } from '../operation.ts';
import type { ChangeKind, Dot, LibraryFile, Patch, RecordKey, Sibling, TableName } from '../records.ts';
import { readRegister, writeRegister } from '../registers.ts';
import { undecided } from './shown-version.ts';

/** A register that was written in several places at the same time, for the reader to decide about. */
export interface Conflict {
  readonly key: RecordKey;
  readonly table: TableName;
  readonly id: string;
  /** The field: `note`, `color`, `trashed`. */
  readonly register: string;
  /** Id of the article that it belongs to; `null` for a collection. */
  readonly article: string | null;
  /** Title of that article, or name of the collection. */
  readonly title: string;
  /** The value that stands for now. */
  readonly shown: unknown;
  /** The values that were written elsewhere, none of them equal to the one shown; oldest first. */
  readonly others: readonly Sibling[];
}

/** The dot of one of the other values, or `shown`. */
export type Choice = Dot;

const kind: ChangeKind = 'conflict-settle';

/** All that is to be decided, by the titles of the articles. */
export function listConflicts(library: LibraryFile): readonly Conflict[] {
  const collator = new Intl.Collator('en', { numeric: true });
  return Object.entries(library.siblings)
    .flatMap(([key, registers]) =>
      Object.keys(registers).flatMap((register) => conflictAt(library, key, register) ?? []),
    )
    .sort((a, b) => collator.compare(a.title, b.title) || (placeOf(a) < placeOf(b) ? -1 : 1));
}

/** The names of all registers that are to be decided about. */
export function conflictKeys(library: LibraryFile): ReadonlySet<string> {
  return new Set(listConflicts(library).map(placeOf));
}

/**
 * Decides about a register: for one of the other values, named by its dot, or for the one that is shown. The values that
 * were not chosen are let go, here and wherever the library is merged. Throws `invalid` when there is nothing to decide
 * about or no such value, as when it was decided in the meantime.
 */
export function settleConflict(key: RecordKey, register: string, choice: Choice): Operation<void> {
  return (library, { now }) => {
    const conflict = conflictAt(library, key, register);
    const chosen = conflict?.others.find(({ dot }) => dot === choice);
    if (conflict === null || (choice !== 'shown' && chosen === undefined)) {
      throw new OperationError('invalid', 'That has been decided in the meantime. Nothing was changed.');
    }
    const patches = chosen === undefined ? [] : patchesFor(library, conflict, chosen.value, now);
    const { value } = chosen ?? { value: conflict.shown };
    return { kind, subject: conflict.id, patches, settles: [{ key, register, value }], value: undefined };
  };
}

function conflictAt(library: LibraryFile, key: RecordKey, register: string): Conflict | null {
  const place = parseRecordKey(key);
  const siblings = recordIn(library.siblings, key)?.[register];
  if (place === null || siblings === undefined) return null;
  const { table, id } = place;
  const record = recordIn<object>(library[table], id);
  if (record === null) return null;
  const shown = readRegister(record, register);
  const others = undecided(key, register, shown, siblings);
  return others.length === 0
    ? null
    : { key, table, id, register, ...nameOf(library, table, id), shown, others };
}

function nameOf(
  { articles, highlights, collections }: LibraryFile,
  table: TableName,
  id: string,
): Pick<Conflict, 'article' | 'title'> {
  if (table === 'collections') return { article: null, title: collections[id]?.name ?? '' };
  const article = table === 'articles' ? id : (highlights[id]?.article ?? '');
  return { article, title: articles[article]?.title ?? '' };
}

function patchesFor(
  library: LibraryFile,
  { table, id, register, article }: Conflict,
  value: unknown,
  now: string,
): readonly Patch[] {
  const touched = (at: TableName, name: string, written: (record: object) => object): Patch[] => {
    const before = recordIn<object>(library[at], name);
    if (before === null) return [];
    const after = written(before);
    const dated = 'modified' in after ? { ...after, modified: now } : after;
    return [{ table: at, id: name, before, after: dated } as unknown as Patch];
  };
  const patches = touched(table, id, (record) => writeRegister(record, register, value));
  // A highlight's change is its article's too.
  if (table === 'highlights' && article !== null)
    patches.push(...touched('articles', article, (record) => record));
  return patches;
}

function placeOf({ key, register }: Pick<Conflict, 'key' | 'register'>): string {
  return `${key} ${register}`;
}
