import { compactHistory } from '../history/compact-history.ts';
import { joinSeen, parseDot, recordKey } from '../dots.ts';
import { recordIn } from '../find-record.ts';
import { draftOf } from '../library-draft.ts';
import type { LibraryDraft } from '../library-draft.ts';
import type { Dot, LibraryFile, Patch, ReadingPosition, RecordKey, TableName } from '../records.ts';
import { sameValue } from '../same-value.ts';
import { conflictKeys } from './conflicts.ts';
import { countTaken } from './count-taken.ts';
import type { Taken } from './count-taken.ts';
import { mergeHistory } from './merge-history.ts';
import { mergeKnown } from './merge-stamped.ts';
import type { Known, Side, SideOf } from './merge-stamped.ts';

export interface MergeOutcome {
  readonly library: LibraryDraft;
  /** From ours to the merged library. */
  readonly patches: readonly Patch[];
  readonly taken: Taken;
  /** How many registers the reader has to decide about that ours had nothing to decide about. */
  readonly conflicts: number;
}

/** Highlights come before their articles, which stay as long as one of their highlights does. */
const order: readonly TableName[] = ['highlights', 'articles', 'collections'];

/**
 * Merges two states of one library, register by register, so that nothing is lost that either wrote: see
 * `joinVersions`, `mergeKnown` and `shownVersion`. No common state from before is needed: what each has seen says it.
 * Both are left as they are. Commutative and idempotent, and associative but for one case: what one place destroyed
 * while another wrote to it is brought back with the fields that are left of it, and these depend on who met first;
 * once all have met, all are alike. That both are of the same library is for the caller to see to.
 */
export function mergeLibraries(ours: LibraryFile, theirs: LibraryFile): MergeOutcome {
  const library = draftOf(ours);
  const merging = new Merging(library, ours, theirs);
  for (const table of order) merging.mergeTable(table);
  merging.mergeSettings();
  mergePositions(library.positions, theirs.positions);
  library.history = [...compactHistory(mergeHistory(ours.history, theirs.history))];
  Object.assign(library.seen, joinSeen(ours.seen, theirs.seen));
  const created = ours.created < theirs.created ? ours.created : theirs.created;
  const { patches } = merging;
  const known = conflictKeys(ours);
  return {
    library: { ...library, created },
    patches,
    taken: countTaken(patches),
    conflicts: [...conflictKeys(library)].filter((key) => !known.has(key)).length,
  };
}

/** What a library says of a record. */
export function knownOf(library: LibraryFile, table: TableName, id: string): Known {
  const key = recordKey(table, id);
  const record = recordIn<object>(library[table], id);
  const stamped = record && {
    record,
    dots: recordIn(library.dots, key) ?? undefined,
    siblings: recordIn(library.siblings, key) ?? undefined,
  };
  return { stamped, tombstone: recordIn(library.tombstones, key) };
}

/** A library as one of two that meet. */
export function sideOf({ seen, history }: Pick<LibraryFile, 'seen' | 'history'>): Side {
  let times: ReadonlyMap<Dot, string> | null = null;
  return {
    seen,
    timeOf: (dot, record) => {
      const { time } = parseDot(dot);
      if (time > 0) return new Date(time).toISOString();
      times ??= new Map(history.map((change) => [change.dot, change.at]));
      const { modified, created } = record as { readonly modified?: string; readonly created?: string };
      return times.get(dot) ?? modified ?? created ?? '1970-01-01T00:00:00.000Z';
    },
  };
}

class Merging {
  readonly patches: Patch[] = [];
  readonly #merged: LibraryDraft;
  readonly #libraries: readonly [LibraryFile, LibraryFile];
  readonly #sides: readonly [Side, Side];
  #articlesWithHighlights: ReadonlySet<string> | null = null;

  constructor(merged: LibraryDraft, ours: LibraryFile, theirs: LibraryFile) {
    this.#merged = merged;
    this.#libraries = [ours, theirs];
    this.#sides = [sideOf(ours), sideOf(theirs)];
  }

