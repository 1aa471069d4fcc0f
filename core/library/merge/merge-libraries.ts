import { compactHistory } from '../history/compact-history.ts';
import { forgetRecords } from '../history/forget-records.ts';
import { joinSeen, parseDot, parseRecordKey, recordKey } from '../dots.ts';
import { recordIn } from '../find-record.ts';
import { isLaterPosition } from '../later-position.ts';
import type { Dot, LibraryFile, Patch, RecordKey, TableName } from '../records.ts';
import { sameValue } from '../same-value.ts';
import { conflictKeys } from './conflicts.ts';
import { countTaken } from './count-taken.ts';
import type { Taken } from './count-taken.ts';
import { emptiedFromTrash } from '../tombstone.ts';
import { mergeHistory } from './merge-history.ts';
import { mergeKnown } from './merge-stamped.ts';
import type { Known, Side, SideOf } from './merge-stamped.ts';

export interface MergeOutcome {
  readonly library: LibraryFile;
  /** From ours to the merged library. */
  readonly patches: readonly Patch[];
  readonly taken: Taken;
  /** How many registers the reader has to decide about that ours had nothing to decide about. */
  readonly conflicts: number;
}

/** What is said of records beside their tables. */
const stamps = ['dots', 'siblings', 'tombstones'] as const;

/** Highlights come before their articles, which stay as long as one of their highlights does. */
const order: readonly TableName[] = ['highlights', 'articles', 'collections'];

/**
 * Merges two states of one library, register by register, so that nothing is lost that either wrote: see
 * `joinVersions`, `mergeKnown` and `shownVersion`. No common state from before is needed: what each has seen says it.
 * Both are left as they are, and the merged one shares with ours what did not change. Commutative and idempotent, and
 * associative but for one case: what one place destroyed while another wrote to it is brought back with the fields that
 * are left of it, and these depend on who met first; once all have met, all are alike. That both are of the same
 * library is for the caller to see to.
 */
export function mergeLibraries(ours: LibraryFile, theirs: LibraryFile): MergeOutcome {
  const merging = new Merging(ours, theirs);
  for (const table of order) merging.mergeTable(table);
  merging.mergeSettings();
  // What the trash was emptied of in one place is forgotten in the other, too.
  const gone = emptiedFromTrash(merging.merged);
  const history = mergeHistory(forgetRecords(ours.history, gone), forgetRecords(theirs.history, gone));
  const library: LibraryFile = {
    ...merging.merged,
    created: ours.created < theirs.created ? ours.created : theirs.created,
    positions: mergePositions(ours.positions, theirs.positions),
    history: history === ours.history ? history : compactHistory(history),
    seen: joinSeen(ours.seen, theirs.seen),
  };
  const known = conflictKeys(ours);
  const { patches } = merging;
  return {
    library,
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
  /** Ours, with a copy of each table from the first change of it. */
  readonly merged: LibraryFile;
  readonly #libraries: readonly [LibraryFile, LibraryFile];
  readonly #sides: readonly [Side, Side];
  readonly #copied = new Set<string>();
  /** The records of which not the same is said beside the tables. */
  readonly #differing: ReadonlySet<RecordKey>;
  #articlesWithHighlights: ReadonlySet<string> | null = null;

  constructor(ours: LibraryFile, theirs: LibraryFile) {
    this.merged = { ...ours };
    this.#libraries = [ours, theirs];
    this.#sides = [sideOf(ours), sideOf(theirs)];
    this.#differing = new Set(
      stamps.flatMap((table): readonly string[] => differingKeys<unknown>(ours[table], theirs[table])),
    );
  }

  mergeTable(table: TableName): void {
    const [ours, theirs] = this.#libraries;
    const differing = new Set(differingKeys<unknown>(ours[table], theirs[table]));
    for (const key of this.#differing) {
      const place = parseRecordKey(key);
      if (place?.table === table) differing.add(place.id);
    }
    for (const id of differing) this.#mergeRecord(table, id);
  }

  mergeSettings(): void {
    const [ours, theirs] = this.#libraries.map(({ settings, dots, siblings }): Known => ({
      stamped: { record: settings, dots: dots.settings, siblings: siblings.settings },
      tombstone: null,
    })) as [Known, Known];
    if (sameValue(ours.stamped?.record, theirs.stamped?.record) && !this.#differing.has('settings')) return;
    const { stamped } = mergeKnown(...this.#facing(ours, theirs), () => false);
    if (stamped === null) return;
    Object.assign(this.merged, { settings: stamped.record });
    this.#set('dots', 'settings', stamped.dots);
    this.#set('siblings', 'settings', stamped.siblings);
  }

  #mergeRecord(table: TableName, id: string): void {
    const [ours, theirs] = this.#libraries.map((library) => knownOf(library, table, id)) as [Known, Known];
    const needed = (): boolean => table === 'articles' && this.#hasHighlights(id);
    const merged = mergeKnown(...this.#facing(ours, theirs), needed);
    const key = recordKey(table, id);
    this.#set('dots', key, merged.stamped?.dots);
    this.#set('siblings', key, merged.stamped?.siblings);
    this.#set('tombstones', key, merged.tombstone ?? undefined);
    const before = ours.stamped?.record ?? null;
    const after = merged.stamped?.record ?? null;
    // A record that stays as it was also stays the same object, of which the text is known.
    if (sameValue(before, after)) return;
    this.#set(table, id, after ?? undefined);
    this.patches.push({ table, id, before, after } as unknown as Patch);
  }

  #set(name: TableName | (typeof stamps)[number], key: string, value: unknown): void {
    if (value === undefined && !Object.hasOwn(this.merged[name], key)) return;
    if (!this.#copied.has(name)) Object.assign(this.merged, { [name]: { ...this.merged[name] } });
    this.#copied.add(name);
    const table = this.merged[name] as Record<string, unknown>;
    if (value === undefined) Reflect.deleteProperty(table, key);
    else table[key] = value;
  }

  #facing(ours: Known, theirs: Known): readonly [SideOf, SideOf] {
    const [left, right] = this.#sides;
    return [
      { ...ours, ...left },
      { ...theirs, ...right },
    ];
  }

  #hasHighlights(article: string): boolean {
    this.#articlesWithHighlights ??= new Set(
      Object.values(this.merged.highlights).map((each) => each.article),
    );
    return this.#articlesWithHighlights.has(article);
  }
}

/** The keys under which two tables do not have the same. Most records are the same on both sides. */
function differingKeys<V>(a: Readonly<Record<string, V>>, b: Readonly<Record<string, V>>): readonly string[] {
  const ours = Object.keys(a);
  const theirs = Object.keys(b);
  let inBoth = 0;
  const keys = ours.filter((key) => {
    const other = b[key];
    if (other !== undefined) inBoth += 1;
    return !sameValue(a[key], other);
  });
  if (inBoth < theirs.length) for (const key of theirs) if (!Object.hasOwn(a, key)) keys.push(key);
  return keys;
}

function mergePositions(
  ours: LibraryFile['positions'],
  theirs: LibraryFile['positions'],
): LibraryFile['positions'] {
  const later = Object.entries(theirs).filter(([article, position]) => {
    const known = recordIn(ours, article);
    return known === null || isLaterPosition(position, known);
  });
  return later.length === 0 ? ours : { ...ours, ...Object.fromEntries(later) };
}
