import { setImmediate } from 'node:timers/promises';
import type { ImportItem, ImportProgress, ImportReport } from '../../core/library/import-report.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { explainError } from './explain-error.ts';
import { importExport } from './import-postil-export.ts';
import { articlesOfBytes, importReading } from './import-source.ts';
import { findCandidates } from './import-candidates.ts';
import { inTurn } from './in-turn.ts';
import { lookAhead } from './look-ahead.ts';
import { prepareCandidate, type PreparedCandidate } from './prepare-candidate.ts';
import { readers, type ReadApart } from './reading/reader-pool.ts';
import { reportDuplicate } from './report-item.ts';

/** Something that the user wants in the library: a file, a folder with all in it, or content without a file. */
export type ImportRequest =
  | { readonly kind: 'path'; readonly path: string }
  | {
      readonly kind: 'content';
      readonly bytes: Uint8Array;
      /** The file's own name, or `null` for pasted text and standard input. */
      readonly name: string | null;
      /** What the report calls it, such as `pasted text`. */
      readonly label: string;
      readonly mediaType?: string;
      /** The address of the page that it was taken from, where that is known. */
      readonly url?: string;
    };

export interface ImportOptions {
  /** Ends the import at once; what is finished stays. */
  readonly signal?: AbortSignal | undefined;
  /** Where relative paths begin: the process's own folder, unless said. */
  readonly cwd?: string | undefined;
  /** Called before each item, and after the last one. */
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Reads sources: threads of this process, unless said. */
  readonly read?: ReadApart | undefined;
}

/**
 * Imports one thing after the other and reports on each. Folders give their readable files in the order of their
 * names, an export of Postil gives one item an article, a book one item a chapter. The next things are read, in threads
 * of their own, while one is written. What cannot be imported fails alone, in one line, and leaves the library as it
 * was.
 */
export async function importItems(
  store: LibraryStore,
  requests: readonly ImportRequest[],
  { signal, cwd, onProgress, read = readers.read }: ImportOptions = {},
): Promise<ImportReport> {
  const began = performance.now();
  const candidates = await findCandidates(requests, cwd ?? process.cwd());
  const items: ImportItem[] = [];
  let done = 0;
  const progress = (): void =>
    onProgress?.({ done, total: candidates.length, current: candidates[done]?.label ?? null, items });
  progress();
  const prepared = lookAhead(candidates, readers.threads + 1, (candidate) =>
    prepareCandidate(store, candidate, read, signal),
  );
  for await (const candidate of prepared) {
    const path = candidates[done]?.label ?? '';
    if (signal?.aborted === true) break;
    items.push(...(await inTurn(store.folder, () => importPrepared(store, candidate, path, read))));
    done += 1;
    progress();
    // A window and a cancel button must have their turn between two items.
    await setImmediate();
  }
  return {
    items,
    cancelled: done < candidates.length,
    milliseconds: Math.round(performance.now() - began),
  };
}

async function importPrepared(
  store: LibraryStore,
  prepared: PreparedCandidate,
  path: string,
  read: ReadApart,
): Promise<readonly ImportItem[]> {
  try {
    if (prepared.kind === 'failed') throw prepared.error;
    const { source } = prepared;
    if (prepared.kind === 'export') return await importExport(store, source, prepared.articles, path);
    // Asked again: an item before this one may have been the same.
    const same = articlesOfBytes(store.current, prepared.original);
    if (same.length > 0) {
      return await Promise.all(same.map((record) => reportDuplicate(store, record, path)));
    }
    return await importReading(store, source, prepared.reading ?? (await read(source)), path);
  } catch (error) {
    return [failedItem(path, error)];
  }
}

function failedItem(path: string, error: unknown): ImportItem {
  const { message } = explainError(error);
  return { path, status: 'failed', id: null, title: null, revision: null, error: message };
}
