import { expect, test } from 'vitest';
import { SampleLibrary, sampleDraft, sampleFields, sampleRevision } from '../../../tests/sample-library.ts';
import { editArticle, importArticle } from '../article-operations.ts';
import { addHighlight, editHighlight, removeHighlight } from '../highlight-operations.ts';
import { applyPatches } from '../apply-patches.ts';
import { nextRedo, nextUndo, redoStep, undoStep } from './undo.ts';
import type { LibraryFile } from '../records.ts';

function withHighlight(): { sample: SampleLibrary; id: string } {
  const sample = new SampleLibrary();
  sample.do(importArticle({ id: 'a1', ...sampleFields, revision: sampleRevision }));
  const { id } = sample.do(addHighlight(sampleDraft('a1')));
  return { sample, id };
}

function records({ articles, highlights, collections }: LibraryFile): unknown {
  return { articles, highlights, collections };
}

/** Takes a step in a sample library; `false` when there is none. */
function takes(sample: SampleLibrary, step: typeof undoStep): boolean {
  const found = step(sample.library, '2026-11-05T11:00:00.000Z');
  if (found !== null) sample.commit(found.pending);
  return found !== null;
}

function undone(sample: SampleLibrary): LibraryFile {
  if (!takes(sample, undoStep)) throw new Error('There is nothing to undo.');
  return sample.library;
}

test('every change can be taken back, to the empty library, and done again', () => {
  const { sample, id } = withHighlight();
  sample.do(editHighlight(id, { color: 'rose' }));
  sample.do(removeHighlight(id));
  const states = [records(sample.library)];
  while (takes(sample, undoStep)) states.push(records(sample.library));
  expect(states.pop()).toEqual({ articles: {}, highlights: {}, collections: {} });

  while (takes(sample, redoStep)) expect(records(sample.library)).toEqual(states.pop());
  expect(states).toEqual([]);
});

test('undo says which change it took back and with what patches', () => {
  const { sample, id } = withHighlight();
  const before = sample.library;
  sample.do(removeHighlight(id));
  const { change, pending } = undoStep(sample.library, '2026-11-05T11:00:00.000Z')!;
  expect(change).toBe(sample.library.history.at(-1));
  expect(records(applyPatches(sample.library, pending.patches))).toEqual(records(before));
});

test('a new change ends what could be redone', () => {
  const { sample, id } = withHighlight();
  sample.do(editHighlight(id, { color: 'rose' }));
  undone(sample);
  sample.do(editHighlight(id, { color: 'sky' }));
  expect(nextRedo(sample.library.history)).toBeNull();
});

test('typing in one note within a minute is one step', () => {
  const { sample, id } = withHighlight();
  const before = sample.library;
  for (const [seconds, note] of [
    [0, 'A'],
    [20, 'A year'],
    [60, 'A year!'],
    [61, 'A year! Really'],
  ] as const) {
    sample.seconds = seconds;
    sample.do(editHighlight(id, { note }));
  }
  undone(sample);
  expect(sample.library.highlights[id]?.note).toBe('A year!');
  expect(records(undone(sample))).toEqual(records(before));
});

test('notes of two highlights are two steps', () => {
  const { sample, id } = withHighlight();
  const other = sample.do(addHighlight(sampleDraft('a1')));
  sample.do(editHighlight(id, { note: 'one' }));
  sample.do(editHighlight(other.id, { note: 'two' }));
  expect(undone(sample).highlights[id]?.note).toBe('one');
});

test('typing after an undo does not join the step before it', () => {
  const { sample, id } = withHighlight();
  sample.do(editHighlight(id, { note: 'first' }));
  sample.do(editHighlight(id, { color: 'rose' }));
  undone(sample);
  sample.do(editHighlight(id, { note: 'second' }));
  expect(undone(sample).highlights[id]?.note).toBe('first');
});

test('a record that was changed by other means is not overwritten by undo, nor does it bar the steps before', () => {
  const { sample, id } = withHighlight();
  sample.do(editHighlight(id, { color: 'rose' }));
  sample.do(editHighlight(id, { note: 'mine' }));
  const edited = { ...sample.library.highlights[id]!, note: 'written into the file by hand' };
  sample.library = { ...sample.library, highlights: { ...sample.library.highlights, [id]: edited } };
  const step = undoStep(sample.library, '2026-11-05T11:00:00.000Z')!;
  expect({ blockedBy: step.blockedBy, patches: step.pending.patches }).toEqual({
    blockedBy: id,
    patches: [],
  });
  sample.commit(step.pending);
  expect(undone(sample).highlights[id]).toMatchObject({
    color: 'marigold',
    note: 'written into the file by hand',
  });
});

test('undo and redo go back and forth over several steps', () => {
  const { sample, id } = withHighlight();
  for (const color of ['rose', 'sky', 'iris'] as const) sample.do(editHighlight(id, { color }));
  const color = (): string | undefined => sample.library.highlights[id]?.color;
  const seen = [undoStep, undoStep, redoStep, undoStep, redoStep, redoStep, undoStep].map((step) => {
    takes(sample, step);
    return color();
  });
  expect(seen).toEqual(['sky', 'rose', 'sky', 'rose', 'sky', 'iris', 'sky']);
  expect(
    [nextUndo(sample.library.history), nextRedo(sample.library.history)].map((each) => each?.kind),
  ).toEqual(['highlight-mark', 'highlight-mark']);
});

test('reading on does not stand between the reader and the mark to take back, and stays', () => {
  const { sample, id } = withHighlight();
  sample.do(editArticle('a1', { state: 'finished' }));
  const marked = sample.library.highlights[id];
  const library = undone(sample);
  expect([library.highlights[id], library.articles.a1?.state]).toEqual([undefined, 'finished']);
  takes(sample, redoStep);
  expect(sample.library.highlights[id]).toEqual(marked);
});

test('an article that was opened after its import can still be taken back', () => {
  const sample = new SampleLibrary();
  sample.do(importArticle({ id: 'a1', ...sampleFields, revision: sampleRevision }));
  sample.do(editArticle('a1', { state: 'reading' }));
  expect(undone(sample).articles).toEqual({});
});
