import { resolve } from 'node:path';
import type { OperationContext } from '../../core/library/operation.ts';
import type { LibraryDraft } from '../../core/library/library-draft.ts';
import type { LibraryFile } from '../../core/library/records.ts';
import { destroyFiles } from './destroy-files.ts';
import { isMissing, toStoreError } from './disk-error.ts';
import { makeFolder, removeLeftovers } from './durable-file.ts';
import { LibraryFolder } from './library-folder.ts';
import { StoreError } from './library-store.ts';
import type { LibraryStore } from './library-store.ts';
import { loadLibrary } from './load-library.ts';
import { takeLock } from './lock.ts';
import type { Holder } from './lock.ts';
import { newId } from './new-id.ts';
import { findCopies } from './outside/find-copies.ts';
import { mergeCopies } from './outside/merge-copies.ts';
import { countMissingTexts } from './outside/missing-texts.ts';
import { takenInWords } from './outside/taken-in-words.ts';

export interface OpenOptions {
  readonly now?: () => Date;
  readonly newId?: OperationContext['newId'];
  /** Named to a second program that asks for the same library. */
  readonly program?: string;
  /** `read` takes no lock and makes no folder, so that a look does not keep another program from changing it. */
  readonly access?: 'read' | 'change';
  /**
   * What becomes of changes that the disk refuses: `reject` (unless said) takes them back and tells who asked, `keep`
   * leaves them in memory, where `saving` speaks of them, until the disk takes them.
   */
  readonly whenRefused?: 'reject' | 'keep';
}

const untouched = 'Nothing was changed.';

/** How the library may be used: with the lock, or for reading only and why. */
interface Access {
  readonly refusal: StoreError | null;
  readonly holderDied: boolean;
  readonly release: () => Promise<void>;
}

/**
 * Opens the library in a folder, and makes an empty one where there is no trace of any. One program at a time may
 * change it: `opening.readOnly` says who does when it is another, or that the folder cannot be written, and changes
 * then throw `StoreError` with `locked` or `read-only`.
 * Throws `StoreError` with `newer` or `damaged` when the library cannot be read, and leaves its files as they are.
 */
export async function openLibrary(path: string, options: OpenOptions = {}): Promise<LibraryStore> {
  const folder = resolve(path);
  const now = options.now ?? ((): Date => new Date());
  const access =
    options.access === 'read'
      ? readOnly(new StoreError('read-only', `The library in ${folder} was opened for reading only.`))
      : await gainAccess(folder, options.program ?? 'Postil');
  try {
    const writable = access.refusal === null;
    if (writable) await removeLeftovers(folder, { recursive: access.holderDied });
    const mayBeMissing = options.access === 'read';
    const { library, adapter, messages } = await loadLibrary(folder, { now, writable, mayBeMissing });
    const told = [...messages];
    if (adapter === null) told.push(...(await lookOutside(folder, library)));
    const store = new LibraryFolder({
      folder,
      library,
      adapter,
      opening: { messages: told, readOnly: access.refusal?.message ?? null },
      refusal: access.refusal,
      whenRefused: options.whenRefused ?? 'reject',
      release: access.release,
      now,
      newId: options.newId ?? newId,
    });
    await store.beginBackups();
    told.push(...(await store.takeInOutside()));
    // Only now: a conflict copy may speak of a file that would go.
    if (writable) told.push(...(await removeDestroyed(folder, library)));
    return store;
  } catch (error) {
    await access.release();
    throw error instanceof StoreError
      ? error
      : toStoreError(error, `The library in ${folder} cannot be opened`, untouched);
  }
}

/** Goes on with what a crash, or a disk that refused, has left to do; what it leaves again, in words. */
async function removeDestroyed(folder: string, library: LibraryFile): Promise<readonly string[]> {
  try {
    await destroyFiles({ folder, library, isUnderWay: () => false });
    return [];
  } catch (error) {
    if (error instanceof StoreError) return [error.message];
    throw error;
  }
}

/** Shows what other places wrote also where nothing may be changed: it is merged in memory, and the files stay. */
async function lookOutside(folder: string, library: LibraryDraft): Promise<readonly string[]> {
  try {
    const { copies, leftAlone } = await findCopies(folder, library.id, { foreignMain: false });
    const outcome = mergeCopies(library, copies);
    const line = takenInWords(outcome, await countMissingTexts(folder, outcome.patches));
    return [...leftAlone.values(), ...(line === null ? [] : [line])];
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function gainAccess(folder: string, program: string): Promise<Access> {
  try {
    await makeFolder(folder);
    const lock = await takeLock(folder, program);
    if (lock.status === 'taken') return { refusal: null, holderDied: lock.holderDied, release: lock.release };
    return readOnly(new StoreError('locked', heldMessage(folder, lock.holder)));
  } catch (error) {
    const { message } = toStoreError(
      error,
      `The library in ${folder} can be read but not changed`,
      untouched,
    );
    return readOnly(new StoreError('read-only', message, { cause: error }));
  }
}

function readOnly(refusal: StoreError): Access {
  return { refusal, holderDied: false, release: () => Promise.resolve() };
}

function heldMessage(folder: string, { program, pid, host }: Holder): string {
  return (
    `${program} (process ${pid} on ${host}) has the library in ${folder} open, so here it can be read but not changed. ` +
    'Close it there to change it here.'
  );
}
