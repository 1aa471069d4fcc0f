import type { SafekeepingCall } from '../../core/ipc/contract.ts';
import { noteHistory } from '../../core/library/history/note-history.ts';
import { restoreAsOf } from '../../core/library/history/state-as-of.ts';
import { settleConflict } from '../../core/library/merge/conflicts.ts';
import { emptyTrashOf } from '../actions/empty-trash.ts';
import { compareBackup, restoreBackup } from '../actions/restore-backup.ts';
import { listBackups } from '../store/backups/list-backups.ts';
import { makeBackup } from '../store/backups/make-backup.ts';
import { errnoOf, toStoreError } from '../store/disk-error.ts';
import { StoreError } from '../store/library-store.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { comparedState, compareWithMoment } from './compared-state.ts';
import { historyEntries } from './history-entries.ts';
import type { IpcHandlers } from './ipc.ts';

type SafekeepingHandlers = Pick<IpcHandlers, SafekeepingCall>;

interface SafekeepingParts {
  readonly store: LibraryStore;
  readonly now: () => Date;
  /** Something was decided about, which need not have changed a record. */
  readonly onDecided: () => void;
}

/** Answers what is asked about the library as it was, what is undecided in it, what is not saved, and what is to go. */
export function createSafekeepingHandlers({ store, now, onDecided }: SafekeepingParts): SafekeepingHandlers {
  return {
    'backups:list': async () => {
      try {
        return await listBackups(store.folder);
      } catch (error) {
        throw errnoOf(error) === null ? error : toStoreError(error, 'The backups cannot be listed');
      }
    },
    'backups:make': () => {
      refuseReadOnly(store);
      return makeBackup({ folder: store.folder, reason: 'request', now: now(), source: store.current });
    },
    'backups:compare': async (name) => {
      const { differences, then, leftOut } = await compareBackup(store, name);
      return comparedState(differences, then, leftOut);
    },
    'backups:restore': (name, how) => {
      refuseReadOnly(store);
      return restoreBackup(store, name, how, now());
    },
    'history:note': (id) => noteHistory(store.current, id),
    'history:list': () => historyEntries(store.current),
    'history:compare': (at) => compareWithMoment(store.current, at),
    'history:restore': (at) => store.change(restoreAsOf(at)),
    'trash:empty': async (ids) => {
      const { articles, highlights } = await emptyTrashOf(store, ids);
      return { articles: articles.length, highlights: highlights.length };
    },
    'conflicts:settle': async (key, register, choice) => {
      await store.change(settleConflict(key, register, choice));
      onDecided();
    },
    'library:save': () => store.saveNow(),
  };
}

/** Of a library that may only be read nothing is written, not even a copy beside it. */
function refuseReadOnly({ opening }: LibraryStore): void {
  if (opening.readOnly !== null) throw new StoreError('read-only', opening.readOnly);
}
