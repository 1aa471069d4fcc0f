import { expect, test } from 'vitest';
import { SampleLibrary, sampleDraft, sampleFields, sampleRevision } from '../../tests/sample-library.ts';
import { importArticle } from './article-operations.ts';
import { addHighlight } from './highlight-operations.ts';
import { undoStep } from './history/undo.ts';
import { moveHighlights } from './move-highlights.ts';

function withMarks(): { readonly sample: SampleLibrary; readonly ids: readonly string[] } {
  const sample = new SampleLibrary();
  sample.do(importArticle({ id: 'a1', ...sampleFields, revision: sampleRevision }));
  const draft = sampleDraft('a1', { note: 'Kept', tags: ['sea'] });
  return { sample, ids: [1, 2].map(() => sample.do(addHighlight(draft)).id) };
}

const { target: former } = sampleDraft('a1');
const target = { ...former, position: { start: 2, end: 2 + former.quote.exact.length } };

test('marks are moved in one change, with note and tags, and undone together', () => {
  const { sample, ids } = withMarks();
  const before = sample.library.highlights;
  expect(sample.do(moveHighlights(ids.map((highlight) => ({ highlight, target }))))).toBe(2);
  const { modified } = sample.library.articles.a1!;
  expect(sample.library.highlights).toEqual(
    Object.fromEntries(ids.map((id) => [id, { ...before[id], target, modified }])),
  );
  sample.commit(undoStep(sample.library, sample.now)!.pending);
  expect(sample.library.highlights).toEqual(before);
});

test('marks that stand there already change nothing', () => {
  const { sample, ids } = withMarks();
  const { library } = sample;
  expect(sample.do(moveHighlights(ids.map((highlight) => ({ highlight, target: former }))))).toBe(0);
  expect(sample.library).toBe(library);
});

test('one that cannot be moved leaves all where they were', () => {
  const { sample, ids } = withMarks();
  const { library } = sample;
  const moves = [...ids, 'unknown'].map((highlight) => ({ highlight, target }));
  expect(() => sample.do(moveHighlights(moves))).toThrow(
    expect.objectContaining({ code: 'unknown-highlight' }),
  );
  expect(sample.library).toBe(library);
});
