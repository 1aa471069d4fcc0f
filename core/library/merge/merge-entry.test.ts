import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histories, live } from '../../../tests/arbitraries/histories.ts';
import { Replica } from '../../../tests/arbitraries/replica.ts';
import { sampleDraft, sampleFields, sampleRevision } from '../../../tests/sample-library.ts';
import { importArticle } from '../article-operations.ts';
import { addHighlight, editHighlight } from '../highlight-operations.ts';
import { replayEntry } from '../journal-entry.ts';
import { draftOf } from '../library-draft.ts';
import type { LibraryFile, RecordDots, TableName } from '../records.ts';
import { readRegister } from '../registers.ts';
import { listConflicts, settleConflict } from './conflicts.ts';
import { mergeEntry } from './merge-entry.ts';
import { mergeJournal } from './merge-journal.ts';
import { mergeLibraries } from './merge-libraries.ts';

const runs = Number(process.env.POSTIL_MERGE_RUNS ?? 250);

/** A library after the journal's changes of a place were merged into it. */
function afterJournal(library: LibraryFile, { journal }: Replica): LibraryFile {
  const draft = draftOf(library);
  const seen = journal[0]?.known ?? {};
  mergeJournal(draft, { seen, entries: journal.map(({ entry }) => entry) });
  return draft;
}

/** Two places that began alike and each went on alone. */
function apart(history: Parameters<typeof live>[0]): { base: LibraryFile; here: Replica; there: Replica } {
  const half = Math.ceil(history.length / 3);
  const base = live(history.slice(0, half), 2).places[0]!.library;
  const deeds = live(history, 2, half).places;
  return { base, here: deeds[0]!, there: deeds[1]! };
}

/**
 * What must be alike whichever way it came: the history and the order of tags are made by merging files, a tag that was
 * taken off leaves a dot only where that was done, and undo sets back when a record was changed last.
 */
function essence({ dots, ...library }: LibraryFile): unknown {
  const sorted = <R extends { readonly tags: readonly string[] }>(
    table: Readonly<Record<string, R>>,
  ): unknown =>
    Object.fromEntries(
      Object.entries(table).map(([id, record]) => [
        id,
        { ...record, modified: '', tags: record.tags.toSorted() },
      ]),
    );
  const kept = (key: string, given: RecordDots): unknown => {
    const [table, id] = key.split('/') as [TableName | 'settings', string];
    const record = table === 'settings' ? library.settings : (library[table][id] ?? {});
    const registers = Object.entries(typeof given === 'string' ? { '*': given } : given);
    return Object.fromEntries(
      registers.filter(([name]) => !name.includes('/') || readRegister(record, name) !== undefined),
    );
  };
  return {
    ...library,
    history: [],
    articles: sorted(library.articles),
    highlights: sorted(library.highlights),
    dots: Object.fromEntries(Object.entries(dots).map(([key, given]) => [key, kept(key, given)])),
  };
}

test('entries that are merged into the library they were made in do what replaying does', () => {
  fc.assert(
    fc.property(histories(), (history) => {
      const { base, there } = apart(history);
      const [replayed, merged] = [draftOf(base), draftOf(base)];
      for (const { entry, known } of there.journal) {
        replayEntry(replayed, entry);
        mergeEntry(merged, entry, known);
        expect(merged).toEqual(replayed);
      }
      expect(merged).toEqual(there.library);
      expect(afterJournal(base, there)).toEqual(there.library);
    }),
    { numRuns: runs },
  );
}, 60_000);

test('merging the entries of a journal comes to the same as merging the library that they led to', () => {
  fc.assert(
    fc.property(histories({ destroying: false }), (history) => {
      const { here, there } = apart(history);
      const merged = mergeLibraries(here.library, there.library).library;
      const entered = afterJournal(here.library, there);
      expect(essence(entered)).toEqual(essence(merged));
    }),
    { numRuns: runs },
  );
}, 60_000);

test('an entry that was merged can be taken back, and merging it twice changes nothing', () => {
  fc.assert(
    fc.property(histories(), (history) => {
      const { here, there } = apart(history);
      const draft = draftOf(here.library);
      const states: unknown[] = [];
      const rollbacks = there.journal.map(({ entry, known }) => {
        states.push(structuredClone(draft));
        const rollback = mergeEntry(draft, entry, known);
        const once = structuredClone(draft);
        mergeEntry(draft, entry, known);
        if ('dot' in entry) expect(draft).toEqual(once);
        return rollback;
      });
      for (const rollback of rollbacks.reverse()) {
        rollback();
        expect(draft).toEqual(states.pop());
      }
    }),
    { numRuns: Math.ceil(runs / 5) },
  );
}, 60_000);

test('a decision in a journal does not touch what was written elsewhere after it was asked for', () => {
  const at = (minute: number): string => new Date(Date.UTC(2026, 10, 5, 10, minute)).toISOString();
  const here = new Replica('here', []);
  here.do(importArticle({ id: 'a1', ...sampleFields, revision: sampleRevision }), at(0), '');
  here.do(addHighlight(sampleDraft('a1')), at(1), 'h1');
  const there = new Replica('there', [], here.library);
  here.do(editHighlight('h1', { note: 'here' }), at(2), '');
  there.do(editHighlight('h1', { note: 'there' }), at(3), '');
  here.take(there.library);
  const decider = new Replica('third', [], here.library);
  decider.do(settleConflict('highlights/h1', 'note', 'shown'), at(4), '');
  there.do(editHighlight('h1', { note: 'there again' }), at(5), '');
  const library = afterJournal(mergeLibraries(here.library, there.library).library, decider);
  expect(listConflicts(library)).toMatchObject([
    { register: 'note', shown: 'there again', others: [{ value: 'there', at: at(4) }] },
  ]);
});
