import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeAtRandom, randomSteps } from '../../tests/arbitraries/library-steps.ts';
import { SampleLibrary, sampleDraft, sampleFields, sampleRevision } from '../../tests/sample-library.ts';
import { editArticle, importArticle, removeArticle } from './article-operations.ts';
import { commitChange, commitPosition } from './commit-change.ts';
import { makeDot } from './dots.ts';
import { addHighlight, editHighlight, removeHighlight } from './highlight-operations.ts';
import { nextRedo, nextUndo, redoStep, undoStep } from './history/undo.ts';
import { changeEntry, replayEntry } from './journal-entry.ts';
import { draftOf } from './library-draft.ts';
import type { LibraryFile } from './records.ts';
import { emptyTrash } from './trash-operations.ts';

/** Two articles with a mark each, and one mark in the trash; the first article is there too. */
function withTrash(): { sample: SampleLibrary; first: string; second: string; alone: string } {
  const sample = new SampleLibrary();
  const [first, second] = ['a1', 'a2'].map((id) => {
    sample.do(importArticle({ id, ...sampleFields, revision: sampleRevision }));
    return sample.do(addHighlight(sampleDraft(id, { note: `Note on ${id}` }))).id;
  }) as [string, string];
  const alone = sample.do(addHighlight(sampleDraft('a2', { note: 'Alone in the trash' }))).id;
  sample.do(removeHighlight(alone));
  sample.do(removeArticle('a1'));
  sample.do(addHighlight(sampleDraft('a1', { note: 'Undone' })));
  sample.commit(undoStep(sample.library, sample.now)!.pending);
  sample.seconds = 60;
  return { sample, first, second, alone };
}

test('all that is in the trash is destroyed: articles with their marks, and marks alone', () => {
  const { sample, first, second, alone } = withTrash();
  expect(sample.do(emptyTrash(null))).toEqual({ articles: ['a1'], highlights: [first, alone] });
  const { articles, highlights, tombstones } = sample.library;
  expect([Object.keys(articles), Object.keys(highlights)]).toEqual([['a2'], [second]]);
  const at = '2026-11-05T10:01:00.000Z';
  const trashed = '2026-11-05T10:00:00.000Z';
  expect(tombstones).toEqual({
    'articles/a1': { at, dot: 'sample.10', trashed, originals: [sampleRevision.original] },
    [`highlights/${first}`]: { at, dot: 'sample.10', trashed: at, originals: [] },
    [`highlights/${alone}`]: { at, dot: 'sample.10', trashed, originals: [] },
    'highlights/highlight-4': { at: trashed, dot: 'sample.9', trashed },
  });
});

test('only what was named is destroyed, and only what is in the trash', () => {
  const { sample, first, second, alone } = withTrash();
  expect(sample.do(emptyTrash([alone]))).toEqual({ articles: [], highlights: [alone] });
  expect(Object.keys(sample.library.articles)).toEqual(['a1', 'a2']);
  for (const id of ['a2', second, first]) {
    expect(() => sample.do(emptyTrash(['a1', id]))).toThrow(`“${id}” is not in the trash`);
  }
  expect(() => sample.do(emptyTrash(['a9']))).toThrow('No article has the id “a9”.');
});

test('nothing of what was destroyed lives on in the library, its history included', () => {
  const { sample, first, alone } = withTrash();
  const draft = draftOf(sample.library);
  commitPosition(draft, 'a1', { offset: 4, fraction: 0.1, at: sample.now });
  sample.library = draft;
  sample.do(emptyTrash(null));
  const { tombstones, ...rest } = sample.library;
  expect(Object.keys(tombstones)).toHaveLength(4);
  const text = JSON.stringify(rest);
  for (const trace of ['Note on a1', 'Undone', 'Alone in the trash', `"${first}"`, `"${alone}"`, '"a1"']) {
    expect(text).not.toContain(trace);
  }
  expect(text).toContain('Note on a2');
});

