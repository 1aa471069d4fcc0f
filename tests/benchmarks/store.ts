/** What an acknowledged change and the opening of a library cost, beside what the disk and the parser alone take. */
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addHighlight } from '../../core/library/highlight-operations.ts';
import type { LibraryFile } from '../../core/library/records.ts';
import { libraryText } from '../../electron/store/library-text.ts';
import { openLibrary } from '../../electron/store/open-library.ts';
import { sampleDraft } from '../sample-library.ts';
import { benchRow, median } from './bench-row.ts';
import type { BenchRow } from './bench-row.ts';
import { libraryOfSize } from './library-of-size.ts';

const changes = 40;
const openings = 5;

/** Rows for changes at 1,000 and 10,000 highlights and for openings up to 100,000. */
export async function storeSuite(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of [1_000, 10_000]) rows.push(await inNewFolder((folder) => measureChange(folder, size)));
  for (const size of [1_000, 10_000, 100_000])
    rows.push(await inNewFolder((folder) => measureOpening(folder, size)));
  return rows;
}

/** One change after the other, each beside a bare append of the same record to a file in the same folder. */
async function measureChange(folder: string, size: number): Promise<BenchRow> {
  const library = await placeLibrary(folder, size);
  const store = await openLibrary(folder);
  const log = await open(join(folder, 'bare-append'), 'a');
  const ours: number[] = [];
  const bare: number[] = [];
  const [article = ''] = Object.keys(library.articles);
  for (let i = 0; i < changes; i += 1) {
    const operation = addHighlight(sampleDraft(article, { note: `Note ${i}` }));
    let record: unknown;
    ours.push(await timed(async () => (record = await store.change(operation))));
    const bytes = Buffer.from(`${JSON.stringify(record)}\n`);
    bare.push(
      await timed(async () => {
        await log.appendFile(bytes);
        await log.datasync();
      }),
    );
  }
  await log.close();
  await store.close();
  return benchRow({
    suite: 'store',
    work: 'acknowledged change of a library of so many highlights',
    size,
    unit: 'ms (median)',
    value: median(ours),
    against: 'append and fdatasync of the same record',
    againstValue: median(bare),
    target: null,
  });
}

async function measureOpening(folder: string, size: number): Promise<BenchRow> {
  await placeLibrary(folder, size);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let i = 0; i < openings; i += 1) {
    ours.push(await timed(async () => (await openLibrary(folder)).close()));
    bare.push(await timed(async () => void JSON.parse(await readFile(join(folder, 'library.json'), 'utf8'))));
  }
  return benchRow({
    suite: 'store',
    work: 'opening a library of so many highlights',
    size,
    unit: 'ms (median)',
    value: median(ours),
    against: 'reading and JSON.parse of its file',
    againstValue: median(bare),
    target: null,
  });
}

async function placeLibrary(folder: string, size: number): Promise<LibraryFile> {
  const library = libraryOfSize(size);
  await writeFile(join(folder, 'library.json'), libraryText(library));
  return library;
}

async function inNewFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'postil-bench-'));
  try {
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
