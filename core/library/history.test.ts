import { expect, test } from 'vitest';
import { SampleLibrary, sampleDraft, sampleFields, sampleRevision } from '../../tests/sample-library.ts';
import { editArticle, importArticle } from './article-operations.ts';
import { addHighlight, editHighlight, removeHighlight } from './highlight-operations.ts';
import { applyPatches, maxChanges, maxHistoryLength, redoLast, undoLast } from './history.ts';
import type { LibraryFile } from './records.ts';

function withHighlight(): { sample: SampleLibrary; id: string } {
  const sample = new SampleLibrary();
  sample.do(importArticle({ id: 'a1', ...sampleFields, revision: sampleRevision }));
  const { id } = sample.do(addHighlight(sampleDraft('a1')));
  return { sample, id };
}

function records({ articles, highlights, collections }: LibraryFile): unknown {
  return { articles, highlights, collections };
}

function undone(library: LibraryFile): LibraryFile {
  const step = undoLast(library);
  if (step === null) throw new Error('There is nothing to undo.');
  return step.library;
}

test('every change can be taken back, to the empty library, and done again', () => {
  const { sample, id } = withHighlight();
  sample.do(editHighlight(id, { color: 'rose' }));
  sample.do(removeHighlight(id));
  const states = [sample.library];
  while (undoLast(states.at(-1)!) !== null) states.push(undone(states.at(-1)!));
  expect(records(states.at(-1)!)).toEqual({ articles: {}, highlights: {}, collections: {} });

  let library = states.pop()!;
  while (states.length > 0) {
    library = redoLast(library)!.library;
    expect(library).toEqual(states.pop());
  }
  expect(redoLast(library)).toBeNull();
});

test('undo says which change it took back and with what patches', () => {
  const { sample, id } = withHighlight();
  const before = sample.library;
  sample.do(removeHighlight(id));
  const step = undoLast(sample.library)!;
  expect(step.change).toBe(sample.library.history.done.at(-1));
  expect(records(applyPatches(sample.library, step.patches))).toEqual(records(before));
});

test('a new change ends what could be redone', () => {
  const { sample, id } = withHighlight();
  sample.do(editHighlight(id, { color: 'rose' }));
  sample.library = undone(sample.library);
  sample.do(editHighlight(id, { color: 'sky' }));
  expect(redoLast(sample.library)).toBeNull();
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
  sample.library = undone(sample.library);
  expect(sample.library.highlights[id]?.note).toBe('A year!');
  expect(records(undone(sample.library))).toEqual(records(before));
});

test('notes of two highlights are two steps', () => {
  const { sample, id } = withHighlight();
  const other = sample.do(addHighlight(sampleDraft('a1')));
  sample.do(editHighlight(id, { note: 'one' }));
  sample.do(editHighlight(other.id, { note: 'two' }));
  expect(undone(sample.library).highlights[id]?.note).toBe('one');
});

test('typing after an undo does not join the step before it', () => {
  const { sample, id } = withHighlight();
  sample.do(editHighlight(id, { note: 'first' }));
  sample.do(editHighlight(id, { color: 'rose' }));
  sample.library = undone(sample.library);
  sample.do(editHighlight(id, { note: 'second' }));
  expect(undone(sample.library).highlights[id]?.note).toBe('first');
});

test('a record that was changed by other means is not overwritten by undo', () => {
  const { sample, id } = withHighlight();
  sample.do(editHighlight(id, { note: 'mine' }));
  const edited = { ...sample.library.highlights[id]!, note: 'written into the file by hand' };
  const library = { ...sample.library, highlights: { ...sample.library.highlights, [id]: edited } };
  expect(() => undoLast(library)).toThrow(expect.objectContaining({ code: 'invalid' }));
});

test('the oldest steps are forgotten beyond a number', () => {
  const { sample } = withHighlight();
  for (let i = 0; i < maxChanges + 10; i += 1) {
    sample.do(editArticle('a1', { tags: [i % 2 === 0 ? 'sea' : 'shore'] }));
  }
  expect(sample.library.history.done).toHaveLength(maxChanges);
  expect(sample.library.history.done.every((change) => change.kind === 'article-tag')).toBe(true);
});

test('the oldest steps are forgotten beyond a length, but never the last', () => {
  const { sample, id } = withHighlight();
  sample.do(editHighlight(id, { note: 'x'.repeat(maxHistoryLength) }));
  expect(sample.library.history.done.map((change) => change.kind)).toEqual(['highlight-note']);
  expect(undone(sample.library).highlights[id]?.note).toBe('');
});

test('reading on does not stand between the reader and the mark to take back, and stays', () => {
  const { sample, id } = withHighlight();
  sample.do(editArticle('a1', { state: 'finished' }));
  const library = undone(sample.library);
  expect([library.highlights[id], library.articles.a1?.state]).toEqual([undefined, 'finished']);
  expect(redoLast(library)?.library.highlights[id]).toEqual(sample.library.highlights[id]);
});

test('an article that was opened after its import can still be taken back', () => {
  const sample = new SampleLibrary();
  sample.do(importArticle({ id: 'a1', ...sampleFields, revision: sampleRevision }));
  sample.do(editArticle('a1', { state: 'reading' }));
  expect(undone(sample.library).articles).toEqual({});
});
