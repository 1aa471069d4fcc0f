/** What the store costs, beside what the disk and the parser alone take, lowdb's own file adapter, and SQLite. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LibraryFile } from '../../core/library/records.ts';
import { libraryText } from '../../electron/store/library-text.ts';
import type { BenchRow } from './bench-row.ts';
import { libraryOfSize } from './library-of-size.ts';
import { measureChanges } from './store-changes.ts';
import { measureOpening } from './store-opening.ts';

const sizes = [1_000, 10_000, 100_000];

/** Rows for changes, opening and memory at each size. */
export async function storeSuite(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of sizes) {
    const library = libraryOfSize(size);
    rows.push(...(await inFolderWith(library, (folder) => measureChanges(folder, library, size))));
    rows.push(...(await inFolderWith(library, (folder) => measureOpening(folder, size))));
  }
  return rows;
}

async function inFolderWith<T>(library: LibraryFile, run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'postil-bench-'));
  try {
    await writeFile(join(folder, 'library.json'), libraryText(library));
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
