import { Low } from 'lowdb';
import { mendBookkeeping } from '../../core/library/bookkeeping.ts';
import { commitChange, commitPosition, commitSettings } from '../../core/library/commit-change.ts';
import type { PendingChange } from '../../core/library/commit-change.ts';
import { makeDot } from '../../core/library/dots.ts';
import { recordIn } from '../../core/library/find-record.ts';
import { compactHistory } from '../../core/library/history/compact-history.ts';
import { redoStep, undoStep } from '../../core/library/history/undo.ts';
import type { UndoStep } from '../../core/library/history/undo.ts';
import { changeEntry } from '../../core/library/journal-entry.ts';
import type { LibraryDraft } from '../../core/library/library-draft.ts';
import { OperationError } from '../../core/library/operation.ts';
import type { Operation, OperationContext } from '../../core/library/operation.ts';
import { FormatError, parsePatches, parsePosition, parseSettings } from '../../core/library/parse-library.ts';
import type { Change, LibraryFile, Patch, ReadingPosition, Settings } from '../../core/library/records.ts';
import { ChangeQueue } from './change-queue.ts';
import type { Made } from './change-queue.ts';
import { Folding } from './folding.ts';
import type { LibraryAdapter } from './library-adapter.ts';
import { StoreError } from './library-store.ts';
import type { SavingState } from './library-store.ts';
import type { Copy } from './outside/find-copies.ts';
import { mergeCopies } from './outside/merge-copies.ts';
import type { TakenOver } from './outside/merge-copies.ts';

export interface LibraryChangesParts {
  readonly library: LibraryDraft;
  readonly adapter: LibraryAdapter;
  readonly whenRefused: 'reject' | 'keep';
  readonly now: () => Date;
  readonly newId: OperationContext['newId'];
  readonly announce: (patches: readonly Patch[]) => void;
  readonly onSaving: (saving: SavingState) => void;
}

/** The changes of an open library: each is made in memory, made durable, then answered. */
export class LibraryChanges {
  readonly #low: Low<LibraryDraft>;
  readonly #adapter: LibraryAdapter;
  readonly #queue: ChangeQueue;
  readonly #folding: Folding;
  readonly #clock: () => Date;
  readonly #newId: OperationContext['newId'];
  readonly #announce: LibraryChangesParts['announce'];
  #lastTime: string;

