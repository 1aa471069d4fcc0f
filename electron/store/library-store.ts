import type { ArticleTree } from '../../core/article/tree.ts';
import type { Operation } from '../../core/library/operation.ts';
import type { Change, LibraryFile, Patch, ReadingPosition, Settings } from '../../core/library/records.ts';
import type { SavingState } from '../../core/library/saving-state.ts';

export type { SavingState };

/** One revision of an article as it is stored in `articles/<id>/<revision>.json`. */
export interface StoredArticle {
  readonly id: string;
  readonly revision: number;
  readonly tree: ArticleTree;
  /** SHA-256 (hex) of the article's text in UTF-8. */
  readonly textHash: string;
}

/** What was found and done when the library was opened, in sentences for the user; empty when all was well. */
export interface OpeningReport {
  readonly messages: readonly string[];
  /** Set when the library may only be read, since another program holds it; says who. */
  readonly readOnly: string | null;
}

/**
 * An open library folder. Each method that changes something answers once the change would survive a power cut,
 * and leaves memory and disk as they were when it cannot be made.
 */
export interface LibraryStore {
  readonly folder: string;
  readonly opening: OpeningReport;
  /** The library as it is now: its tables change in place, its records are replaced and never mutated. */
  readonly current: LibraryFile;
  /** Runs an operation of `core/library` on the current library and makes its change durable. Queued in order. */
  change<T>(operation: Operation<T>): Promise<T>;
  /** Takes back the last change; `null` when there is none. */
  undo(): Promise<Change | null>;
  redo(): Promise<Change | null>;
  savePosition(article: string, position: ReadingPosition): Promise<void>;
  saveSettings(settings: Partial<Settings>): Promise<Settings>;
  /** The tree of a revision, the current one unless said. Throws `StoreError` with `unknown-article` or `damaged`. */
  readArticle(id: string, revision?: number): Promise<StoredArticle>;
  /** Makes a tree durable; must come before the change that names it. */
  writeArticle(
    id: string,
    revision: number,
    tree: ArticleTree,
  ): Promise<{ textHash: string; length: number }>;
  /** Keeps bytes in `originals/`, named by their SHA-256, which it answers. Keeping the same bytes again is free. */
  keepOriginal(bytes: Uint8Array): Promise<string>;
  readOriginal(sha256: string): Promise<Uint8Array>;
  keepAsset(name: string, bytes: Uint8Array): Promise<void>;
  /**
   * Removes the files of articles that the trash was emptied of, unless that is not on the disk yet; opening does it
   * otherwise. Throws `StoreError` when the disk refuses.
   */
  removeDestroyed(): Promise<void>;
  /** The path of an asset whose name passed the check for plain names; `null` when there is no such file. */
  assetPath(name: string): Promise<string | null>;
  /** Called after each durable change. Returns a function that ends it. */
  onChange(listener: (patches: readonly Patch[]) => void): () => void;
  readonly saving: SavingState;
  /** Tries at once to make durable what waits in memory; answers what is left. */
  saveNow(): Promise<SavingState>;
  /**
   * Puts right what the library notes about its own changes, and writes it whole. Throws `StoreError` when the disk
   * refuses; see `core/library/bookkeeping.ts`.
   */
  mend(): Promise<void>;
  /** Writes `library.json` as it would be now to any path. Throws `StoreError` when the disk refuses. */
  writeCopy(path: string): Promise<void>;
  /** Called whenever `saving` changes. Returns a function that ends it. */
  onSaving(listener: (saving: SavingState) => void): () => void;
  /** Called with a line for the user when something was found and done while the library is open. */
  onNotice(listener: (message: string) => void): () => void;
  /** Waits for what is under way, then lets go of the folder. */
  close(): Promise<void>;
}

export type StoreErrorCode =
  | 'newer'
  | 'damaged'
  | 'locked'
  | 'read-only'
  | 'disk-full'
  | 'no-permission'
  | 'not-writable'
  | 'unknown-article'
  | 'unknown-backup'
  | 'closed';

/** Why the library could not be opened or changed, in one line for the user, with what became of the data. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
