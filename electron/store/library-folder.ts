import { join } from 'node:path';
import type { ArticleTree } from '../../core/article/tree.ts';
import { recordIn } from '../../core/library/find-record.ts';
import type { Operation } from '../../core/library/operation.ts';
import type { Change, LibraryFile, Patch, ReadingPosition, Settings } from '../../core/library/records.ts';
import { ArticleFiles } from './article-files.ts';
import { BackupKeeper } from './backups/backup-keeper.ts';
import { destroyFiles } from './destroy-files.ts';
import { toStoreError } from './disk-error.ts';
import { writeDurably } from './durable-file.ts';
import { FilesUnderWay } from './files-under-way.ts';
import { sha256 } from './hash.ts';
import { KeptFiles } from './kept-files.ts';
import type { LibraryAdapter } from './library-adapter.ts';
import { LibraryChanges, unknownArticle } from './library-changes.ts';
import type { LibraryChangesParts } from './library-changes.ts';
import { StoreError } from './library-store.ts';
import type { LibraryStore, OpeningReport, SavingState, StoredArticle } from './library-store.ts';
import { libraryText } from './library-text.ts';
import { Listeners } from './listeners.ts';
import { OutsideChanges } from './outside/outside-changes.ts';

/** What a `LibraryFolder` is made of. */
export interface LibraryFolderParts extends Omit<LibraryChangesParts, 'announce' | 'onSaving' | 'adapter'> {
  readonly folder: string;
  /** `null` where nothing may be changed; `refusal` says why. */
  readonly adapter: LibraryChangesParts['adapter'] | null;
  readonly refusal: StoreError | null;
  readonly opening: OpeningReport;
  readonly release: () => Promise<void>;
}

/** The library in a folder. `openLibrary` makes it. */
export class LibraryFolder implements LibraryStore {
  readonly folder: string;
  readonly opening: OpeningReport;
  readonly current: LibraryFile;
  readonly #parts: LibraryFolderParts;
  readonly #changes: LibraryChanges | null;
  readonly #backups: BackupKeeper | null;
  readonly #articles: ArticleFiles;
  readonly #originals: KeptFiles;
  readonly #assets: KeptFiles;
  readonly #underWay = new FilesUnderWay();
  readonly #changed = new Listeners<readonly Patch[]>();
  readonly #saved = new Listeners<SavingState>();
  readonly #noticed = new Listeners<string>({ keepUnheard: true });
  readonly #outside: OutsideChanges | null;
  #closed = false;

