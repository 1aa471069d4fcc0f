import { commitChange, commitPosition, commitSettings } from '../../core/library/commit-change.ts';
import type { PendingChange } from '../../core/library/commit-change.ts';
import { makeDot } from '../../core/library/dots.ts';
import { emptyLibrary } from '../../core/library/empty-library.ts';
import { changeEntry } from '../../core/library/journal-entry.ts';
import type { JournalEntry } from '../../core/library/journal-entry.ts';
import { draftOf } from '../../core/library/library-draft.ts';
import { mergeLibraries } from '../../core/library/merge/merge-libraries.ts';
import type { Operation } from '../../core/library/operation.ts';
import type { Dot, LibraryFile, Settings, VersionVector } from '../../core/library/records.ts';

/** What one place did, and what it had seen when it did so. */
export interface Deed {
  readonly dot: Dot;
  readonly seen: VersionVector;
  readonly pending: PendingChange;
}

/** A library in one place, with the journal that a program there would have written. */
export class Replica {
  library: LibraryFile;
  readonly journal: { readonly entry: JournalEntry; readonly known: VersionVector }[] = [];
  #name: string;
  readonly #deeds: Deed[];

  constructor(name: string, deeds: Deed[], library = emptyLibrary('shared', '2026-11-05T10:00:00.000Z')) {
    this.#name = name;
    this.#deeds = deeds;
    this.library = library;
  }

  /** A change; `false` when the operation has nothing to do or refuses. */
  do(operation: Operation<unknown>, now: string, newId: string): boolean {
    const { kind, subject, patches, settles } = operation(this.library, { now, newId: () => newId });
    if (patches.length === 0 && settles === undefined) return false;
    this.commit({ kind, subject, patches, at: now, ...(settles !== undefined && { settles }) });
    return true;
  }

  commit(pending: PendingChange): void {
    const dot = this.#nextDot(pending.at);
    const known = this.library.seen;
    this.#deeds.push({ dot, seen: known, pending });
    this.journal.push({ entry: changeEntry(pending, dot), known });
    const draft = draftOf(this.library);
    commitChange(draft, pending, dot);
    this.library = draft;
  }

  set(settings: Partial<Settings>, at: string): void {
    const dot = this.#nextDot(at);
    this.journal.push({ entry: { dot, at, settings }, known: this.library.seen });
    const draft = draftOf(this.library);
    commitSettings(draft, settings, dot);
    this.library = draft;
  }

  read(article: string, offset: number, at: string): void {
    const value = { offset, fraction: 0.5, at };
    this.journal.push({ entry: { position: { article, value } }, known: this.library.seen });
    const draft = draftOf(this.library);
    commitPosition(draft, article, value);
    this.library = draft;
  }

  /** Goes on under another name, with the same journal, as a program does after damage. */
  rename(name: string): void {
    this.#name = name;
  }

  beginWith(library: LibraryFile): void {
    this.library = library;
    this.journal.length = 0;
  }

  take(library: LibraryFile): void {
    this.library = mergeLibraries(this.library, library).library;
  }

  #nextDot(at: string): Dot {
    return makeDot(this.#name, (this.library.seen[this.#name] ?? 0) + 1, at);
  }
}
