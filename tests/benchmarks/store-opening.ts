import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openLibrary } from '../../electron/store/open-library.ts';
import { benchRow, median } from './bench-row.ts';
import type { BenchRow } from './bench-row.ts';
import { timed } from './timed.ts';

const openings = 9;

/** Opening a library, and the memory that it takes then, each beside reading and parsing its file. */
export async function measureOpening(folder: string, size: number): Promise<BenchRow[]> {
  const file = join(folder, 'library.json');
  // The first opening begins the journal; those that follow are what a reader waits for.
  await (await openLibrary(folder)).close();
  const ours: number[] = [];
  const bare: number[] = [];
  for (let i = 0; i < openings; i += 1) {
    globalThis.gc?.();
    let store: Awaited<ReturnType<typeof openLibrary>> | undefined;
    ours.push(await timed(async () => (store = await openLibrary(folder))));
    await store?.close();
    store = undefined;
    globalThis.gc?.();
    bare.push(await timed(async () => void JSON.parse(await readFile(file, 'utf8'))));
  }
  const against = 'reading and JSON.parse of its file';
  return [
    benchRow({
      suite: 'store',
      work: 'opening a library of so many highlights',
      size,
      unit: 'ms (median)',
      value: median(ours),
      against,
      againstValue: median(bare),
      target: size >= 100_000 ? 1.5 : null,
    }),
    benchRow({
      suite: 'store',
      work: 'memory of an open library of so many highlights',
      size,
      unit: 'MB of heap',
      value: await heapOf('library', folder),
      against,
      againstValue: await heapOf('parsed', file),
      target: null,
    }),
  ];
}

/** Megabytes of heap in a fresh process. */
async function heapOf(what: 'library' | 'parsed', path: string): Promise<number> {
  const script = join(import.meta.dirname, 'heap-of.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script, what, path]);
  return Number(stdout);
}
