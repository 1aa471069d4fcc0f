import type { NoteVersion } from '../../core/library/history/note-history.ts';
import type { Calls } from './calls.ts';
import { Observable } from './observable.ts';

/** What one note said, while the dialog of its history is open. */
export class NotePast extends Observable {
  readonly #calls: Calls;
  #subject: string | null = null;
  #versions: readonly NoteVersion[] | null = null;
  #failure: string | null = null;

  constructor(calls: Calls) {
    super();
    this.#calls = calls;
  }

  /** Id of the highlight or the article. */
  get subject(): string | null {
    return this.#subject;
  }

  /** Newest first; `null` until they are known. */
  get versions(): readonly NoteVersion[] | null {
    return this.#versions;
  }

  /** Why they cannot be shown. */
  get failure(): string | null {
    return this.#failure;
  }

  async load(subject: string): Promise<void> {
    this.#subject = subject;
    this.#versions = null;
    this.#failure = null;
    this.changed();
    const outcome = await this.#calls.ask((api) => api['history:note'](subject));
    if (this.#subject !== subject) return;
    if (outcome.ok) this.#versions = outcome.value;
    else this.#failure = outcome.error.message;
    this.changed();
  }
}
