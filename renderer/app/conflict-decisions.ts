import type { Outcome } from '../../core/ipc/contract.ts';
import type { Conflict } from '../../core/library/merge/conflicts.ts';
import type { Calls } from './calls.ts';
import { Observable } from './observable.ts';

/** The decisions about what was changed in two places, while their review is open. */
export class ConflictDecisions extends Observable {
  readonly #calls: Calls;
  #undoable = 0;
  #said: string | null = null;

  constructor(calls: Calls) {
    super();
    this.#calls = calls;
  }

  /** The last decision changed something that can be changed back. */
  get undoable(): boolean {
    return this.#undoable > 0;
  }

  /** What became of the last decision, where that is not to be seen. */
  get said(): string | null {
    return this.#said;
  }

  /** The review begins. */
  begin(): void {
    this.#undoable = 0;
    this.#said = null;
    this.changed();
  }

  /** Lets one of several values hold: the one that is shown (`shown`), or another by its dot. */
  async settle({ key, register }: Conflict, choice: string): Promise<void> {
    const outcome = await this.#calls.ask((api) => api['conflicts:settle'](key, register, choice));
    this.#tell(outcome, choice === 'shown' ? 0 : this.#undoable + 1);
  }

  /** Writes all texts of a note into it: whoever writes a field has seen what stood there, and so decides. */
  async keepBoth({ table, id }: Conflict, note: string): Promise<void> {
    const outcome = await this.#calls.ask(async (api): Promise<Outcome<unknown>> =>
      table === 'highlights' ? api['highlight:edit'](id, { note }) : api['article:edit'](id, { note }),
    );
    this.#tell(outcome, this.#undoable + 1);
  }

  /** Gives what the last decision changed its former value. */
  async undo(): Promise<void> {
    const outcome = await this.#calls.ask((api) => api['change:undo']());
    this.#tell(outcome, this.#undoable - 1);
    if (outcome.ok) this.#say('Undone: it is again as it was before.');
  }

  #tell(outcome: Outcome<unknown>, undoable: number): void {
    if (outcome.ok) this.#undoable = undoable;
    this.#say(outcome.ok ? null : outcome.error.message);
  }

  #say(said: string | null): void {
    this.#said = said;
    this.changed();
  }
}
