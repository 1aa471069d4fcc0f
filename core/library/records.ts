import type { Target } from '../annotation/target.ts';
import type { EditedRoles } from '../article/edited-role.ts';

/** The six colours of a mark, in the order of their keys 1 to 6. */
export const markColors = ['marigold', 'clover', 'sky', 'iris', 'rose', 'pencil'] as const;
export type MarkColor = (typeof markColors)[number];

export const markStyles = ['highlight', 'underline', 'strikethrough'] as const;
export type MarkStyle = (typeof markStyles)[number];

export const readingStates = ['unread', 'reading', 'finished'] as const;
export type ReadingState = (typeof readingStates)[number];

export const encodingSources = ['mark', 'declared', 'detected'] as const;
export type EncodingSource = (typeof encodingSources)[number];

/** One import of an article's text. Its tree is in `articles/<article>/<revision>.json`. */
export interface RevisionRecord {
  /** 1 for the first. */
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly imported: string;
  /** SHA-256 (hex) of the imported bytes, their name in `originals/`. */
  readonly original: string;
  /** The file's own name, or `null` for pasted text and standard input. */
  readonly filename: string | null;
  /** Media type of the original, such as `text/plain`. */
  readonly mediaType: string;
  /** How the bytes were read as text, such as `utf-8`. */
  readonly encoding: string;
  /**
   * How that was told: by a byte order mark, by what the source says, or by what the bytes look like. Absent where it
   * was not recorded.
   */
  readonly encodingFrom?: EncodingSource;
  /** ISO 8601 date or date-time: when this text was last changed, as the source states it. Absent where it does not. */
  readonly modified?: string;
  /** SHA-256 (hex) of the article's text in UTF-8. */
  readonly textHash: string;
  /** Length of the article's text in UTF-16 units. */
  readonly length: number;
  /** Words outside folded blocks. */
  readonly words: number;
}

/** What the library knows of an article without opening its tree. */
export interface ArticleRecord {
  readonly id: string;
  readonly title: string;
  /** The title was made from the first sentence, since the article has none of its own. */
  readonly titleDerived: boolean;
  readonly byline: string | null;
  /** Name of the publication. */
  readonly site: string | null;
  readonly url: string | null;
  /** ISO 8601 date or date-time as the source states it. */
  readonly published: string | null;
  /** BCP 47, or `null` when it could not be told. */
  readonly language: string | null;
  /** ISO 8601, UTC: the first import. */
  readonly imported: string;
  /** ISO 8601, UTC: the last change of this record or of its highlights. */
  readonly modified: string;
  readonly state: ReadingState;
  readonly tags: readonly string[];
  /** Ids of collections. */
  readonly collections: readonly string[];
  /** The reader's note on the whole article, in Markdown. */
  readonly note: string;
  /** ISO 8601, UTC: when it was moved to the trash; `null` when it was not. */
  readonly trashed: string | null;
  /** Oldest first, never empty; the last one is current. */
  readonly revisions: readonly RevisionRecord[];
  /** What the reader says that blocks are, by `roleKey`; absent when that is nothing. */
  readonly roles?: EditedRoles;
}

/** A mark on a passage, with or without a note. */
export interface HighlightRecord {
  readonly id: string;
  /** Id of the article. */
  readonly article: string;
  readonly target: Target;
  readonly color: MarkColor;
  readonly style: MarkStyle;
  /** Markdown; empty when there is no note. */
  readonly note: string;
  readonly tags: readonly string[];
  /** Name of the layer, such as a reading pass, that the mark was made in; absent or empty when it is in none. */
  readonly layer?: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  /** ISO 8601, UTC. */
  readonly modified: string;
  /** ISO 8601, UTC: when it was moved to the trash; `null` when it was not. */
  readonly trashed: string | null;
}

export interface CollectionRecord {
  readonly id: string;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly created: string;
}

