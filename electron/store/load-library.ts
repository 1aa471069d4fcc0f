import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyLibrary } from '../../core/library/empty-library.ts';
import { draftOf } from '../../core/library/library-draft.ts';
import type { LibraryDraft } from '../../core/library/library-draft.ts';
import { mergeLibraries } from '../../core/library/merge/merge-libraries.ts';
import { sameValue } from '../../core/library/same-value.ts';
import { schemaVersion } from '../../core/library/records.ts';
import { makeBackup } from './backups/make-backup.ts';
import { newestGoodBackup } from './backups/newest-good-backup.ts';
import { isMissing } from './disk-error.ts';
import { renameInsistently, writeDurably } from './durable-file.ts';
import { fileTime } from './file-time.ts';
import { identityOf, isSameFile, newHeader } from './journal/journal-header.ts';
import { takeIn } from './journal/take-in.ts';
import { readJournal } from './journal/read-journal.ts';
import type { JournalContent } from './journal/read-journal.ts';
import { LibraryAdapter, journalName, libraryName } from './library-adapter.ts';
import { StoreError } from './library-store.ts';
import type { Migration } from './migrations/migrate.ts';
import { newId } from './new-id.ts';
import { becomeMerged } from './outside/merge-copies.ts';
import { readLibraryFile } from './read-library-file.ts';
import type { FoundLibrary } from './read-library-file.ts';

export interface LoadOptions {
  readonly now: () => Date;
  /** Without it nothing on the disk is changed: another program has the library, or the disk refuses. */
  readonly writable: boolean;
  /** A look at a folder without a library finds an empty one, which is not written. */
  readonly mayBeMissing?: boolean;
  /** Test seam. */
  readonly migrations?: readonly Migration[];
}

export interface LoadedLibrary {
  readonly library: LibraryDraft;
  /** `null` where nothing may be written. */
  readonly adapter: LibraryAdapter | null;
  /** What was found and done, in sentences for the user. */
  readonly messages: readonly string[];
}

/** What a folder holds, read at one moment. */
interface Folder {
  readonly path: string;
  readonly main: FoundLibrary;
  readonly journal: JournalContent;
  /** The journal goes on from this very `library.json`. */
  readonly goesOn: boolean;
}

/** The holder of a library may fold while another program reads it: so often is it read again. */
const readAttempts = 5;

/**
 * Reads a library: `library.json` and what the journal has beyond it. One that cannot be read is set aside under another
 * name, and the library is put together from its backup and the journals; an empty library is made only where there is
 * no trace of one. Throws `StoreError`: `newer` when a newer version of the program wrote it, `damaged` when nothing can
 * be read; both leave every file as it is. `not-writable` when there is none and none may be made.
 */
export async function loadLibrary(path: string, options: LoadOptions): Promise<LoadedLibrary> {
  const folder = await readFolder(path, options);
  const { main } = folder;
  if (main.status === 'sound') return openSound(folder, main, options);

  const backup = await readLibraryFile(join(path, `${libraryName}.bak`), options.migrations);
  if (backup.status === 'sound') return recover(folder, { ...backup, name: `${libraryName}.bak` }, options);

  const older = await newestGoodBackup(path);
  if (older !== null) {
    if (options.writable) await setAside(join(path, `${libraryName}.bak`), backup, options.now());
    return recover(folder, { ...older, name: join('backups', older.name) }, options);
  }
  if (main.status === 'damaged' || backup.status === 'damaged' || (await hasTraces(path))) {
    throw new StoreError('damaged', unreadableMessage(path, main, backup));
  }
  return begin(path, options);
}

async function readFolder(path: string, { migrations, writable }: LoadOptions): Promise<Folder> {
  const file = join(path, libraryName);
  for (let attempt = 1; ; attempt += 1) {
    const identity = await identityOf(file);
    const main = await readLibraryFile(file, migrations);
    const journal = await readJournal(join(path, journalName));
    const now = await identityOf(file);
    const moved = identity !== null && now !== null && !isSameFile(identity, now);
    if (moved && !writable && attempt < readAttempts) continue;
    const goesOn = isSameFile(journal.header?.base ?? null, identity);
    return { path, main, journal, goesOn };
  }
}

async function openSound(
  { path, journal, goesOn }: Folder,
  { library, version }: Extract<FoundLibrary, { status: 'sound' }>,
  options: LoadOptions,
): Promise<LoadedLibrary> {
  const fresh = newHeader(library, await identityOf(join(path, libraryName)));
  const missed = !goesOn && journal.header !== null && (await takeInBackup(path, library));
  const { left } = takeIn(library, journal);
  const messages = [...(await tellDamage(path, journal, options))];
  if (version < schemaVersion) messages.push(migratedMessage(version));
  if (!options.writable) return { library, adapter: null, messages };

  // After half a line nothing may be added.
  const resumes = goesOn && journal.whole;
  const header = resumes ? (journal.header ?? fresh) : fresh;
  const adapter = new LibraryAdapter(path, {
    header,
    entries: left,
    resume: resumes ? journal.length : null,
  });
  if (version < schemaVersion) {
    await makeBackup({ folder: path, reason: 'migration', now: options.now() });
    await adapter.write(library);
  } else if (missed) await adapter.write(library);
  else await adapter.start();
  return { library, adapter, messages };
}

