import { constants } from 'node:fs';
import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyLibrary } from '../../core/library/empty-library.ts';
import { FormatError, parseLibrary } from '../../core/library/parse-library.ts';
import { schemaVersion } from '../../core/library/records.ts';
import type { LibraryFile } from '../../core/library/records.ts';
import { errnoOf, isMissing } from './disk-error.ts';
import { makeFolder, renameInsistently, syncFolder } from './durable-file.ts';
import { JsonAdapter } from './json-adapter.ts';
import { StoreError } from './library-store.ts';
import { libraryText } from './library-text.ts';
import { migrate, migrations, versionOf } from './migrations/migrate.ts';
import type { Migration } from './migrations/migrate.ts';
import { newId } from './new-id.ts';

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
  readonly library: LibraryFile;
  readonly adapter: JsonAdapter<LibraryFile>;
  /** What was found and done, in sentences for the user. */
  readonly messages: readonly string[];
}

/** What a file turned out to be. `version` is what it was before it was migrated. */
type Found =
  | { readonly status: 'missing' }
  | { readonly status: 'damaged'; readonly why: string }
  | { readonly status: 'sound'; readonly library: LibraryFile; readonly version: number };

/**
 * Reads `library.json`: parse, version, migrate, validate. One that cannot be read is set aside under another name and
 * the backup takes its place; an empty library is made only where there is no trace of one.
 * Throws `StoreError`: `newer` when a newer version of the program wrote it, `damaged` when nothing can be read; both
 * leave every file as it is. `not-writable` when there is none and none may be made.
 */
export async function loadLibrary(folder: string, options: LoadOptions): Promise<LoadedLibrary> {
  const path = join(folder, 'library.json');
  const { adapter, found } = await inspect(path, options);
  if (found.status === 'sound') {
    if (found.version === schemaVersion) return { library: found.library, adapter, messages: [] };
    if (options.writable) {
      await keepOldVersion(folder, path, found.version, options.now());
      await adapter.write(found.library);
    }
    return { library: found.library, adapter, messages: [migratedMessage(found.version)] };
  }

  const backup = await inspect(`${path}.bak`, options);
  if (backup.found.status === 'sound') {
    const messages = [
      recoveredMessage(found, options.writable ? await setAside(path, found, options.now()) : null),
    ];
    if (options.writable) await adapter.write(backup.found.library);
    return { library: backup.found.library, adapter, messages };
  }

  if (found.status === 'damaged' || backup.found.status === 'damaged' || (await hasTraces(folder))) {
    throw new StoreError('damaged', unreadableMessage(folder, found, backup.found));
  }
  const empty = emptyLibrary(newId('library'), options.now().toISOString());
  if (options.mayBeMissing === true) {
    return { library: empty, adapter, messages: [`There is no library in ${folder} yet.`] };
  }
  if (!options.writable) {
    throw new StoreError(
      'not-writable',
      `There is no library in ${folder} yet, and none can be made there now.`,
    );
  }
  await adapter.write(empty);
  return { library: empty, adapter, messages: [] };
}

async function inspect(
  path: string,
  { migrations: steps = migrations }: LoadOptions,
): Promise<{ adapter: JsonAdapter<LibraryFile>; found: Found }> {
  let version: number = schemaVersion;
  const decode = (value: unknown): LibraryFile => {
    version = versionOf(value);
    if (version > schemaVersion) throw newerError(path, version);
    return parseLibrary(version < schemaVersion ? migrate(value, steps) : value);
  };
  const adapter = new JsonAdapter<LibraryFile>(path, { decode, encode: libraryText });
  try {
    const library = await adapter.read();
    return {
      adapter,
      found: library === null ? { status: 'missing' } : { status: 'sound', library, version },
    };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { adapter, found: { status: 'damaged', why: error.message } };
  }
}

/** Anything by which a library was here before, besides the two files that were looked for. */
async function hasTraces(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return names.some((name) => name === 'articles' || name === 'originals' || name.startsWith('library.json'));
}

async function keepOldVersion(folder: string, path: string, version: number, now: Date): Promise<void> {
  const backups = join(folder, 'backups');
  await makeFolder(backups);
  const copy = (name: string): Promise<void> => copyFile(path, join(backups, name), constants.COPYFILE_EXCL);
  await copy(`library.v${version}.json`).catch((error: unknown) => {
    // One of that version was kept at an earlier time, and stays.
    if (errnoOf(error) === 'EEXIST') return copy(`library.v${version}.${fileTime(now)}.json`);
    throw error;
  });
  await syncFolder(backups);
}

/** The new name of a file that could not be read; `null` when there was none. */
async function setAside(path: string, found: Found, now: Date): Promise<string | null> {
  if (found.status !== 'damaged') return null;
  const aside = `${path}.damaged-${fileTime(now)}`;
  await renameInsistently(path, aside);
  return aside;
}

/** A time as part of a file's name: Windows allows no colons. */
function fileTime(now: Date): string {
  return now.toISOString().replace(/[:.]/g, '-');
}

function recoveredMessage(found: Found, aside: string | null): string {
  const what =
    found.status === 'damaged' ? `library.json could not be read (${found.why})` : 'library.json was missing';
  const kept = aside === null ? '' : ` What was there is kept as ${aside}.`;
  return `${what}, so the library was opened from its backup, library.json.bak: the last change before may be missing.${kept}`;
}

function migratedMessage(version: number): string {
  return `The library was of an earlier version (${version}) and was brought up to date; a copy of it as it was is in backups.`;
}

function unreadableMessage(folder: string, main: Found, backup: Found): string {
  const about = (name: string, found: Found): string =>
    found.status === 'damaged' ? `${name} cannot be read (${found.why})` : `${name} is missing`;
  return (
    `The library in ${folder} cannot be opened: ${about('library.json', main)}, and ${about('library.json.bak', backup)}. ` +
    'Nothing was changed: put a good copy of library.json there, and it opens again.'
  );
}

function newerError(path: string, version: number): StoreError {
  return new StoreError(
    'newer',
    `${path} was written by a newer version of the program (its form is ${version}, and ${schemaVersion} is known here). ` +
      'It was not changed: update the program to open it.',
  );
}
