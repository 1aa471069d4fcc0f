import type { JournalEntry } from '../../core/library/journal-entry.ts';
import type { LibraryDraft, Rollback } from '../../core/library/library-draft.ts';
import type { Patch } from '../../core/library/records.ts';
import { errnoOf, toStoreError } from './disk-error.ts';
import type { SavingState } from './library-store.ts';

/** One piece of work that was done on the draft. */
export interface Made<T> {
  /** What the journal keeps of it; `null` when nothing changed. */
  readonly entry: JournalEntry | null;
  /** What listeners are told. */
  readonly patches: readonly Patch[];
  readonly rollback: Rollback;
  readonly value: T;
}

/** Changes the draft and says how. What it throws reaches who asked for it, and must leave the draft as it was. */
export type Work<T> = (draft: LibraryDraft) => Made<T>;

export interface ChangeQueueParts {
  readonly draft: LibraryDraft;
  /** Makes entries durable. Rejects with the system's error when the disk refuses. */
  readonly append: (entries: readonly JournalEntry[]) => Promise<void>;
  /** Whether changes that the disk refuses are taken back and rejected, or kept in memory until it takes them. */
  readonly whenRefused: 'reject' | 'keep';
  readonly announce: (patches: readonly Patch[]) => void;
  readonly onSaving: (saving: SavingState) => void;
}

interface Job {
  readonly run: (draft: LibraryDraft) => { readonly made: Made<unknown>; readonly answer: () => void };
  readonly reject: (reason: unknown) => void;
}

const saved: SavingState = { waiting: 0, why: null };

/** How long to wait before the disk is tried again, in milliseconds: soon at first, then less often. */
const retryWaits = [1000, 2000, 5000, 10_000];

/**
 * Does work on a library one piece after the other, in the order in which it was asked for. What gathers while a write
 * is under way shares the next one; each is answered when the write that holds it is durable. Should the disk refuse,
 * all that shared the write are taken back and refused; or, with `whenRefused: 'keep'`, they stay in memory and are
 * answered, `saving` says so, and the disk is tried again until it takes them.
 */
export class ChangeQueue {
  readonly #parts: ChangeQueueParts;
  #waiting: Job[] = [];
  #looks: ((draft: LibraryDraft) => void)[] = [];
  #draining: Promise<void> | null = null;
  /** Entries of changes in memory that the disk has not taken yet. */
  #unsaved: JournalEntry[] = [];
  #saving = saved;
  #retries = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: ChangeQueueParts) {
    this.#parts = parts;
  }

  get saving(): SavingState {
    return this.#saving;
  }

  run<T>(work: Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const run: Job['run'] = (draft) => {
        const made = work(draft);
        const answer = (): void => {
          resolve(made.value);
          if (made.patches.length > 0) this.#parts.announce(made.patches);
        };
        return { made, answer };
      };
      this.#waiting.push({ run, reject });
      this.#start();
    });
  }

  /** Tries at once to make durable what waits; answers what is left. */
  async saveNow(): Promise<SavingState> {
    if (this.#unsaved.length > 0) {
      this.#start();
      await this.idle();
    }
    return this.#saving;
  }

  /** Looks at the draft between two pieces of work, when all that is in it is on the disk or waits for it. */
  atRest<T extends object>(look: (draft: LibraryDraft) => T): Promise<T> {
    return new Promise<T>((resolve) => {
      // Should it throw, who asked hears of it, and the queue goes on.
      this.#looks.push((draft) => resolve(new Promise((settle) => settle(look(draft)))));
      this.#start();
    });
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    while (this.#draining !== null) await this.#draining;
  }

  /** Tries no more. */
  end(): void {
    clearTimeout(this.#timer);
  }

  #start(): void {
    // Not at once: what is asked for in the same breath shares the first write.
    this.#draining ??= Promise.resolve().then(() => this.#drain());
  }

  async #drain(): Promise<void> {
    do {
      await this.#write(this.#waiting.splice(0));
      for (const look of this.#looks.splice(0)) look(this.#parts.draft);
    } while (this.#waiting.length + this.#looks.length > 0);
    this.#draining = null;
  }

  async #write(jobs: readonly Job[]): Promise<void> {
    const done: { readonly job: Job; readonly made: Made<unknown>; readonly answer: () => void }[] = [];
    for (const job of jobs) {
      try {
        done.push({ job, ...job.run(this.#parts.draft) });
      } catch (error) {
        job.reject(error);
      }
    }
    const entries = [...this.#unsaved, ...done.flatMap(({ made }) => made.entry ?? [])];
    try {
      if (entries.length > 0) await this.#parts.append(entries);
      this.#tellSaved();
    } catch (error) {
      if (this.#parts.whenRefused === 'keep' && errnoOf(error) !== null) this.#keep(entries, error);
      else {
        for (const { job, made } of done.reverse()) {
          made.rollback();
          job.reject(refusal(error));
        }
        return;
      }
    }
    for (const { answer } of done) answer();
  }

  #tellSaved(): void {
    this.#unsaved = [];
    this.#retries = 0;
    this.end();
    if (this.#saving === saved) return;
    this.#saving = saved;
    this.#parts.onSaving(saved);
  }

  #keep(entries: JournalEntry[], error: unknown): void {
    this.#unsaved = entries;
    const { message } = toStoreError(error, 'Not saved yet', 'What was done waits in memory.');
    this.#saving = { waiting: entries.length, why: message };
    this.#parts.onSaving(this.#saving);
    this.end();
    const wait = retryWaits[Math.min(this.#retries, retryWaits.length - 1)];
    this.#retries += 1;
    this.#timer = setTimeout(() => this.#start(), wait);
  }
}

/** The disk's refusal in words for the user; a bug stays what it is, and still reaches who asked. */
function refusal(error: unknown): unknown {
  try {
    return toStoreError(error, 'The change was not saved');
  } catch (bug) {
    return bug;
  }
}
