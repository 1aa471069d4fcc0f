import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Adapter } from 'lowdb';
import type { ArticleTree } from '../../core/article/tree.ts';
import { recordIn } from '../../core/library/find-record.ts';
import { recordChange, redoLast, undoLast } from '../../core/library/history.ts';
import type { HistoryStep } from '../../core/library/history.ts';
import { OperationError } from '../../core/library/operation.ts';
import type { Operation, OperationContext } from '../../core/library/operation.ts';
import { FormatError, parsePatches, parsePosition, parseSettings } from '../../core/library/parse-library.ts';
import type { Change, LibraryFile, Patch, ReadingPosition, Settings } from '../../core/library/records.ts';
import { ArticleFiles } from './article-files.ts';
import { ChangeQueue } from './change-queue.ts';
import type { Work } from './change-queue.ts';
import { sha256 } from './hash.ts';
import { KeptFiles } from './kept-files.ts';
import { StoreError } from './library-store.ts';
import type { LibraryStore, OpeningReport, StoredArticle } from './library-store.ts';
import { newId } from './new-id.ts';

/** What a `LibraryFolder` is made of. */
export interface LibraryFolderParts {
  readonly folder: string;
  readonly library: LibraryFile;
  readonly adapter: Adapter<LibraryFile>;
  readonly opening: OpeningReport;
  /** Why nothing may be changed; `null` when it may. */
  readonly refusal: StoreError | null;
  readonly release: () => Promise<void>;
  readonly now: () => Date;
  readonly newId: OperationContext['newId'];
}

/** The library in a folder. `openLibrary` makes it. */
export class LibraryFolder implements LibraryStore {
  readonly folder: string;
  readonly opening: OpeningReport;
  readonly #parts: LibraryFolderParts;
  readonly #low: Low<LibraryFile>;
  readonly #queue: ChangeQueue;
  readonly #articles: ArticleFiles;
  readonly #originals: KeptFiles;
  readonly #assets: KeptFiles;
  readonly #listeners = new Set<(patches: readonly Patch[]) => void>();
  #closed = false;

  constructor(parts: LibraryFolderParts) {
    this.folder = parts.folder;
    this.opening = parts.opening;
    this.#parts = parts;
    this.#low = new Low(parts.adapter, parts.library);
    this.#queue = new ChangeQueue(this.#low, (patches) => this.#announce(patches));
    this.#articles = new ArticleFiles(join(parts.folder, 'articles'));
    this.#originals = new KeptFiles(join(parts.folder, 'originals'), 'The original');
    this.#assets = new KeptFiles(join(parts.folder, 'assets'), 'The image');
  }

  get current(): LibraryFile {
    return this.#low.data;
  }

  change<T>(operation: Operation<T>): Promise<T> {
    return this.#run((library) => {
      const at = this.#now();
      const { kind, subject, patches, value } = operation(library, { now: at, newId: this.#parts.newId });
      if (patches.length === 0) return { library, patches, value };
      checked(() => parsePatches(patches));
      const change: Change = { id: newId('change'), kind, subject, at, patches };
      return { library: recordChange(library, change), patches, value };
    });
  }

  undo(): Promise<Change | null> {
    return this.#takeStep(undoLast);
  }

  redo(): Promise<Change | null> {
    return this.#takeStep(redoLast);
  }

  savePosition(article: string, position: ReadingPosition): Promise<void> {
    return this.#run((library) => {
      if (recordIn(library.articles, article) === null) throw unknownArticle(article);
      const positions = { ...library.positions, [article]: checked(() => parsePosition(position)) };
      return { library: { ...library, positions }, patches: [], value: undefined };
    });
  }

  saveSettings(changed: Partial<Settings>): Promise<Settings> {
    return this.#run((library) => {
      const settings = checked(() => parseSettings({ ...library.settings, ...changed }));
      return { library: { ...library, settings }, patches: [], value: settings };
    });
  }

  async readArticle(id: string, revision?: number): Promise<StoredArticle> {
    const article = recordIn(this.current.articles, id);
    if (article === null) throw unknownArticle(id);
    const record =
      revision === undefined
        ? article.revisions.at(-1)
        : article.revisions.find((each) => each.revision === revision);
    if (record === undefined) {
      throw new StoreError('unknown-article', `The article “${id}” has no revision ${revision ?? 1}.`);
    }
    return this.#articles.read(id, record.revision);
  }

  async writeArticle(
    id: string,
    revision: number,
    tree: ArticleTree,
  ): Promise<{ textHash: string; length: number }> {
    this.#assertWritable();
    return this.#articles.write(id, revision, tree);
  }

  async keepOriginal(bytes: Uint8Array): Promise<string> {
    this.#assertWritable();
    const name = sha256(bytes);
    await this.#originals.keep(name, bytes);
    return name;
  }

  readOriginal(name: string): Promise<Uint8Array> {
    return this.#originals.read(name);
  }

  async keepAsset(name: string, bytes: Uint8Array): Promise<void> {
    this.#assertWritable();
    await this.#assets.keep(name, bytes);
  }

  assetPath(name: string): Promise<string | null> {
    return this.#assets.pathOf(name);
  }

  onChange(listener: (patches: readonly Patch[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#queue.idle();
    await this.#parts.release();
  }

  #takeStep(take: (library: LibraryFile) => HistoryStep | null): Promise<Change | null> {
    return this.#run<Change | null>((library) => {
      const step = take(library);
      if (step === null) return { library, patches: [], value: null };
      return { library: step.library, patches: step.patches, value: step.change };
    });
  }

  async #run<T>(work: Work<T>): Promise<T> {
    this.#assertWritable();
    return this.#queue.run(work);
  }

  #assertWritable(): void {
    if (this.#closed)
      throw new StoreError('closed', 'The library is closed: nothing more can be saved in it.');
    if (this.#parts.refusal !== null) throw this.#parts.refusal;
  }

  #announce(patches: readonly Patch[]): void {
    for (const listener of this.#listeners) {
      // Apart from each other and from the queue: what one does wrong is reported, and stops nothing.
      queueMicrotask(() => listener(patches));
    }
  }

  #now(): string {
    return this.#parts.now().toISOString();
  }
}

/** Turns a fault of form into a refusal of the operation: nothing is written that could not be read again. */
function checked<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new OperationError('invalid', `${error.message}. Nothing was changed.`);
  }
}

function unknownArticle(id: string): StoreError {
  return new StoreError('unknown-article', `No article has the id “${id}”.`);
}
