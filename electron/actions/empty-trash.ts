import { emptyTrash } from '../../core/library/trash-operations.ts';
import type { EmptiedTrash } from '../../core/library/trash-operations.ts';
import type { LibraryStore } from '../store/library-store.ts';

/**
 * Destroys what is in the trash, or of that only what the ids name, and then removes its files. Backups made before
 * still hold the records. Throws `OperationError` for what is not in the trash; `StoreError` when the disk refuses, and
 * says whether anything was destroyed.
 */
export async function emptyTrashOf(
  store: LibraryStore,
  ids: readonly string[] | null,
): Promise<EmptiedTrash> {
  const emptied = await store.change(emptyTrash(ids));
  if (emptied.articles.length > 0) await store.removeDestroyed();
  return emptied;
}
