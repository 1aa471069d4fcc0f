import { readFile } from 'node:fs/promises';
import type { LibraryDraft } from '../../core/library/library-draft.ts';
import { FormatError, parseLibrary } from '../../core/library/parse-library.ts';
import { schemaVersion } from '../../core/library/records.ts';
import { isMissing } from './disk-error.ts';
import { StoreError } from './library-store.ts';
import { migrate, migrations, versionOf } from './migrations/migrate.ts';
import type { Migration } from './migrations/migrate.ts';

/** What a file turned out to be. `version` is what it was before it was migrated. */
export type FoundLibrary =
  | { readonly status: 'missing' }
  | { readonly status: 'damaged'; readonly why: string }
  | { readonly status: 'sound'; readonly library: LibraryDraft; readonly version: number };

/**
 * Reads a library's file, and brings one of an older version up to date in memory. Throws `StoreError` with `newer`
 * for one that a newer program wrote, and the system's error when it cannot be read at all.
 */
export async function readLibraryFile(
  path: string,
  steps: readonly Migration[] = migrations,
): Promise<FoundLibrary> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (bytes === null) return { status: 'missing' };
  try {
    const value = parseJson(bytes);
    const version = versionOf(value);
    if (version > schemaVersion) throw newerError(path, version);
    const library = parseLibrary(version < schemaVersion ? migrate(value, steps) : value);
    // It was parsed for who asked alone, who may change it in place.
    return { status: 'sound', library: library as LibraryDraft, version };
  } catch (error) {
    if (error instanceof FormatError) return { status: 'damaged', why: error.message };
    throw error;
  }
}

/** Bytes that are not UTF-8 are a fault, and not a text with question marks in it. */
function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) throw new FormatError('', 'the file is empty');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new FormatError('', `it is not JSON, or not all of it (${firstLine(error.message)})`);
    if (error instanceof TypeError) throw new FormatError('', 'it is not text in UTF-8');
    throw error;
  }
}

/** The parser quotes the text around the fault, which may be long and hold line feeds. */
function firstLine(message: string): string {
  return message
    .replace(/\s+/g, ' ')
    .replace(/, (?:\.\.\.)?".*" is not valid JSON$/, '')
    .slice(0, 100);
}

function newerError(path: string, version: number): StoreError {
  return new StoreError(
    'newer',
    `${path} was written by a newer version of the program (its form is ${version}, and ${schemaVersion} is known here). ` +
      'It was not changed: update the program to open it.',
  );
}