/** How far an article was read. */
export interface ReadingPosition {
  /** UTF-16 offset in the article's text of the first line in view. */
  readonly offset: number;
  /** Share of the article that has been scrolled past, 0 to 1. */
  readonly fraction: number;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export const themes = ['system', 'light', 'sepia', 'dark', 'black', 'contrast'] as const;
export type Theme = (typeof themes)[number];

export interface Settings {
  readonly theme: Theme;
  /** Size of the page's text as a factor of the standard one, 0.8 to 1.8. */
  readonly textScale: number;
  readonly density: 'comfortable' | 'compact';
  readonly margin: 'shown' | 'hidden';
  /** Colour and style of the next mark. */
  readonly color: MarkColor;
  readonly style: MarkStyle;
  /** What the reader calls the colours; one that is absent has the name that it comes with. */
  readonly colorNames?: Readonly<Partial<Record<MarkColor, string>>>;
  /** A passage is marked as soon as the pointer has selected it. Off when absent. */
  readonly markOnSelection?: boolean;
  /** A mark that touches another of its colour, style and layer becomes one with it. Off when absent. */
  readonly mergeAdjacent?: boolean;
  /** Layer of the next mark; absent or empty for none. */
  readonly layer?: string;
  /** Colours whose marks are not shown. */
  readonly hiddenColors?: readonly MarkColor[];
  /** Layers whose marks are not shown; the empty name stands for marks in none. */
  readonly hiddenLayers?: readonly string[];
}

export const defaultSettings: Settings = {
  theme: 'system',
  textScale: 1,
  density: 'comfortable',
  margin: 'shown',
  color: 'marigold',
  style: 'highlight',
};

/** The records that changes speak of, by table and id. */
export interface Tables {
  readonly articles: Readonly<Record<string, ArticleRecord>>;
  readonly highlights: Readonly<Record<string, HighlightRecord>>;
  readonly collections: Readonly<Record<string, CollectionRecord>>;
}

export type TableName = keyof Tables;
export type RecordOf<T extends TableName> = Tables[T][string];

/** One record before and after a change; `null` where it does not exist. */
export type Patch = {
  [T in TableName]: {
    readonly table: T;
    readonly id: string;
    readonly before: RecordOf<T> | null;
    readonly after: RecordOf<T> | null;
  };
}[TableName];

/** What was done, for the history, the undo message and the journal. */
export const changeKinds = [
  'article-import',
  'article-update',
  'article-edit',
  'article-state',
  'article-tag',
  'article-note',
  'article-roles',
  'article-remove',
  'article-restore',
  'highlight-add',
  'highlight-mark',
  'highlight-note',
  'highlight-tag',
  'highlight-layer',
  'highlight-move',
  'highlight-remove',
  'highlight-restore',
  'conflict-settle',
  'library-merge',
  'library-restore',
  'trash-empty',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/**
 * Names one change of any replica of a library: `<replica>.<counter>.<time>`, such as `k3v9qx.12.mibjk0w0`. A replica is
 * one writer in one place; its counter goes up by one with each change. The time is in milliseconds since 1970 to the
 * base 36; a dot without it is older than any that has one.
 */
export type Dot = string;

/** How many changes of each replica a library has seen: all from 1 to this number. */
export type VersionVector = Readonly<Record<string, number>>;

/**
 * Which change wrote each register of a record last. One dot stands for the whole record; in an object, `*` stands for
 * all registers that are not named. A record without dots is as it was before changes had any.
 */
export type RecordDots = Dot | Readonly<Record<string, Dot>>;

/** `articles/<id>`, `highlights/<id>`, `collections/<id>` or `settings`. */
export type RecordKey = string;

/** A value of a register that was written elsewhere at the same time as the one that is shown. */
export interface Sibling {
  readonly dot: Dot;
  /** ISO 8601, UTC: when it was written. */
  readonly at: string;
  readonly value: unknown;
}

/** What is left of a record that was destroyed, so that a synchronised copy does not bring it back. */
export interface Tombstone {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly dot: Dot;
  /** ISO 8601, UTC: when it had been moved to the trash; `at` when it never was. */
  readonly trashed: string;
  /**
   * Set when the trash was emptied of the record: the SHA-256 (hex) of an article's originals, so that its files can be
   * removed wherever the library is; none of a highlight. Any other record that is gone keeps its files, and its place
   * in the history: undo and redo may reach it.
   */
  readonly originals?: readonly string[];
}

/** A change of the library: a set of patches that hold together. Never mutated. */
export interface Change {
  /** The dot of its first write; edits of one note within a minute are one change. */
  readonly id: string;
  /** The dot of its last write. */
  readonly dot: Dot;
  readonly kind: ChangeKind;
  /** Id of the article or highlight that it was about, or of the library. */
  readonly subject: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly patches: readonly Patch[];
  /** Id of the change that this one takes back. */
  readonly undoes?: string;
  /** Id of the change that this one does again. */
  readonly redoes?: string;
}

export const schemaVersion = 2;

/** The whole of `library.json`. */
export interface LibraryFile extends Tables {
  readonly schemaVersion: typeof schemaVersion;
  /** Names this library, whatever its folder is called. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly positions: Readonly<Record<string, ReadingPosition>>;
  readonly settings: Settings;
  /** What was done, oldest first; taking back and doing again are changes too. */
  readonly history: readonly Change[];
  readonly seen: VersionVector;
  readonly dots: Readonly<Record<RecordKey, RecordDots>>;
  /** By record, then by register: what was written elsewhere at the same time, until the reader has settled it. */
  readonly siblings: Readonly<Record<RecordKey, Readonly<Record<string, readonly Sibling[]>>>>;
  readonly tombstones: Readonly<Record<RecordKey, Tombstone>>;
}
