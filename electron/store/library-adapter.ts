import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import type { JournalEntry } from '../../core/library/journal-entry.ts';
import type { LibraryDraft } from '../../core/library/library-draft.ts';
import type { LibraryFile } from '../../core/library/records.ts';
import { isMissing } from './disk-error.ts';
import { renameInsistently, writeDurably } from './durable-file.ts';
import { JournalFile } from './journal/journal-file.ts';
import { identityOf, isSameFile, journalFormat, journalVersion } from './journal/journal-header.ts';
import type { FileIdentity, JournalHeader } from './journal/journal-header.ts';
import { libraryText } from './library-text.ts';
import { readLibraryFile } from './read-library-file.ts';

export const libraryName = 'library.json';
export const journalName = 'library.journal';

/** What an adapter knows of the folder when it begins to write there. */
export interface AdapterStart {
  readonly header: JournalHeader;
  /** What the journal in the folder holds. */
  readonly entries: readonly JournalEntry[];
  /** How many of its bytes hold lines, where it can be gone on with; `null` where it is written anew first. */
  readonly resume: number | null;
}

/**
 * lowdb's way to a library's folder. lowdb's own file adapter writes the whole file at every change, without fsync, and
 * nothing at all under `NODE_ENV=test`. Here a change is an entry of the journal, durable when `append` answers;
 * `write` is the fold: it writes `library.json` whole, then cuts the journal.
 *
 * The order makes both `library.json` with the journal, and `library.json.bak` with the journals, hold everything at
 * every moment: the new file beside the old; the old one under `.bak`; the new in its place; the journal that led there
 * under `.bak`; the new journal in its place.
 */
export class LibraryAdapter implements Adapter<LibraryDraft> {
  readonly #path: string;
  readonly #journal: JournalFile;
  readonly #resume: number | null;
  #base: FileIdentity | null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(folder: string, { header, entries, resume }: AdapterStart) {
    this.#path = join(folder, libraryName);
    this.#journal = new JournalFile(join(folder, journalName), header, entries);
    this.#resume = resume;
    this.#base = header.base;
  }

  /** The replica in whose name changes are made. */
  get replica(): string {
    return this.#journal.header.replica;
  }

  /** How many entries wait for the fold, and how many bytes they take. */
  get pending(): { readonly entries: number; readonly bytes: number } {
    return { entries: this.#journal.count, bytes: this.#journal.length };
  }

  /** Makes ready for the first change. A disk that refuses now is asked again by that change. */
  async start(): Promise<void> {
    if (this.#resume !== null) await this.#journal.resume(this.#resume);
    else await this.#journal.append([]);
  }

  /** `null` when there is no file. Throws `StoreError` when it cannot be read; see `loadLibrary`. */
  async read(): Promise<LibraryDraft | null> {
    const found = await readLibraryFile(this.#path);
    return found.status === 'sound' ? found.library : null;
  }

  /** Makes entries durable. Rejects with the system's error, and leaves the journal as it was, when the disk refuses. */
  append(entries: readonly JournalEntry[]): Promise<void> {
    return this.#journal.append(entries);
  }

  /** Whether `library.json` is still the file that was read or written last, and no other program's. */
  async isOurs(): Promise<boolean> {
    return isSameFile(this.#base, await identityOf(this.#path));
  }

  /** Keeps a `library.json` that another program put here, under a name by which it is taken in. */
  async keepForeign(): Promise<void> {
    await renameInsistently(this.#path, this.#nameForForeign()).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
  }

  /**
   * Folds. The library is taken as it is when this is called; entries appended meanwhile stay in the journal. Rejects
   * with the system's error when the disk refuses; everything acknowledged is then where it was.
   */
  write(library: LibraryFile): Promise<void> {
    const count = this.#journal.count;
    const { id, seen } = library;
    const text = libraryText(library);
    const header = { id, seen: { ...seen } };
    const turn = this.#last.then(() => this.#fold(text, count, header));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  close(): Promise<void> {
    return this.#journal.close();
  }

  /** What was put in the place of our file while a new one was being written is in the backup now: it is kept too. */
  async #keepIntruder(base: FileIdentity | null): Promise<void> {
    const backup = `${this.#path}.bak`;
    const found = await identityOf(backup);
    // Where there are no hard links the backup is a file of its own, but of the same size.
    if (base === null || found === null || found.ino === base.ino || found.size === base.size) return;
    await copyFile(backup, this.#nameForForeign());
  }

  #nameForForeign(): string {
    return join(dirname(this.#path), libraryName.replace('.json', `.sync-conflict-${Date.now()}.json`));
  }

  async #fold(
    text: Iterable<string>,
    count: number,
    { id, seen }: Pick<LibraryFile, 'id' | 'seen'>,
  ): Promise<void> {
    const base = this.#base;
    await writeDurably(this.#path, text, { keepPrevious: true });
    this.#base = await identityOf(this.#path);
    await this.#keepIntruder(base);
    await this.#journal.cut(count, {
      format: journalFormat,
      version: journalVersion,
      library: id,
      replica: this.replica,
      base: this.#base,
      seen,
    });
  }
}