test('emptying cannot be undone; undo goes on with the change before that is about something else', () => {
  const { sample, second, alone } = withTrash();
  sample.do(editArticle('a2', { title: 'Tables' }));
  sample.do(emptyTrash(null));
  const { kind, subject } = nextUndo(sample.library.history)!;
  expect([kind, subject]).toEqual(['article-edit', 'a2']);
  expect(nextRedo(sample.library.history)).toBeNull();

  const left: string[] = [];
  for (;;) {
    const step = undoStep(sample.library, sample.now);
    if (step === null) break;
    expect(step.blockedBy).toBeNull();
    left.push(`${step.change.kind} ${step.change.subject}`);
    sample.commit(step.pending);
  }
  expect(left).toEqual(['article-edit a2', `highlight-add ${second}`, 'article-import a2']);
  while (redoStep(sample.library, sample.now) !== null) {
    sample.commit(redoStep(sample.library, sample.now)!.pending);
  }
  expect(Object.keys(sample.library.highlights)).toEqual([second]);
  expect(sample.library.highlights).not.toHaveProperty(alone);
});

test('a change of several records keeps what it did to those that are still there', () => {
  const { sample, first, second } = withTrash();
  const patch = (id: string) => {
    const before = sample.library.highlights[id]!;
    return { table: 'highlights', id, before, after: { ...before, color: 'rose' } } as const;
  };
  sample.commit({
    kind: 'highlight-mark',
    subject: 'a1',
    at: sample.now,
    patches: [patch(first), patch(second)],
  });
  sample.do(emptyTrash(null));
  expect(nextUndo(sample.library.history)?.patches.map(({ id }) => id)).toEqual([second]);
});

test('an empty trash is left alone', () => {
  const sample = new SampleLibrary();
  expect(sample.do(emptyTrash(null))).toEqual({ articles: [], highlights: [] });
  expect(sample.library.history).toEqual([]);
});

test('whatever was done before, the journal replays an emptying to the same library, and a refusal takes it back', () => {
  fc.assert(
    fc.property(randomSteps({ maxLength: 40 }), (steps) => {
      const sample = new SampleLibrary();
      for (const step of steps) changeAtRandom(sample, step);
      const before = sample.library;
      const { patches, kind, subject } = emptyTrash(null)(before, { now: sample.now, newId: () => 'unused' });
      const pending = { kind, subject, patches, at: sample.now };
      const dot = makeDot('sample', (before.seen.sample ?? 0) + 1);
      const live = draftOf(before);
      const rollback = commitChange(live, pending, dot);
      const replayed = draftOf(before);
      replayEntry(
        replayed,
        JSON.parse(JSON.stringify(changeEntry(pending, dot))) as ReturnType<typeof changeEntry>,
      );
      expect(replayed).toEqual(live);
      expectOnlyLivingRecords(live);
      rollback();
      expect(live).toEqual(draftOf(before));
    }),
  );
});

test('after an emptying undo never stops at what was destroyed, and never brings it back', () => {
  fc.assert(
    fc.property(randomSteps({ maxLength: 40 }), randomSteps({ maxLength: 10 }), (steps, more) => {
      const sample = new SampleLibrary();
      for (const step of steps) changeAtRandom(sample, step);
      const { articles, highlights } = sample.do(emptyTrash(null));
      for (const step of more) changeAtRandom(sample, step);
      for (
        let step = undoStep(sample.library, sample.now);
        step !== null;
        step = undoStep(sample.library, sample.now)
      ) {
        expect(step.blockedBy).toBeNull();
        sample.commit(step.pending);
        expect(Object.keys(sample.library.articles).filter((id) => articles.includes(id))).toEqual([]);
        expect(Object.keys(sample.library.highlights).filter((id) => highlights.includes(id))).toEqual([]);
      }
    }),
  );
});

/** No change of the history speaks of an article that was destroyed, or of a mark in it. */
function expectOnlyLivingRecords({ history, tombstones }: LibraryFile): void {
  const destroyed = Object.entries(tombstones).filter(([, { originals }]) => originals !== undefined);
  const text = JSON.stringify(history.map(({ patches }) => patches));
  expect(destroyed.filter(([key]) => text.includes(`"${key.split('/')[1]}"`))).toEqual([]);
}

test('editing goes on after an emptying', () => {
  const { sample, second } = withTrash();
  sample.do(emptyTrash(null));
  sample.do(editHighlight(second, { note: 'Still here' }));
  expect(nextUndo(sample.library.history)?.kind).toBe('highlight-note');
});