  mergeTable(table: TableName): void {
    const [ours, theirs] = this.#libraries;
    for (const id of Object.keys(ours[table])) this.#mergeRecord(table, id);
    for (const id of Object.keys(theirs[table])) if (recordIn<object>(ours[table], id) === null) this.#mergeRecord(table, id);
    const prefix = `${table}/`;
    for (const key of Object.keys(theirs.tombstones)) {
      const id = key.slice(prefix.length);
      if (key.startsWith(prefix) && recordIn<object>(ours[table], id) === null && recordIn<object>(theirs[table], id) === null)
        this.#mergeRecord(table, id);
    }
  }

  mergeSettings(): void {
    const [ours, theirs] = this.#libraries.map(
      ({ settings, dots, siblings }): Known => ({
        stamped: { record: settings, dots: dots.settings, siblings: siblings.settings },
        tombstone: null,
      }),
    ) as [Known, Known];
    if (isSame(ours, theirs)) return;
    const { stamped } = mergeKnown(...this.#facing(ours, theirs), () => false);
    if (stamped === null) return;
    this.#merged.settings = stamped.record as LibraryFile['settings'];
    setOrDelete(this.#merged.dots, 'settings', stamped.dots);
    setOrDelete(this.#merged.siblings, 'settings', stamped.siblings);
  }

  #mergeRecord(table: TableName, id: string): void {
    const [ours, theirs] = this.#libraries.map((library) => knownOf(library, table, id)) as [Known, Known];
    if (isSame(ours, theirs)) return;
    const needed = (): boolean => table === 'articles' && this.#hasHighlights(id);
    const merged = mergeKnown(...this.#facing(ours, theirs), needed);
    const key = recordKey(table, id);
    setOrDelete(this.#merged.dots, key, merged.stamped?.dots);
    setOrDelete(this.#merged.siblings, key, merged.stamped?.siblings);
    setOrDelete(this.#merged.tombstones, key, merged.tombstone ?? undefined);
    const before = ours.stamped?.record ?? null;
    const after = merged.stamped?.record ?? null;
    // A record that stays as it was also stays the same object, of which the text is known.
    if (sameValue(before, after)) return;
    setOrDelete(this.#merged[table] as Record<string, object>, id, after ?? undefined);
    this.patches.push({ table, id, before, after } as unknown as Patch);
  }

  #facing(ours: Known, theirs: Known): readonly [SideOf, SideOf] {
    const [left, right] = this.#sides;
    return [
      { ...ours, ...left },
      { ...theirs, ...right },
    ];
  }

  #hasHighlights(article: string): boolean {
    this.#articlesWithHighlights ??= new Set(Object.values(this.#merged.highlights).map((each) => each.article));
    return this.#articlesWithHighlights.has(article);
  }
}

function isSame(a: Known, b: Known): boolean {
  return (
    sameValue(a.stamped?.record, b.stamped?.record) &&
    sameValue(a.stamped?.dots, b.stamped?.dots) &&
    sameValue(a.stamped?.siblings, b.stamped?.siblings) &&
    sameValue(a.tombstone, b.tombstone)
  );
}

function mergePositions(
  ours: Record<string, ReadingPosition>,
  theirs: Readonly<Record<string, ReadingPosition>>,
): void {
  for (const [article, position] of Object.entries(theirs)) {
    const known = recordIn(ours, article);
    if (known === null || isLater(position, known)) ours[article] = position;
  }
}

function isLater(a: ReadingPosition, b: ReadingPosition): boolean {
  if (a.at !== b.at) return a.at > b.at;
  return a.offset !== b.offset ? a.offset > b.offset : a.fraction > b.fraction;
}

function setOrDelete<V>(table: Record<RecordKey, V>, key: string, value: V | undefined): void {
  if (value === undefined) Reflect.deleteProperty(table, key);
  else table[key] = value;
}
