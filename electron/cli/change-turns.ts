import type { Operation } from '../../core/library/operation.ts';
import type { LibraryStore } from '../store/library-store.ts';

/** One line's place in the order of changes. */
export interface Turn {
  /** Hands the change to the store once all lines before have handed over theirs. */
  readonly change: <T>(operation: Operation<T>) => Promise<T>;
  /** Lets the next line have its turn; must be called when this one is done, however it ended. */
  readonly end: () => void;
}

/**
 * Keeps the changes of lines that run at the same time in the order of the lines. A line waits only until the one
 * before has handed its change to the store, not until that is durable: so one write to the disk can serve several.
 */
export class ChangeTurns {
  readonly #store: LibraryStore;
  #previous: Promise<void> = Promise.resolve();

  constructor(store: LibraryStore) {
    this.#store = store;
  }

  /** The next line's turn. */
  take(): Turn {
    const before = this.#previous;
    const { promise, resolve: end } = Promise.withResolvers<undefined>();
    this.#previous = before.then(() => promise);
    return {
      change: async (operation) => {
        await before;
        const changed = this.#store.change(operation);
        end(undefined);
        return changed;
      },
      end: () => end(undefined),
    };
  }
}
