import type { HighlightEdit } from '../../core/ipc/contract.ts';
import type { Calls } from './calls.ts';
import { Observable } from './observable.ts';

interface FailedEdit {
  readonly edit: HighlightEdit;
  /** Why it could not be saved, for the user. */
  readonly why: string;
}

/** How long until what failed is tried again, in milliseconds: soon at first, then less often. */
const retryWaits = [2000, 5000, 10_000];

/**
 * The edits of highlights on their way to the library, one after another. One that fails is kept and tried again, with
 * the next or by itself after a while: what was typed is not lost because a disk was full for a minute.
 */
export class EditQueue extends Observable {
  readonly #calls: Calls;
  readonly #failed = new Map<string, FailedEdit>();
  #unsaved: ReadonlyMap<string, string> = new Map();
  #tail: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retries = 0;

  constructor(calls: Calls) {
    super();
    this.#calls = calls;
  }

  /** Ids of highlights whose last edit is not saved, each with the reason. Another map after each change. */
  get unsaved(): ReadonlyMap<string, string> {
    return this.#unsaved;
  }

  /** Saves an edit after those before it; `null` when it was saved, else why it was not. */
  async edit(highlight: string, edit: HighlightEdit): Promise<string | null> {
    let why: string | null = null;
    await this.#enqueue(async () => {
      why = await this.#save(highlight, edit);
      if (why === null) await this.#saveFailed();
      else this.#retryLater();
    });
    return why;
  }

  /** Tries those that failed once more. */
  async retry(): Promise<void> {
    await this.#enqueue(() => this.#saveFailed());
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#tail = this.#tail.then(work);
    return this.#tail;
  }

  async #saveFailed(): Promise<void> {
    for (const id of [...this.#failed.keys()]) await this.#save(id, {});
    this.#retryLater();
  }

  #retryLater(): void {
    clearTimeout(this.#timer);
    if (this.#failed.size === 0) {
      this.#retries = 0;
      return;
    }
    const wait = retryWaits[Math.min(this.#retries, retryWaits.length - 1)];
    this.#retries += 1;
    this.#timer = setTimeout(() => void this.retry(), wait);
  }

  async #save(highlight: string, edit: HighlightEdit): Promise<string | null> {
    const whole = { ...this.#failed.get(highlight)?.edit, ...edit };
    const outcome = await this.#calls.ask((api) => api['highlight:edit'](highlight, whole));
    if (outcome.ok && !this.#failed.delete(highlight)) return null;
    if (!outcome.ok) this.#failed.set(highlight, { edit: whole, why: outcome.error.message });
    this.#unsaved = new Map([...this.#failed].map(([id, { why }]) => [id, why]));
    this.changed();
    return outcome.ok ? null : outcome.error.message;
  }
}