  constructor(parts: LibraryFolderParts) {
    this.folder = parts.folder;
    this.opening = parts.opening;
    this.current = parts.library;
    this.#parts = parts;
    const { adapter } = parts;
    this.#changes =
      adapter === null
        ? null
        : new LibraryChanges({
            ...parts,
            adapter,
            announce: (patches) => {
              this.#settle(patches);
              this.#changed.tell(patches);
            },
            onSaving: (saving) => this.#saved.tell(saving),
          });
    this.#backups =
      adapter === null
        ? null
        : new BackupKeeper({ ...parts, onNotice: (message) => this.#noticed.tell(message) });
    this.#outside =
      this.#changes === null || adapter === null ? null : this.#lookOutside(this.#changes, adapter);
    this.#articles = new ArticleFiles(join(parts.folder, 'articles'));
    this.#originals = new KeptFiles(join(parts.folder, 'originals'), 'The original');
    this.#assets = new KeptFiles(join(parts.folder, 'assets'), 'The image');
  }

  /**
   * Has `library.json` copied as it is now, which goes on after this has resolved. Of a library in which nothing was ever
   * done there is nothing to copy. `openLibrary` calls it.
   */
  async beginBackups(): Promise<void> {
    const { articles, history } = this.current;
    if (history.length > 0 || Object.keys(articles).length > 0) await this.#backups?.begin('start');
  }

  get saving(): SavingState {
    return this.#changes?.saving ?? { waiting: 0, why: null };
  }

  async change<T>(operation: Operation<T>): Promise<T> {
    return this.#writable().change(operation);
  }

  async undo(): Promise<Change | null> {
    return this.#writable().undo();
  }

  async redo(): Promise<Change | null> {
    return this.#writable().redo();
  }

  async savePosition(article: string, position: ReadingPosition): Promise<void> {
    return this.#writable().savePosition(article, position);
  }

  async saveSettings(changed: Partial<Settings>): Promise<Settings> {
    return this.#writable().saveSettings(changed);
  }

  async saveNow(): Promise<SavingState> {
    return this.#writable().saveNow();
  }

  async mend(): Promise<void> {
    try {
      await this.#writable().mend();
    } catch (error) {
      throw error instanceof StoreError ? error : toStoreError(error, 'The library was not mended');
    }
  }

  async writeCopy(path: string): Promise<void> {
    try {
      await writeDurably(path, libraryText(this.current));
    } catch (error) {
      throw toStoreError(error, `No copy was written to ${path}`, 'The library is as it was.');
    }
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
    return this.#articles.read(id, record.revision, record.textHash);
  }

  async writeArticle(
    id: string,
    revision: number,
    tree: ArticleTree,
  ): Promise<{ textHash: string; length: number }> {
    this.#writable();
    await this.#underWay.begin(`articles/${id}`);
    const written = await this.#articles.write(id, revision, tree);
    this.#underWay.settleAssetsOf(tree);
    return written;
  }

  async keepOriginal(bytes: Uint8Array): Promise<string> {
    this.#writable();
    const name = sha256(bytes);
    await this.#underWay.begin(`originals/${name}`);
    await this.#originals.keep(name, bytes);
    return name;
  }

  readOriginal(name: string): Promise<Uint8Array> {
    return this.#originals.read(name);
  }

  async keepAsset(name: string, bytes: Uint8Array): Promise<void> {
    this.#writable();
    await this.#underWay.begin(`assets/${name}`);
    await this.#assets.keep(name, bytes);
  }

  async removeDestroyed(): Promise<void> {
    this.#writable();
    if (this.saving.waiting > 0) return;
    const { folder, current: library } = this;
    const isUnderWay = (path: string): boolean => this.#underWay.has(path);
    await this.#underWay.whileRemoving(() => destroyFiles({ folder, library, isUnderWay }));
  }

  assetPath(name: string): Promise<string | null> {
    return this.#assets.pathOf(name);
  }

  onChange(listener: (patches: readonly Patch[]) => void): () => void {
    return this.#changed.add(listener);
  }

  onSaving(listener: (saving: SavingState) => void): () => void {
    return this.#saved.add(listener);
  }

  onNotice(listener: (message: string) => void): () => void {
    return this.#noticed.add(listener);
  }

  /** Takes in what other places wrote into the folder, now and from now on; answers lines for the user. */
  async takeInOutside(): Promise<readonly string[]> {
    const lines = (await this.#outside?.takeIn()) ?? [];
    this.#outside?.watch();
    return lines;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#backups?.close();
    await this.#outside?.end();
    await this.#changes?.close();
    await this.#parts.release();
  }

  /** What records name that did not before is under way no more. */
  #settle(patches: readonly Patch[]): void {
    for (const { table, id, before, after } of patches) {
      if (table !== 'articles' || after === null) continue;
      const known = new Set(before?.revisions.map(({ revision }) => revision));
      for (const { revision, original } of after.revisions) {
        if (known.has(revision)) continue;
        this.#underWay.settle(`articles/${id}`);
        this.#underWay.settle(`originals/${original}`);
      }
    }
  }

  #lookOutside(changes: LibraryChanges, adapter: LibraryAdapter): OutsideChanges {
    const { folder, library, now } = this.#parts;
    return new OutsideChanges({
      folder,
      id: library.id,
      isOurs: () => adapter.isOurs(),
      merge: (copies) => changes.mergeCopies(copies),
      fold: () => changes.fold(),
      now,
      tell: (line) => this.#noticed.tell(line),
    });
  }

  #writable(): LibraryChanges {
    if (this.#closed)
      throw new StoreError('closed', 'The library is closed: nothing more can be saved in it.');
    if (this.#changes === null)
      throw this.#parts.refusal ?? new StoreError('read-only', 'The library was opened for reading only.');
    return this.#changes;
  }
}