/**
 * Another place's file took the place of ours, and a synchroniser that keeps no copies has thrown ours away: what was
 * in it is in the file before it and the journal that led from there. Answers whether anything of it was missing.
 */
async function takeInBackup(path: string, library: LibraryDraft): Promise<boolean> {
  const backup = await readLibraryFile(join(path, `${libraryName}.bak`));
  if (backup.status !== 'sound' || backup.library.id !== library.id) return false;
  const before = { ...library.seen };
  // As after a crash in the middle of a fold, the file may go on from its backup all by itself.
  if (!hasSeenAll(library, backup.library))
    becomeMerged(library, mergeLibraries(library, backup.library).library);
  takeIn(library, await readJournal(join(path, `${journalName}.bak`)));
  return !sameValue(before, library.seen);
}

function hasSeenAll({ seen }: LibraryDraft, earlier: LibraryDraft): boolean {
  return Object.entries(earlier.seen).every(([replica, counter]) => (seen[replica] ?? 0) >= counter);
}

/** Puts the library together from an earlier state of it, that before the last fold if there is, and the journals. */
async function recover(
  { path, main, journal }: Folder,
  { library, name }: { readonly library: LibraryDraft; readonly name: string },
  options: LoadOptions,
): Promise<LoadedLibrary> {
  const before = takeIn(library, await readJournal(join(path, `${journalName}.bak`)));
  const since = takeIn(library, journal);
  const complete = !before.gap && !since.gap && journal.damaged === null;
  const damage = await tellDamage(path, journal, options);
  if (!options.writable) {
    return { library, adapter: null, messages: [recoveredMessage(main, name, complete, null), ...damage] };
  }
  const aside = await setAside(join(path, libraryName), main, options.now());
  const adapter = new LibraryAdapter(path, { header: newHeader(library, null), entries: [], resume: null });
  await adapter.write(library);
  // Once more, so that the backup too is of now: the journals that led from the old one are gone after this.
  await adapter.write(library);
  return { library, adapter, messages: [recoveredMessage(main, name, complete, aside), ...damage] };
}

/** Makes an empty library where there is no trace of any. */
async function begin(path: string, { now, writable, mayBeMissing }: LoadOptions): Promise<LoadedLibrary> {
  const empty = emptyLibrary(newId('library'), now().toISOString());
  const library = draftOf(empty);
  if (mayBeMissing === true) {
    return { library, adapter: null, messages: [`There is no library in ${path} yet.`] };
  }
  if (!writable) {
    throw new StoreError(
      'not-writable',
      `There is no library in ${path} yet, and none can be made there now.`,
    );
  }
  const adapter = new LibraryAdapter(path, { header: newHeader(empty, null), entries: [], resume: null });
  await adapter.write(library);
  return { library, adapter, messages: [] };
}

/** Anything by which a library was here before, besides the two files that were looked for. */
async function hasTraces(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return names.some(
    (name) =>
      name === 'articles' ||
      name === 'originals' ||
      name.startsWith(libraryName) ||
      name.startsWith(journalName),
  );
}

/** The new name of a file that could not be read; `null` when there was none. */
async function setAside(path: string, found: FoundLibrary, now: Date): Promise<string | null> {
  if (found.status !== 'damaged') return null;
  const aside = `${path}.damaged-${fileTime(now)}`;
  await renameInsistently(path, aside);
  return aside;
}

/** Keeps what could not be read of a journal, and says so in one line; none when all could be read. */
async function tellDamage(
  folder: string,
  { damaged, damagedLines, beheaded }: JournalContent,
  { now, writable }: LoadOptions,
): Promise<readonly string[]> {
  if (damaged === null) {
    return beheaded ? ['The journal is empty: what was done last before the damage may be missing.'] : [];
  }
  const lines = damagedLines === 1 ? 'One entry' : `${damagedLines} entries`;
  const found = `${lines} of the journal could not be read, as when the power is cut while a change is written; all others were taken in.`;
  if (!writable) return [found];
  const aside = join(folder, `${journalName}.damaged-${fileTime(now())}`);
  await writeDurably(aside, damaged);
  return [`${found} What was there is kept as ${aside}.`];
}

function recoveredMessage(
  main: FoundLibrary,
  backup: string,
  complete: boolean,
  aside: string | null,
): string {
  const what =
    main.status === 'damaged' ? `library.json could not be read (${main.why})` : 'library.json was missing';
  const how = complete
    ? `so the library was put together again from its backup, ${backup}, and the journal: nothing that was saved is missing.`
    : `so the library was put together again from its backup, ${backup}, and what there is of the journal: changes since that backup may be missing.`;
  const kept = aside === null ? '' : ` What was there is kept as ${aside}.`;
  return `${what}, ${how}${kept}`;
}

function migratedMessage(version: number): string {
  return `The library was of an earlier version (${version}) and was brought up to date; a copy of it as it was is in backups.`;
}

function unreadableMessage(folder: string, main: FoundLibrary, backup: FoundLibrary): string {
  const about = (name: string, found: FoundLibrary): string =>
    found.status === 'damaged' ? `${name} cannot be read (${found.why})` : `${name} is missing`;
  return (
    `The library in ${folder} cannot be opened: ${about(libraryName, main)}, and ${about(`${libraryName}.bak`, backup)}. ` +
    'Nothing was changed: put a good copy of library.json there, and it opens again.'
  );
}
