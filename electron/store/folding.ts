import { errnoOf } from './disk-error.ts';

/** The wait before a fold is so many times what the last one took: writing whole takes a small share of the time. */
const waitFactor = 20;

/** Bounds of that wait, in milliseconds. Changes without a pause put it off no longer than the second. */
const shortestWait = 1_000;
const longestWait = 60_000;

/** A journal of more bytes than this is folded at once: opening would have to read it. */
const longestJournal = 8 * 1024 * 1024;

export interface FoldingParts {
  /** Writes the library whole and cuts the journal. */
  readonly fold: () => Promise<void>;
  readonly pending: () => { readonly entries: number; readonly bytes: number };
}

/** Decides when the library is written whole: soon after the last change, not at each. */
export class Folding {
  readonly #parts: FoldingParts;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #took = 0;
  #ended = false;
  /** When the first change came that has not been folded. */
  #since: number | null = null;

  constructor(parts: FoldingParts) {
    this.#parts = parts;
  }

  /** A change was made. */
  changed(): void {
    clearTimeout(this.#timer);
    if (this.#ended || this.#running !== null) return;
    if (this.#parts.pending().bytes > longestJournal) {
      void this.#try();
      return;
    }
    this.#since ??= performance.now();
    const waited = performance.now() - this.#since;
    const wait = Math.min(longestWait - waited, Math.max(shortestWait, this.#took * waitFactor));
    // The journal holds everything: no process need stay for this.
    this.#timer = setTimeout(() => void this.#try(), wait).unref();
  }

  /** Folds now, if anything waits or `always`. Rejects with the system's error when the disk refuses. */
  async now({ always = false }: { readonly always?: boolean } = {}): Promise<void> {
    await this.#rest();
    if (always || this.#parts.pending().entries > 0) await this.#fold();
  }

  /** Folds no more, once the one under way is done: the library is another program's by then. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.#rest();
  }

  async #rest(): Promise<void> {
    await this.#running?.catch(() => undefined);
    // Only now: the fold that has just ended may have set the next.
    clearTimeout(this.#timer);
  }

  async #try(): Promise<void> {
    // Two folds at once would both cut the journal.
    if (this.#ended || this.#running !== null) return;
    try {
      await this.#fold();
    } catch (error) {
      // Nothing is lost, since the journal has it all; the next change tries again.
      if (errnoOf(error) === null) throw error;
      return;
    }
    if (this.#parts.pending().entries > 0) this.changed();
  }

  async #fold(): Promise<void> {
    const began = performance.now();
    this.#since = null;
    this.#running = this.#parts.fold();
    try {
      await this.#running;
    } finally {
      this.#running = null;
      this.#took = performance.now() - began;
    }
  }
}
