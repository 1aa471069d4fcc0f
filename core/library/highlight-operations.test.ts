import { expect, test } from 'vitest';
import { SampleLibrary, sampleDraft, sampleFields, sampleRevision } from '../../tests/sample-library.ts';
import { importArticle } from './article-operations.ts';
import { addHighlight, editHighlight, removeHighlight, restoreHighlight } from './highlight-operations.ts';

const later = '2026-11-05T10:01:00.000Z';

function withArticle(): SampleLibrary {
  const sample = new SampleLibrary();
  sample.do(importArticle({ id: 'a1', ...sampleFields, revision: sampleRevision }));
  sample.seconds = 60;
  return sample;
}

test('a mark is kept with its note and tags, and its article counts as changed', () => {
  const sample = withArticle();
  const draft = sampleDraft('a1', { note: 'A year!', tags: ['#sea', ' sea ', 'moon'] });
  const highlight = sample.do(addHighlight(draft));
  const { id } = highlight;
  expect(highlight).toEqual({
    id,
    ...draft,
    tags: ['sea', 'moon'],
    created: later,
    modified: later,
    trashed: null,
  });
  expect([sample.library.highlights[id], sample.library.articles.a1?.modified]).toEqual([highlight, later]);
});

test.each([
  [3.5, 9, 'whole numbers'],
  [Number.NaN, 9, 'whole numbers'],
  [-1, 9, 'start at 0 or later'],
  [9, 9, 'end after its start'],
  [70, sampleRevision.length + 1, `ends at ${sampleRevision.length}`],
])('the passage %d to %d cannot be marked, and is told why', (start, end, reason) => {
  const sample = withArticle();
  const { target } = sampleDraft('a1');
  const draft = sampleDraft('a1', { target: { ...target, position: { start, end } } });
  expect(() => sample.do(addHighlight(draft))).toThrow(reason);
});

test('a passage of an article that the library does not have cannot be marked', () => {
  expect(() => withArticle().do(addHighlight(sampleDraft('a2')))).toThrow(
    expect.objectContaining({ code: 'unknown-article' }),
  );
});

test.each([
  [{ color: 'sky' }, 'highlight-mark'],
  [{ style: 'underline' }, 'highlight-mark'],
  [{ note: 'Really?' }, 'highlight-note'],
  [{ tags: ['sea'] }, 'highlight-tag'],
] as const)('the edit %o is undone as %s', (edit, kind) => {
  const sample = withArticle();
  const before = sample.do(addHighlight(sampleDraft('a1')));
  sample.seconds = 300;
  const after = sample.do(editHighlight(before.id, edit));
  expect(after).toEqual({ ...before, ...edit, modified: '2026-11-05T10:05:00.000Z' });
  expect(sample.library.history.at(-1)?.kind).toBe(kind);
});

test('an edit that changes nothing leaves no step to undo', () => {
  const sample = withArticle();
  const { id } = sample.do(addHighlight(sampleDraft('a1')));
  const before = sample.library;
  sample.do(editHighlight(id, { color: 'marigold', note: '' }));
  expect(sample.library).toBe(before);
});

test('the trash keeps a mark and its note', () => {
  const sample = withArticle();
  const highlight = sample.do(addHighlight(sampleDraft('a1', { note: 'Keep me' })));
  expect(sample.do(removeHighlight(highlight.id))).toEqual({ ...highlight, trashed: later });
  expect(sample.do(restoreHighlight(highlight.id))).toEqual(highlight);
});

test('an id that names no highlight is refused', () => {
  expect(() => withArticle().do(removeHighlight('toString'))).toThrow(
    expect.objectContaining({ code: 'unknown-highlight' }),
  );
});
