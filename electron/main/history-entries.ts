import type { HistoryEntry } from '../../core/ipc/contract.ts';
import { changeTitle } from '../../core/library/history/change-title.ts';
import type { Change, LibraryFile } from '../../core/library/records.ts';

/** Most changes that are listed. */
const mostListed = 1000;

/** The last changes, newest first: also those that took others back or did them again, since each is a moment. */
export function historyEntries(library: LibraryFile): readonly HistoryEntry[] {
  return library.history
    .slice(-mostListed)
    .reverse()
    .map((change) => ({
      id: change.id,
      at: change.at,
      kind: change.kind,
      way: wayOf(change),
      title: changeTitle(library, change) ?? '',
    }));
}

function wayOf({ undoes, redoes }: Change): HistoryEntry['way'] {
  if (undoes !== undefined) return 'undone';
  return redoes === undefined ? 'done' : 'redone';
}
