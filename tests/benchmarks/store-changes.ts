import { open, readFile } from 'node:fs/promises';
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
  /** Keeps a change like the one that made this record. */
  readonly keep: (record: HighlightRecord) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Adding a marked passage with a note to a library of that many, until it is acknowledged. */
export async function measureChanges(
  folder: string,
  library: LibraryFile,
  size: number,
): Promise<BenchRow[]> {
  const store = await openLibrary(folder);
  let record = await store.change(addHighlight(sampleDraft('a0')));
  const bytes = await lastLineOf(join(folder, 'library.journal'));
  const ours: Way = {
    name: 'ours',
    target: null,
    keep: async () => {
      record = await store.change(addHighlight(sampleDraft('a0', { note: `Note on ${record.id}` })));
    },
    close: () => store.close(),
  };
  const peers = [
    await bareAppend(folder, bytes),
    sqlite(folder, library, 'delete'),
    sqlite(folder, library, 'wal'),
    lowdb(folder, library),
  ];
  const ways = [ours, ...peers];
  const orders = ordersOf(ways);
  const times = new Map<string, number[]>(ways.map(({ name }) => [name, []]));
  for (let round = -warmUps; round < changes; round += 1) {
    // What one way leaves for the disk to do, the next one waits for.
    for (const { name, keep } of orders[(round + warmUps) % orders.length] ?? ways) {
      if (name === lowdbName && (round < 0 || round >= lowdbChanges)) continue;
      const another = { ...record, id: `${record.id}-${round}` };
      const took = await timed(() => keep(another));
      if (round >= 0) times.get(name)?.push(took);
    }
  }
  for (const { close } of ways) await close();

  const row = (share: number, word: string, { name, target }: Way): BenchRow =>
    benchRow({
      suite: 'store',
      work: 'acknowledged change of a library of so many highlights',
      size,
      unit: `ms (${word})`,
      value: percentile(times.get(ours.name) ?? [], share),
      against: name,
      againstValue: percentile(times.get(name) ?? [], share),
      target,
    });
  return peers.flatMap((way) =>
    way.name === lowdbName
      ? [row(0.5, 'median', way)]
      : [row(0.5, 'median', way), row(0.99, '99th percentile', way)],
  );
}

/** All orders of some things, so that each follows each other one as often. */
function ordersOf<T>(things: readonly T[]): readonly (readonly T[])[] {
  if (things.length === 0) return [[]];
  return things.flatMap((thing) =>
    ordersOf(things.filter((other) => other !== thing)).map((order) => [thing, ...order]),
  );
}

/** What one change takes of the journal. Behind it is room for those that follow. */
async function lastLineOf(journal: string): Promise<Uint8Array> {
  const lines = (await readFile(journal, 'utf8')).replace(/\0+$/, '').trimEnd().split('\n');
  return Buffer.from(`${lines.at(-1) ?? ''}\n`);
}

/** The physical limit. */
async function bareAppend(folder: string, bytes: Uint8Array): Promise<Way> {
  const file = await open(join(folder, 'bare-append'), 'a');
  return {
    name: 'append and fdatasync of as many bytes',
    target: 2,
    keep: async () => {
      await file.write(bytes);
      await file.datasync();
    },
    close: () => file.close(),
  };
}

/** Durable as ours: `synchronous=FULL`, with its usual journal or with the write-ahead log, its fastest durable way. */
function sqlite(folder: string, library: LibraryFile, journal: 'delete' | 'wal'): Way {
  const database = new DatabaseSync(join(folder, `peer-${journal}.sqlite`));
  database.exec(`PRAGMA journal_mode=${journal}; PRAGMA synchronous=FULL;`);
  database.exec('CREATE TABLE highlights (id TEXT PRIMARY KEY, article TEXT, record TEXT) WITHOUT ROWID;');
  const insert = database.prepare('INSERT INTO highlights VALUES (?, ?, ?)');
  const add = (record: HighlightRecord): void => {
    insert.run(record.id, record.article, JSON.stringify(record));
  };
  database.exec('BEGIN');
  Object.values(library.highlights).forEach(add);
  database.exec('COMMIT');
  return {
    name: `SQLite (node:sqlite, synchronous=FULL, journal_mode=${journal})`,
    target: 1,
    keep: (record) => {
      add(record);
      return Promise.resolve();
    },
    close: () => {
      database.close();
      return Promise.resolve();
    },
  };
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
