import type {
  Change,
  LibraryFile,
  ReadingPosition,
  RecordDots,
  RecordKey,
  RecordOf,
  Settings,
  Sibling,
  TableName,
  Tombstone,
} from './records.ts';

/**
 * A library whose tables are changed in place, so that a change costs the same however many records there are. The
 * records themselves are replaced and never mutated.
 */
export interface LibraryDraft extends Pick<LibraryFile, 'schemaVersion' | 'id' | 'created'> {
  readonly articles: Record<string, RecordOf<'articles'>>;
  readonly highlights: Record<string, RecordOf<'highlights'>>;
  readonly collections: Record<string, RecordOf<'collections'>>;
  readonly positions: Record<string, ReadingPosition>;
  settings: Settings;
  history: Change[];
  readonly seen: Record<string, number>;
  readonly dots: Record<RecordKey, RecordDots>;
  readonly siblings: Record<RecordKey, Readonly<Record<string, readonly Sibling[]>>>;
  readonly tombstones: Record<RecordKey, Tombstone>;
}

/** A draft that shares the library's records and none of its tables. */
export function draftOf(library: LibraryFile): LibraryDraft {
  return {
    ...library,
    articles: { ...library.articles },
    highlights: { ...library.highlights },
    collections: { ...library.collections },
    positions: { ...library.positions },
    history: [...library.history],
    seen: { ...library.seen },
    dots: { ...library.dots },
    siblings: { ...library.siblings },
    tombstones: { ...library.tombstones },
  };
}

/** Takes back what was done to a draft. Those of later changes must have been called before. */
export type Rollback = () => void;

/** Changes entries of a draft's tables and remembers how they were. */
export class DraftEdit {
  readonly #draft: LibraryDraft;
  readonly #steps: Rollback[] = [];

  constructor(draft: LibraryDraft) {
    this.#draft = draft;
  }

  /** Sets or, with `null`, removes a record. */
  setRecord(table: TableName, id: string, record: object | null): void {
    this.#set(this.#draft[table], id, record);
  }

  setDots(key: RecordKey, dots: RecordDots | null): void {
    this.#set(this.#draft.dots, key, dots);
  }

  setSiblings(key: RecordKey, siblings: Readonly<Record<string, readonly Sibling[]>> | null): void {
    this.#set(this.#draft.siblings, key, siblings);
  }

  setTombstone(key: RecordKey, tombstone: Tombstone | null): void {
    this.#set(this.#draft.tombstones, key, tombstone);
  }

  setPosition(article: string, position: ReadingPosition | null): void {
    this.#set(this.#draft.positions, article, position);
  }

  setSettings(settings: Settings): void {
    const before = this.#draft.settings;
    this.#draft.settings = settings;
    this.#steps.push(() => (this.#draft.settings = before));
  }

  /** Notes that a change was seen. */
  see(replica: string, counter: number): void {
    this.#set(this.#draft.seen, replica, counter);
  }

  /** Puts another history in the place of the one that is there. */
  setHistory(history: Change[]): void {
    const before = this.#draft.history;
    this.#draft.history = history;
    this.#steps.push(() => (this.#draft.history = before));
  }

  /** Puts a change at the end of the history, or in the place of the last one. */
  record(change: Change, { inPlaceOfLast }: { readonly inPlaceOfLast: boolean }): void {
    const { history } = this.#draft;
    const last = inPlaceOfLast ? history.pop() : undefined;
    history.push(change);
    this.#steps.push(() => {
      history.pop();
      if (last !== undefined) history.push(last);
    });
  }

  readonly rollback: Rollback = () => {
    for (const step of this.#steps.splice(0).reverse()) step();
  };

  #set(table: Record<string, unknown>, key: string, value: unknown): void {
    const had = Object.hasOwn(table, key);
    const before = table[key];
    if (value === null) Reflect.deleteProperty(table, key);
    else table[key] = value;
    this.#steps.push(() => {
      if (had) table[key] = before;
      else Reflect.deleteProperty(table, key);
    });
  }
}
