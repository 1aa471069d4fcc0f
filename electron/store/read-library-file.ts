import { isUtf8 } from 'node:buffer';
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
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (text === null) return { status: 'missing' };
  try {
    // What stands for bytes that are no text may also have been written as such.
    if (text.includes('\ufffd') && !isUtf8(await readFile(path)))
      throw new FormatError('', 'it is not text in UTF-8');
    const value = parseJson(text);
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

function parseJson(text: string): unknown {
  if (text === '') throw new FormatError('', 'the file is empty');
  try {
    // Some editors put a byte order mark before the text.
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new FormatError('', `it is not JSON, or not all of it (${firstLine(error.message)})`);
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
