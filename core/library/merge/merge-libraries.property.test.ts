import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histories, live } from '../../../tests/arbitraries/histories.ts';
import type { Lived } from '../../../tests/arbitraries/histories.ts';
import type { Deed } from '../../../tests/arbitraries/replica.ts';
import { covers, recordKey } from '../dots.ts';
import { parseLibrary } from '../parse-library.ts';
import type { LibraryFile } from '../records.ts';
import { changedRegisters, readRegister, registersOf } from '../registers.ts';
import { sameValue } from '../same-value.ts';
import { mergeLibraries } from './merge-libraries.ts';

/** What fails is printed with its seed and the shortest history that shows it. */
const runs = Number(process.env.POSTIL_MERGE_RUNS ?? 1000);
const fewer = Math.ceil(runs / 4);

function merged(ours: LibraryFile, theirs: LibraryFile): LibraryFile {
  return mergeLibraries(ours, theirs).library;
}

/** All take from all, as often as it takes until nothing changes any more. */
function exchange({ places }: Lived): void {
  for (let round = 0; round < 4; round += 1)
    for (const place of places) for (const other of places) if (other !== place) place.take(other.library);
}

test.each([2, 3])(
  'what %i places did is alike in all of them once they have exchanged it: nothing is lost, nothing destroyed comes back',
  (count) => {
    fc.assert(
      fc.property(histories(), (history) => {
        const lived = live(history, count);
        exchange(lived);
        const [library, ...others] = lived.places.map((place) => place.library) as [
          LibraryFile,
          ...LibraryFile[],
        ];
        for (const other of others) expect(other).toEqual(library);
        expect(lived.deeds.flatMap((deed) => lostOf(deed, lived.deeds, library))).toEqual([]);
        expect(lived.deeds.flatMap((deed) => backOf(deed, lived.deeds, library))).toEqual([]);
        parseLibrary(JSON.parse(JSON.stringify(library)));
      }),
      { numRuns: runs },
    );
  },
  60_000,
);

test('merging is commutative and idempotent, and leaves both sides as they are', () => {
  fc.assert(
    fc.property(histories(), (history) => {
      const [a, b] = live(history, 3).places.map(({ library }) => library) as [LibraryFile, LibraryFile];
      const before = JSON.stringify([a, b]);
      const ab = merged(a, b);
      expect(merged(b, a)).toEqual(ab);
      expect(merged(a, a)).toEqual(a);
      expect(merged(ab, b)).toEqual(ab);
      expect(merged(ab, a)).toEqual(ab);
      expect(JSON.stringify([a, b])).toBe(before);
    }),
    { numRuns: fewer },
  );
}, 60_000);

test('merging is associative where nothing is destroyed', () => {
  fc.assert(
    fc.property(histories({ destroying: false }), (history) => {
      const [a, b, c] = live(history, 3).places.map(({ library }) => library) as [
        LibraryFile,
        LibraryFile,
        LibraryFile,
      ];
      expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)));
    }),
    { numRuns: fewer },
  );
}, 60_000);

test('the patches of a merge lead from the one library to the other', () => {
  fc.assert(
    fc.property(histories(), (history) => {
      const [a, b] = live(history, 2).places.map(({ library }) => library) as [LibraryFile, LibraryFile];
      const { library, patches } = mergeLibraries(a, b);
      const tables = {
        articles: { ...a.articles },
        highlights: { ...a.highlights },
        collections: { ...a.collections },
      };
      for (const { table, id, before, after } of patches) {
        expect(tables[table][id] ?? null).toEqual(before);
        const target = tables[table] as Record<string, unknown>;
        if (after === null) Reflect.deleteProperty(target, id);
        else target[id] = after;
      }
      const { articles, highlights, collections } = library;
      expect(tables).toEqual({ articles, highlights, collections });
    }),
    { numRuns: fewer },
  );
}, 60_000);

/** What of a deed is neither there nor was overwritten or destroyed by one who had seen it. */
function lostOf(deed: Deed, deeds: readonly Deed[], library: LibraryFile): readonly string[] {
  return deed.pending.patches.flatMap(({ table, id, before, after }) => {
    if (after === null) return [];
    const key = recordKey(table, id);
    const names = before === null ? [...registersOf(after).keys()] : changedRegisters(before, after);
    return names.flatMap((register) => {
      const value = readRegister(after, register);
      if (value === undefined || register.startsWith('revisions/')) return [];
      const record = library[table][id];
      const there =
        record !== undefined &&
        (sameValue(readRegister(record, register), value) ||
          (library.siblings[key]?.[register] ?? []).some((each) => sameValue(each.value, value)));
      return there || deeds.some((later) => covers(later.seen, deed.dot) && decides(later, key, register))
        ? []
        : [`${key} ${register} ${JSON.stringify(value)} of ${deed.dot}`];
    });
  });
}

function decides({ pending }: Deed, key: string, register: string): boolean {
  if (pending.settles?.some((each) => each.key === key && each.register === register)) return true;
  return pending.patches.some(
    ({ table, id, before, after }) =>
      recordKey(table, id) === key &&
      (before === null || after === null || changedRegisters(before, after).includes(register)),
  );
}

/**
 * What a deed destroyed that is in view though no one took it out of the trash, or made it again, knowing that it was
 * destroyed: by this deed or, where several destroyed it at the same time, by one of the others.
 */
function backOf(deed: Deed, deeds: readonly Deed[], library: LibraryFile): readonly string[] {
  return deed.pending.patches.flatMap(({ table, id, after }) => {
    const record = library[table][id];
    if (after !== null || record === undefined || !('trashed' in record) || record.trashed !== null)
      return [];
    const key = recordKey(table, id);
    const destructions = deeds.filter(({ pending }) =>
      pending.patches.some((patch) => recordKey(patch.table, patch.id) === key && patch.after === null),
    );
    const isKnowingly = deeds.some(
      (later) => decides(later, key, 'trashed') && destructions.some(({ dot }) => covers(later.seen, dot)),
    );
    return isKnowingly ? [] : [key];
  });
}
