import { StoreError } from '../store/library-store.ts';
import type { LibraryStore } from '../store/library-store.ts';

const untouched = 'Nothing was changed.';

/** Throws `StoreError` with `locked` when the library may only be read, and says why. */
export function refuseReadOnly({ opening: { readOnly } }: LibraryStore): void {
  if (readOnly === null) return;
  throw new StoreError('locked', readOnly.endsWith(untouched) ? readOnly : `${readOnly} ${untouched}`);
}
