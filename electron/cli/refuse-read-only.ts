import { StoreError } from '../store/library-store.ts';
import type { LibraryStore } from '../store/library-store.ts';

/** Throws `StoreError` with `locked` when another program holds the library, and says which. */
export function refuseReadOnly({ opening }: LibraryStore): void {
  if (opening.readOnly !== null) throw new StoreError('locked', opening.readOnly);
}
