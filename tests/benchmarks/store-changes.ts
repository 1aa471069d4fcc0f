import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { addHighlight } from '../../core/library/highlight-operations.ts';
import type { HighlightRecord, LibraryFile } from '../../core/library/records.ts';
import { openLibrary } from '../../electron/store/open-library.ts';
import { sampleDraft } from '../sample-library.ts';
import { benchRow, percentile } from './bench-row.ts';
import type { BenchRow } from './bench-row.ts';
import { timed } from './timed.ts';

const warmUps = 50;
const changes = 1_000;

/** lowdb's adapter writes everything each time: at 100,000 highlights that is half a second a change. */
const lowdbChanges = 12;

/** The ways of keeping one change, one after the other in each round, so that a busy disk is busy for all. */
interface Way {
  readonly name: string;
  readonly target: number | null;
  readonly keep: (record: HighlightRecord, bytes: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Adding a marked passage with a note to a library of that many, until it is acknowledged. */
export async function measureChanges(
  folder: string,
  library: LibraryFile,
  size: number,
): Promise<BenchRow[]> {
  const store = await openLibrary(folder);
  const journal = join(folder, 'library.journal');
  const ways = [await bareAppend(folder), await sqlite(folder, library), lowdb(folder, library)];
  const ours: number[] = [];
  const theirs = new Map<string, number[]>(ways.map(({ name }) => [name, []]));
  for (let i = -warmUps; i < changes; i += 1) {
    const before = (await stat(journal)).size;
    const operation = addHighlight(
      sampleDraft(`a${Math.abs(i) % 50}`, { note: `Note ${i}: what was thought` }),
    );
    let record: HighlightRecord | undefined;
    const took = await timed(async () => (record = await store.change(operation)));
    if (i >= 0) ours.push(took);
    // As many bytes as the journal took. It is shorter after a fold, which takes a few hundred changes at least.
    const bytes = new Uint8Array(Math.max(1, (await stat(journal)).size - before)).fill(0x61);
    for (const { name, keep } of ways) {
      if (record === undefined || (name === lowdbName && (i < 0 || i >= lowdbChanges))) continue;
      const kept = record;
      const time = await timed(() => keep(kept, bytes));
      if (i >= 0) theirs.get(name)?.push(time);
    }
  }
  for (const { close } of ways) await close();
  await store.close();

  const row = (share: number, word: string, { name, target }: Way): BenchRow =>
    benchRow({
      suite: 'store',
      work: 'acknowledged change of a library of so many highlights',
      size,
      unit: `ms (${word})`,
      value: percentile(ours, share),
      against: name,
      againstValue: percentile(theirs.get(name) ?? [], share),
      target,
    });
  return ways.flatMap((way) =>
    way.name === lowdbName
      ? [row(0.5, 'median', way)]
      : [row(0.5, 'median', way), row(0.99, '99th percentile', way)],
  );
}

/** The physical limit. */
async function bareAppend(folder: string): Promise<Way> {
  const file = await open(join(folder, 'bare-append'), 'a');
  return {
    name: 'append and fdatasync of as many bytes',
    target: 2,
    keep: async (_, bytes) => {
      await file.write(bytes);
      await file.datasync();
    },
    close: () => file.close(),
  };
}

/** Durable as ours: `synchronous=FULL`; with the write-ahead log, which is its fastest durable way. */
function sqlite(folder: string, library: LibraryFile): Promise<Way> {
  const database = new DatabaseSync(join(folder, 'peer.sqlite'));
  database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;');
  database.exec('CREATE TABLE highlights (id TEXT PRIMARY KEY, article TEXT, record TEXT) WITHOUT ROWID;');
  const insert = database.prepare('INSERT INTO highlights VALUES (?, ?, ?)');
  const add = (record: HighlightRecord): void =>
    void insert.run(record.id, record.article, JSON.stringify(record));
  database.exec('BEGIN');
  Object.values(library.highlights).forEach(add);
  database.exec('COMMIT');
  return Promise.resolve({
    name: 'SQLite (node:sqlite, WAL, synchronous=FULL)',
    target: 1,
    keep: (record) => {
      add(record);
      return Promise.resolve();
    },
    close: () => {
      database.close();
      return Promise.resolve();
    },
  });
}

const lowdbName = "lowdb's JSONFile, which does not sync";

function lowdb(folder: string, library: LibraryFile): Way {
  const highlights = { ...library.highlights };
  const low = new Low(new JSONFile<object>(join(folder, 'peer.json')), { ...library, highlights });
  return {
    name: lowdbName,
    target: 1,
    keep: async (record) => {
      highlights[record.id] = record;
      await low.write();
    },
    close: () => Promise.resolve(),
  };
}
