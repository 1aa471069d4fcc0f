import { readFile } from 'node:fs/promises';
import { FormatError, parseLibrary } from '../../core/library/parse-library.ts';
import { schemaVersion } from '../../core/library/records.ts';
import type { LibraryFile } from '../../core/library/records.ts';
import { StoreError } from './library-store.ts';
import { migrate, versionOf } from './migrations/migrate.ts';

/** A library as it was read from a file. */
export interface ReadLibrary {
  readonly library: LibraryFile;
  /** The schema version of the file, before it was migrated. */
  readonly version: number;
}

/**
 * Reads a file that holds a whole library, of this version or an older one. Throws `FormatError` when it is none,
 * `StoreError` with `newer` for one of a newer version, and the system's error when it cannot be read.
 */
export async function readLibraryFile(path: string): Promise<ReadLibrary> {
  const value = parseJson(await readFile(path));
  const version = versionOf(value);
  if (version > schemaVersion) {
    throw new StoreError(
      'newer',
      `${path} was written by a newer version of the program (its form is ${version}, and ${schemaVersion} is known here). ` +
        'It was not changed: update the program to open it.',
    );
  }
  return { library: parseLibrary(version < schemaVersion ? migrate(value) : value), version };
}

/** Bytes that are not UTF-8 are a fault, and not a text with question marks in it. */
function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) throw new FormatError('', 'the file is empty');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) throw new FormatError('', 'it is not JSON, or not all of it');
    if (error instanceof TypeError) throw new FormatError('', 'it is not text in UTF-8');
    throw error;
  }
}
