import { StoreError } from '../../store/library-store.ts';
import type { LibraryStore } from '../../store/library-store.ts';

/** The methods whose answer is a promise that something is on the disk. */
const promises: ReadonlySet<PropertyKey> = new Set<keyof LibraryStore>(['change', 'undo', 'redo']);

/**
 * The same library for a caller who takes an answer for a promise that the change is on the disk. A window may go on
 * while a full disk keeps changes in memory, since it shows that they are not saved; to this caller the same is a
 * failure, with `not-writable`, that says what became of the change.
 */
export function withDurableAnswers(store: LibraryStore): LibraryStore {
  return new Proxy(store, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      const method = value.bind(target) as (...args: readonly unknown[]) => unknown;
      if (!promises.has(key)) return method;
      return async (...args: readonly unknown[]) => {
        const answer = await method(...args);
        const { why } = target.saving;
        if (why !== null)
          throw new StoreError('not-writable', `${why} Leave Postil open until the disk takes it.`);
        return answer;
      };
    },
  });
}
