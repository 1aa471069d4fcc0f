import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeAtRandom, randomSteps, recordsOf } from '../../../tests/arbitraries/library-steps.ts';
import type { LibraryStep } from '../../../tests/arbitraries/library-steps.ts';
import { SampleLibrary, sampleDraft, sampleFields, sampleRevision } from '../../../tests/sample-library.ts';
import { editArticle, importArticle } from '../article-operations.ts';
import { addHighlight, editHighlight } from '../highlight-operations.ts';
import type { Change, LibraryFile } from '../records.ts';
import { compactHistory, maxChanges, maxHistoryLength } from './compact-history.ts';
import type { HistoryBounds } from './compact-history.ts';
import { settledBefore } from './settled-changes.ts';
import { stateAsOf } from './state-as-of.ts';
import { redoStep, undoStep } from './undo.ts';

const day = 24 * 3600;

function withHighlight(): { sample: SampleLibrary; id: string } {
  const sample = new SampleLibrary();
  sample.do(importArticle({ id: 'a1', ...sampleFields, revision: sampleRevision }));
  return { sample, id: sample.do(addHighlight(sampleDraft('a1'))).id };
}

/** Colours a mark back and forth two weeks later, so that all before is old and lies beyond the last 200 changes. */
function letTimePass(sample: SampleLibrary, id: string): void {
  sample.seconds += 14 * day;
  for (let count = 0; count < 100; count += 1) {
    sample.do(editHighlight(id, { color: 'rose' }));
    sample.do(editHighlight(id, { color: 'sky' }));
  }
}

/** Bounds within which all of a history is remembered, and beyond whose halves all of it is. */
function boundsOf(history: readonly Change[]): HistoryBounds {
  return { changes: history.length, length: Number.POSITIVE_INFINITY };
}

function compacted(library: LibraryFile): LibraryFile {
  return { ...library, history: compactHistory(library.history, boundsOf(library.history)) };
}

/** What each step writes, until `ends` says that it is enough. */
function walk(
  from: LibraryFile,
  step: typeof undoStep,
  ends: (change: Change, taken: number) => boolean = () => false,
): { readonly steps: readonly unknown[]; readonly end: LibraryFile } {
  const sample = new SampleLibrary();
  sample.library = from;
  const steps: unknown[] = [];
  for (;;) {
    const found = step(sample.library, '2030-01-01T00:00:00.000Z');
    if (found === null || ends(found.change, steps.length)) return { steps, end: sample.library };
    expect(found.blockedBy).toBeNull();
    sample.commit(found.pending);
    steps.push(
      found.pending.patches.map(({ table, id, after }) => [table, id, { ...after, modified: null }]),
    );
  }
}

function done(steps: readonly LibraryStep[]): LibraryFile {
  const sample = new SampleLibrary();
  for (const step of steps) changeAtRandom(sample, step);
  return sample.library;
}

test('a history within half of its bounds is left as it is', () => {
  const { sample, id } = withHighlight();
  sample.do(editHighlight(id, { color: 'rose' }));
  letTimePass(sample, id);
  expect(compactHistory(sample.library.history)).toBe(sample.library.history);
});

test('what one record went through on an old day becomes one change, and what came to nothing goes', () => {
  const { sample, id } = withHighlight();
  const other = sample.do(addHighlight(sampleDraft('a1'))).id;
  sample.seconds += day;
  for (const [note, elsewhere] of [
    ['one', 'eins'],
    ['two', 'zwei'],
    ['three', ''],
  ] as const) {
    sample.seconds += 100;
    sample.do(editHighlight(id, { note }));
    sample.do(editHighlight(other, { note: elsewhere }));
  }
  sample.do(editArticle('a1', { tags: ['sea'] }));
  sample.seconds += day;
  sample.do(editHighlight(id, { color: 'iris' }));
  sample.do(editHighlight(id, { tags: ['moon'] }));
  letTimePass(sample, id);
  const old = compacted(sample.library).history.slice(0, -200);
  expect(old.map(({ kind, subject, at }) => [kind, subject, at])).toEqual([
    ['article-import', 'a1', '2026-11-05T10:00:00.000Z'],
    ['highlight-add', id, '2026-11-05T10:00:00.000Z'],
    ['highlight-add', other, '2026-11-05T10:00:00.000Z'],
    ['highlight-note', id, '2026-11-06T10:01:40.000Z'],
    ['article-tag', 'a1', '2026-11-06T10:05:00.000Z'],
    ['highlight-mark', id, '2026-11-07T10:05:00.000Z'],
  ]);
  const [patch] = old[3]!.patches;
  expect([patch?.before, patch?.after]).toMatchObject([{ note: '' }, { note: 'three' }]);
});

test('an old change that was taken back goes with what took it back; one that was done again is one change', () => {
  const { sample, id } = withHighlight();
  sample.seconds += day;
  sample.do(editHighlight(id, { color: 'rose' }));
  sample.commit(undoStep(sample.library, sample.now)!.pending);
  sample.do(editHighlight(id, { color: 'iris' }));
  sample.commit(undoStep(sample.library, sample.now)!.pending);
  sample.commit(redoStep(sample.library, sample.now)!.pending);
  letTimePass(sample, id);
  const old = compacted(sample.library).history.slice(0, -200);
  expect(old.map(({ patches: [patch], undoes, redoes }) => [patch?.after, undoes, redoes])).toMatchObject([
    [{ title: 'Tide tables' }, undefined, undefined],
    [{ color: 'marigold' }, undefined, undefined],
    [{ color: 'iris' }, undefined, undefined],
  ]);
});

