import type { Low } from 'lowdb';
import type { LibraryFile, Patch } from '../../core/library/records.ts';
import { toStoreError } from './disk-error.ts';

/** A library after one piece of work. */
export interface Step<T> {
  readonly library: LibraryFile;
  /** What listeners are told. */
  readonly patches: readonly Patch[];
  readonly value: T;
}

/** Old library in, new one out. What it throws reaches who asked for it, and changes nothing. */
export type Work<T> = (library: LibraryFile) => Step<T>;

interface Job {
  readonly run: (library: LibraryFile) => { readonly library: LibraryFile; readonly answer: () => void };
  readonly reject: (reason: unknown) => void;
}

/**
 * Does work on a library one piece after the other, in the order in which it was asked for. What gathers while a write
 * is under way shares the next one; each is answered when the write that holds it is durable. Should the disk refuse,
 * all that shared the write are refused, and the library in memory stays the one on the disk.
 */
export class ChangeQueue {
  readonly #low: Low<LibraryFile>;
  readonly #announce: (patches: readonly Patch[]) => void;
  #waiting: Job[] = [];
  #draining: Promise<void> | null = null;

  constructor(low: Low<LibraryFile>, announce: (patches: readonly Patch[]) => void) {
    this.#low = low;
    this.#announce = announce;
  }

  run<T>(work: Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const run: Job['run'] = (before) => {
        const { library, patches, value } = work(before);
        const answer = (): void => {
          resolve(value);
          if (patches.length > 0) this.#announce(patches);
        };
        return { library, answer };
      };
      this.#waiting.push({ run, reject });
      // Not at once: what is asked for in the same breath shares the first write.
      this.#draining ??= Promise.resolve().then(() => this.#drain());
    });
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    while (this.#draining !== null) await this.#draining;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) await this.#write(this.#waiting.splice(0));
    this.#draining = null;
  }

  async #write(jobs: readonly Job[]): Promise<void> {
    let next = this.#low.data;
    const done: { readonly job: Job; readonly answer: () => void }[] = [];
    for (const job of jobs) {
      try {
        const { library, answer } = job.run(next);
        next = library;
        done.push({ job, answer });
      } catch (error) {
        job.reject(error);
      }
    }
    try {
      if (next !== this.#low.data) await this.#low.adapter.write(next);
    } catch (error) {
      for (const { job } of done) job.reject(refusal(error));
      return;
    }
    // Only now: lowdb's own `write` would show the change before it is durable, and keep it when the disk refuses.
    this.#low.data = next;
    for (const { answer } of done) answer();
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
