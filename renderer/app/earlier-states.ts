import type { BackupSummary } from '../../core/library/backup-summary.ts';
import type { ComparedState, HistoryEntry, Outcome } from '../../core/ipc/contract.ts';
import type { RestoreOutcome, RestoreWay } from '../../core/library/restore-operations.ts';
import type { EarlierState } from '../components/earlier-list/earlier-state.ts';
import type { Calls } from './calls.ts';
import { Observable } from './observable.ts';
import type { WindowApi } from './postil-api.ts';

const words = {
  made: 'A backup was made.',
  same: 'Nothing has changed since the newest backup: another one would be the same.',
};

/** The library as it was, while the dialog of backups is open: what there is, what is looked at, how it differs. */
export class EarlierStates extends Observable {
  readonly #calls: Calls;
  #backups: readonly BackupSummary[] | null = null;
  #moments: readonly HistoryEntry[] | null = null;
  #chosen: EarlierState | null = null;
  #comparison: ComparedState | null = null;
  #failure: string | null = null;
  #said: string | null = null;
  #busy = false;

  constructor(calls: Calls) {
    super();
    this.#calls = calls;
  }

  /** `null` until they are known. */
  get backups(): readonly BackupSummary[] | null {
    return this.#backups;
  }

  /** `null` until they are known. */
  get moments(): readonly HistoryEntry[] | null {
    return this.#moments;
  }

  get chosen(): EarlierState | null {
    return this.#chosen;
  }

  /** How what is looked at differs from the library; `null` until that is known. */
  get comparison(): ComparedState | null {
    return this.#comparison;
  }

  /** Why the list or the comparison cannot be shown. */
  get failure(): string | null {
    return this.#failure;
  }

  /** What was done last, where that is not to be seen. */
  get said(): string | null {
    return this.#said;
  }

  /** Looks for what there is, afresh. */
  async load(): Promise<void> {
    this.#backups = null;
    this.#moments = null;
    this.#busy = false;
    this.#forget();
    this.changed();
    await this.#look();
  }

  /** Compares a state with the library; `null` leads back to the list. */
  async choose(state: EarlierState | null): Promise<void> {
    this.#forget();
    this.#chosen = state;
    this.changed();
    if (state === null) return;
    const outcome = await this.#calls.ask((api) =>
      state.kind === 'backup'
        ? api['backups:compare'](state.backup.name)
        : api['history:compare'](state.entry.at),
    );
    if (this.#chosen !== state) return;
    if (outcome.ok) this.#comparison = outcome.value;
    this.#fail(outcome);
    this.changed();
  }

  /** Makes a backup, and looks for what there is again. */
  async make(): Promise<void> {
    const outcome = await this.#work((api) => api['backups:make']());
    if (outcome?.ok !== true) return;
    if (outcome.value !== null) await this.#look();
    this.#said = outcome.value === null ? words.same : words.made;
    this.changed();
  }

  /** Takes the library back to the state that is looked at; `null` when that could not be done. */
  async restore(how: RestoreWay): Promise<RestoreOutcome | null> {
    const state = this.#chosen;
    if (state === null) return null;
    const outcome = await this.#work((api) =>
      state.kind === 'backup'
        ? api['backups:restore'](state.backup.name, how)
        : api['history:restore'](state.entry.at),
    );
    return outcome?.ok === true ? outcome.value : null;
  }

  async #look(): Promise<void> {
    const [backups, moments] = await Promise.all([
      this.#calls.ask((api) => api['backups:list']()),
      this.#calls.ask((api) => api['history:list']()),
    ]);
    if (backups.ok) this.#backups = backups.value;
    if (moments.ok) this.#moments = moments.value;
    this.#fail(backups);
    this.#fail(moments);
    this.changed();
  }

  #forget(): void {
    this.#chosen = null;
    this.#comparison = null;
    this.#failure = null;
    this.#said = null;
  }

  #fail(outcome: Outcome<unknown>): void {
    if (!outcome.ok) this.#failure = outcome.error.message;
  }

  /** Makes a call, unless one is under way: `null` then. A button that was disabled meanwhile would lose the focus. */
  async #work<T>(call: (api: WindowApi) => Promise<Outcome<T>>): Promise<Outcome<T> | null> {
    if (this.#busy) return null;
    this.#busy = true;
    this.#failure = null;
    this.#said = null;
    this.changed();
    const outcome = await this.#calls.ask(call);
    this.#busy = false;
    this.#fail(outcome);
    this.changed();
    return outcome;
  }
}
