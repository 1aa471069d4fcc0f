import { covers, dotsIn, joinSeen, parseDot, parseRecordKey } from './dots.ts';
import { recordIn } from './find-record.ts';
import type { LibraryDraft } from './library-draft.ts';
import type { Dot, LibraryFile, RecordKey, VersionVector } from './records.ts';

/** Where the notes that a library keeps about its own changes do not agree with it. */
export interface BookkeepingFaults {
  /** Changes that left something in the library, and that it does not say it has seen: the highest of each replica. */
  readonly unseen: VersionVector;
  /** Records of which it is noted who wrote them, and that are not there. */
  readonly strayDots: readonly RecordKey[];
  /** Records of which something waits to be decided, and that are not there. */
  readonly straySiblings: readonly RecordKey[];
}

/** Compares the notes about changes with each other and with the records. */
export function findBookkeepingFaults(library: LibraryFile): BookkeepingFaults {
  const unseen: Record<string, number> = {};
  for (const dot of allDots(library)) {
    if (covers(library.seen, dot) || covers(unseen, dot)) continue;
    const { replica, counter } = parseDot(dot);
    unseen[replica] = counter;
  }
  const isStray = (key: RecordKey): boolean => {
    const place = parseRecordKey(key);
    return place !== null && recordIn<object>(library[place.table], place.id) === null;
  };
  return {
    unseen,
    strayDots: Object.keys(library.dots).filter(isStray),
    straySiblings: Object.keys(library.siblings).filter(isStray),
  };
}

/** Puts right what can be put right without loss: what waits to be decided stays, since it holds words. */
export function mendBookkeeping(draft: LibraryDraft): void {
  const { unseen, strayDots } = findBookkeepingFaults(draft);
  Object.assign(draft.seen, joinSeen(draft.seen, unseen));
  for (const key of strayDots) Reflect.deleteProperty(draft.dots, key);
}

function* allDots({ dots, siblings, tombstones, history }: LibraryFile): Generator<Dot> {
  for (const each of Object.values(dots)) yield* dotsIn(each);
  for (const registers of Object.values(siblings)) {
    for (const each of Object.values(registers)) yield* each.map(({ dot }) => dot);
  }
  for (const { dot } of Object.values(tombstones)) yield dot;
  for (const { dot } of history) yield dot;
}