test('the last 200 changes are left as they are, however old', () => {
  const { sample, id } = withHighlight();
  for (let count = 0; count < 75; count += 1) {
    sample.do(editHighlight(id, { color: 'rose' }));
    sample.do(editHighlight(id, { color: 'sky' }));
  }
  sample.seconds += 14 * day;
  sample.do(editHighlight(id, { color: 'pencil' }));
  expect(compacted(sample.library).history).toEqual(sample.library.history);
});

test('changes are not joined across one of several records, though they seem to follow on each other', () => {
  const { sample, id } = withHighlight();
  const other = sample.do(addHighlight(sampleDraft('a1'))).id;
  const editBoth = (color: 'sky' | 'rose'): void => {
    const patches = [id, other].map((each) => {
      const before = sample.library.highlights[each]!;
      return { table: 'highlights', id: each, before, after: { ...before, color } } as const;
    });
    sample.commit({ kind: 'library-restore', subject: 'sample', at: sample.now, patches });
  };
  sample.seconds += day;
  sample.do(editHighlight(id, { color: 'rose' }));
  editBoth('sky');
  editBoth('rose');
  sample.do(editHighlight(id, { color: 'iris' }));
  letTimePass(sample, id);
  expect(compacted(sample.library).history.slice(3, 7)).toEqual(sample.library.history.slice(3, 7));
});

test('no more is thinned out than it takes', () => {
  const { sample, id } = withHighlight();
  sample.seconds += day;
  for (const note of ['one', 'two', 'three', 'four']) {
    sample.seconds += 100;
    sample.do(editHighlight(id, { note }));
  }
  letTimePass(sample, id);
  const { history } = sample.library;
  const bounds = { changes: 2 * (history.length - 2), length: Number.POSITIVE_INFINITY };
  expect(
    compactHistory(history, bounds)
      .slice(2, 4)
      .map(({ patches: [patch] }) => patch?.after),
  ).toMatchObject([{ note: 'three' }, { note: 'four' }]);
});

test('the oldest changes are forgotten when thinning is not enough, but never the last', () => {
  const { sample, id } = withHighlight();
  sample.do(editHighlight(id, { tags: ['sea'] }));
  const change = sample.library.history.at(-1)!;
  const many = Array.from({ length: maxChanges + 10 }, (_, index) => ({
    ...change,
    patches: [],
    id: `sample.${index}`,
  }));
  expect(compactHistory(many)).toEqual(many.slice(10));
  const long = { ...change, subject: 'x'.repeat(maxHistoryLength) };
  expect(compactHistory([change, long])).toEqual([long]);
  expect(compactHistory([long, change])).toEqual([change]);
});

test('whatever was done, compacting twice is compacting once, and recent changes are untouched', () => {
  fc.assert(
    fc.property(
      randomSteps({ minLength: 220, maxLength: 320 }),
      fc.double({ min: 0.1, max: 2, noNaN: true }),
      fc.double({ min: 0.1, max: 2, noNaN: true }),
      (steps, share, lengthShare) => {
        const { history } = done(steps);
        const bounds = {
          changes: Math.ceil(history.length * share),
          length: Math.ceil(JSON.stringify(history).length * lengthShare),
        };
        const once = compactHistory(history, bounds);
        expect(compactHistory(once, bounds)).toEqual(once);
        const isSettled = settledBefore(history);
        const recent = history.filter((change) => !isSettled(change));
        const kept = new Set(once);
        const forgotten = recent.findLastIndex((change) => !kept.has(change)) + 1;
        // What is forgotten is the oldest, and nothing older than that is left.
        expect(once.slice(-(recent.length - forgotten) || once.length)).toEqual(recent.slice(forgotten));
      },
    ),
    { numRuns: 15, endOnFailure: true },
  );
});

test('undo and redo go through the last 200 changes as before, and on to the same beginning', () => {
  fc.assert(
    fc.property(randomSteps({ minLength: 220, maxLength: 320 }), (steps) => {
      const library = done(steps);
      const thinned = compacted(library);
      const isSettled = settledBefore(library.history);
      const plain = walk(library, undoStep, isSettled);
      const count = plain.steps.length;
      const same = walk(thinned, undoStep, (_, taken) => taken === count);
      expect(same.steps).toEqual(plain.steps);
      expect(walk(same.end, redoStep).steps).toEqual(walk(plain.end, redoStep).steps);
      expect(recordsOf(walk(thinned, undoStep).end)).toEqual(recordsOf(walk(library, undoStep).end));
    }),
    { numRuns: 6, endOnFailure: true },
  );
});

test('the state at the end of any day is what it was before thinning, and at any moment of the last week', () => {
  fc.assert(
    fc.property(randomSteps({ minLength: 220, maxLength: 320 }), (steps) => {
      const library = done(steps.filter(({ what }) => what !== 'undo' && what !== 'redo'));
      const thinned = compacted(library);
      const ends = new Set(library.history.map(({ at }) => `${at.slice(0, 10)}T23:59:59.999Z`));
      const last = Date.parse(library.history.at(-1)!.at);
      const recent = library.history
        .map(({ at }) => at)
        .filter((at) => Date.parse(at) > last - 7 * day * 1000);
      for (const at of [...ends, ...recent.slice(0, 20)]) {
        expect(recordsOf(stateAsOf(thinned, at))).toEqual(recordsOf(stateAsOf(library, at)));
      }
    }),
    { numRuns: 6, endOnFailure: true },
  );
});
