import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalEntry } from '../../../core/library/journal-entry.ts';
import type { LibraryFile, VersionVector } from '../../../core/library/records.ts';
import { identityOf } from '../journal/journal-header.ts';
import type { FileIdentity } from '../journal/journal-header.ts';
import { readJournal } from '../journal/read-journal.ts';
import { libraryName } from '../library-adapter.ts';
import { StoreError } from '../library-store.ts';
import { readLibraryFile } from '../read-library-file.ts';
import { conflictCopyOf } from './conflict-copy-name.ts';
import type { CopyOf } from './conflict-copy-name.ts';

/** What another place wrote, in a file of the library's folder. */
export interface Copy {
  readonly path: string;
  readonly name: string;
  readonly identity: FileIdentity;
  readonly content:
    | { readonly kind: 'library'; readonly library: LibraryFile }
    | { readonly kind: 'journal'; readonly entries: readonly JournalEntry[]; readonly seen: VersionVector }
    | { readonly kind: 'nothing-new' };
}

export interface FoundCopies {
  readonly copies: readonly Copy[];
  /** Why files were left alone, a line for each, by name. */
  readonly leftAlone: ReadonlyMap<string, string>;
}

/** What comes of reading one file: its content, or why it was left alone. */
type ReadCopy = Copy['content'] | { readonly kind: 'left-alone'; readonly why: string };

/**
 * Reads what other places wrote into a library's folder: the copies that synchronisers make, and with `foreignMain`
 * the `library.json` in its place. What belongs to another library, comes from a newer version of the program or is
 * damaged is left alone. Nothing on the disk is changed.
 */
export async function findCopies(
  folder: string,
  id: string,
  { foreignMain }: { readonly foreignMain: boolean },
): Promise<FoundCopies> {
  const copies: Copy[] = [];
  const leftAlone = new Map<string, string>();
  for (const name of (await readdir(folder)).sort()) {
    const of = name === libraryName && foreignMain ? 'library' : conflictCopyOf(name);
    if (of === null) continue;
    const path = join(folder, name);
    const identity = await identityOf(path);
    const content = identity === null ? null : await readCopy(path, of, id);
    if (identity === null || content === null) continue;
    if (content.kind === 'left-alone') leftAlone.set(name, `${name} was left alone: ${content.why}.`);
    else copies.push({ path, name, identity, content });
  }
  return { copies, leftAlone };
}

/** `null` when the file is gone by now. */
async function readCopy(path: string, of: CopyOf, id: string): Promise<ReadCopy | null> {
  try {
    if (of === 'old-journal') return { kind: 'nothing-new' };
    return of === 'library' ? await readLibraryCopy(path, id) : await readJournalCopy(path, id);
  } catch (error) {
    if (error instanceof StoreError && error.code === 'newer')
      return { kind: 'left-alone', why: 'a newer version of the program wrote it' };
    throw error;
  }
}

async function readLibraryCopy(path: string, id: string): Promise<ReadCopy | null> {
  const found = await readLibraryFile(path);
  switch (found.status) {
    case 'missing':
      return null;
    case 'damaged':
      return { kind: 'left-alone', why: `it cannot be read (${found.why})` };
    case 'sound':
      if (found.library.id !== id) return { kind: 'left-alone', why: 'it belongs to another library' };
      return { kind: 'library', library: found.library };
  }
}

async function readJournalCopy(path: string, id: string): Promise<ReadCopy> {
  const { header, entries } = await readJournal(path);
  if (header === null) return { kind: 'left-alone', why: 'its beginning cannot be read' };
  if (header.library !== id) return { kind: 'left-alone', why: 'it belongs to another library' };
  return { kind: 'journal', entries, seen: header.seen };
}