  constructor({ library, adapter, whenRefused, now, newId, announce, onSaving }: LibraryChangesParts) {
    this.#low = new Low<LibraryDraft>(adapter, library);
    this.#adapter = adapter;
    this.#announce = announce;
    this.#clock = now;
    this.#newId = newId;
    this.#lastTime = library.history.at(-1)?.at ?? library.created;
    this.#folding = new Folding({
      fold: () => this.#fold(),
      pending: () => adapter.pending,
    });
    this.#queue = new ChangeQueue({
      draft: library,
      append: async (entries) => {
        await adapter.append(entries);
        this.#folding.changed();
      },
      whenRefused,
      announce,
      onSaving,
    });
  }

  get saving(): SavingState {
    return this.#queue.saving;
  }

  saveNow(): Promise<SavingState> {
    return this.#queue.saveNow();
  }

  /** See `LibraryStore.change`. */
  change<T>(operation: Operation<T>): Promise<T> {
    return this.#queue.run((draft) => {
      const at = this.#now();
      const { value, ...result } = operation(draft, { now: at, newId: this.#newId });
      if (result.patches.length === 0 && result.settles === undefined) return nothingMade(value);
      return { ...this.#commit(draft, { at, ...result }), value };
    });
  }

  undo(): Promise<Change | null> {
    return this.#takeStep(undoStep, 'undone');
  }

  redo(): Promise<Change | null> {
    return this.#takeStep(redoStep, 'redone');
  }

  savePosition(article: string, given: ReadingPosition): Promise<void> {
    return this.#queue.run((draft) => {
      if (recordIn(draft.articles, article) === null) throw unknownArticle(article);
      const value = checked(() => parsePosition(given));
      const rollback = commitPosition(draft, article, value);
      return { entry: { position: { article, value } }, patches: [], rollback, value: undefined };
    });
  }

  saveSettings(changed: Partial<Settings>): Promise<Settings> {
    return this.#queue.run((draft) => {
      const value = checked(() => parseSettings({ ...draft.settings, ...changed }));
      const at = this.#now();
      const dot = this.#nextDot(draft, at);
      const rollback = commitSettings(draft, changed, dot);
      return { entry: { dot, at, settings: changed }, patches: [], rollback, value };
    });
  }

  /** Merges what other places wrote, between two changes. Listeners are told of it. */
  async mergeCopies(copies: readonly Copy[]): Promise<TakenOver> {
    const outcome = await this.#queue.atRest((draft) => {
      const taken = mergeCopies(draft, copies);
      const last = draft.history.at(-1)?.at ?? '';
      if (last > this.#lastTime) this.#lastTime = last;
      return taken;
    });
    if (outcome.patches.length > 0) this.#announce(outcome.patches);
    return outcome;
  }

  /** Writes the library whole, whether anything waits or not. Rejects with the system's error when the disk refuses. */
  fold(): Promise<void> {
    return this.#folding.now({ always: true });
  }

  /**
   * Waits for what is under way, writes the library whole and lets go of its files. What the disk has refused so far is
   * tried once more; it is lost when it is refused again.
   */
  async close(): Promise<void> {
    await this.#queue.idle();
    await this.#queue.saveNow();
    this.#queue.end();
    // A fold that fails loses nothing: the journal has it all.
    await this.#folding.now().catch(() => undefined);
    await this.#folding.end();
    await this.#adapter.close();
  }

  async #takeStep(
    find: (library: LibraryFile, now: string) => UndoStep | null,
    what: string,
  ): Promise<Change | null> {
    const step = await this.#queue.run<UndoStep | null>((draft) => {
      const found = find(draft, this.#now());
      return found === null ? nothingMade(null) : { ...this.#commit(draft, found.pending), value: found };
    });
    if (step === null) return null;
    if (step.blockedBy === null) return step.change;
    throw new OperationError(
      'invalid',
      `The last change cannot be ${what}: “${step.blockedBy}” was changed since by other means and stays as it is now. The next step goes on with the change before.`,
    );
  }

  #commit(draft: LibraryDraft, pending: PendingChange): Omit<Made<unknown>, 'value'> {
    checked(() => parsePatches(pending.patches));
    const dot = this.#nextDot(draft, pending.at);
    const entry = changeEntry(pending, dot);
    return { entry, patches: pending.patches, rollback: commitChange(draft, pending, dot) };
  }

  #nextDot({ seen }: LibraryDraft, at: string): string {
    const { replica } = this.#adapter;
    return makeDot(replica, (seen[replica] ?? 0) + 1, at);
  }

  /** Puts right what the library notes about its own changes, and folds. Rejects when the disk refuses. */
  async mend(): Promise<void> {
    await this.#queue.atRest((draft) => {
      mendBookkeeping(draft);
      return {};
    });
    await this.#folding.now({ always: true });
  }

  /** Begins between two changes, so that what is written whole holds nothing that could still be taken back. */
  async #fold(): Promise<void> {
    if (!(await this.#adapter.isOurs())) await this.#adapter.keepForeign();
    const { written } = await this.#queue.atRest((draft) => {
      draft.history = [...compactHistory(draft.history)];
      return { written: this.#low.write() };
    });
    await written;
  }

  /** Never before the last change, whatever the machine's clock does. */
  #now(): string {
    const now = this.#clock().toISOString();
    if (now > this.#lastTime) this.#lastTime = now;
    return this.#lastTime;
  }
}

function nothingMade<T>(value: T): Made<T> {
  return { entry: null, patches: [], rollback: () => undefined, value };
}

/** Turns a fault of form into a refusal of the operation: nothing is written that could not be read again. */
function checked<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new OperationError('invalid', `${error.message}. Nothing was changed.`);
  }
}

/** That no article has this id. */
export function unknownArticle(id: string): StoreError {
  return new StoreError('unknown-article', `No article has the id “${id}”.`);
}
