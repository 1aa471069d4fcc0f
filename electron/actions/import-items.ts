import { setImmediate } from 'node:timers/promises';
import type { ImportItem, ImportProgress, ImportReport } from '../../core/library/import-report.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { explainError } from './explain-error.ts';
import { importExport, jsonExportIn } from './import-postil-export.ts';
import { importSource } from './import-source.ts';
import { findCandidates } from './import-candidates.ts';
import type { ImportCandidate } from './import-candidates.ts';
import { inTurn } from './in-turn.ts';

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
    };

export interface ImportOptions {
  /** Ends the import after the item at hand; what is finished stays. */
  readonly signal?: AbortSignal | undefined;
  /** Where relative paths begin: the process's own folder, unless said. */
  readonly cwd?: string | undefined;
  /** Called before each item, and after the last one. */
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/**
 * Imports one thing after the other and reports on each. Folders give their readable files in the order of their
 * names, an export of Postil gives one item an article. What cannot be imported fails alone, in one line, and leaves
 * the library as it was.
 */
export async function importItems(
  store: LibraryStore,
  requests: readonly ImportRequest[],
  { signal, cwd, onProgress }: ImportOptions = {},
): Promise<ImportReport> {
  const began = performance.now();
  const candidates = await findCandidates(requests, cwd ?? process.cwd());
  const items: ImportItem[] = [];
  let done = 0;
  const progress = (): void =>
    onProgress?.({
      done,
      total: candidates.length,
      current: candidates[done]?.label ?? null,
      items: [...items],
    });
  for (const candidate of candidates) {
    if (signal?.aborted === true) break;
    progress();
    items.push(...(await inTurn(store.folder, () => importCandidate(store, candidate))));
    done += 1;
    // A window and a cancel button must have their turn between two items.
    await setImmediate();
  }
  progress();
  return {
    items,
    cancelled: done < candidates.length,
    milliseconds: Math.round(performance.now() - began),
  };
}

async function importCandidate(store: LibraryStore, { label, read }: ImportCandidate): Promise<ImportItem[]> {
  try {
    const source = await read();
    const exported = jsonExportIn(source);
    if (exported !== null) return await importExport(store, source, exported, label);
    return [await importSource(store, source, label)];
  } catch (error) {
    return [failedItem(label, error)];
  }
}

function failedItem(path: string, error: unknown): ImportItem {
  const { message } = explainError(error);
  return { path, status: 'failed', id: null, title: null, revision: null, error: message };
}
