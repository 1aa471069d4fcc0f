import { expect, test } from 'vitest';
import {
  SampleLibrary,
  sampleDraft,
  sampleFields,
  sampleRevision,
  sampleText,
} from '../../tests/sample-library.ts';
import { describeTarget } from '../annotation/describe.ts';
import { importArticle } from './article-operations.ts';
import { addHighlight, editHighlight, removeHighlight, restoreHighlight } from './highlight-operations.ts';
import { undoStep } from './history/undo.ts';
import { maxNoteLength } from './note-text.ts';

const later = '2026-11-05T10:01:00.000Z';

/** Longer at both ends than the passage of the sample. */
const moved = describeTarget(sampleText, sampleRevision.textHash, 16, 46);

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
  [{ layer: 'First pass' }, 'highlight-layer'],
  [{ target: moved }, 'highlight-move'],
] as const)('the edit %o is undone as %s', (edit, kind) => {
  const sample = withArticle();
  const before = sample.do(addHighlight(sampleDraft('a1')));
  sample.seconds = 300;
  const after = sample.do(editHighlight(before.id, edit));
  expect(after).toEqual({ ...before, ...edit, modified: '2026-11-05T10:05:00.000Z' });
  expect(sample.library.history.at(-1)?.kind).toBe(kind);
});

test('a new mark is in the layer of the settings, unless another or none is said', () => {
  const sample = withArticle();
  sample.library = { ...sample.library, settings: { ...sample.library.settings, layer: 'First pass' } };
  const added = [undefined, 'Second  pass', ''].map((layer) =>
    sample.do(addHighlight({ ...sampleDraft('a1'), ...(layer !== undefined && { layer }) })),
  );
  expect(added.map(({ layer }) => layer)).toEqual(['First pass', 'Second pass', '']);
});

test('moving the ends of a mark keeps its note, tags, layer, and id', () => {
  const sample = withArticle();
  const before = sample.do(
    addHighlight(sampleDraft('a1', { note: 'A year!', tags: ['sea'], layer: 'First' })),
  );
  const after = sample.do(editHighlight(before.id, { target: moved }));
  expect(after).toEqual({ ...before, target: moved });
});

test.each<[string, object]>([
  ['end after its start', { position: { start: 9, end: 9 } }],
  ['start at 0 or later', { position: { start: -1, end: 9 } }],
  [`ends at ${sampleRevision.length}`, { position: { start: 70, end: sampleRevision.length + 1 } }],
  ['words are missing', { quote: { exact: '', prefix: '', suffix: '' } }],
  ['middle of a character', { quote: { exact: 'tide \ud83c', prefix: '', suffix: '' } }],
])('a mark is not moved where it cannot be, and stays as it was: %s', (reason, wrong) => {
  const sample = withArticle();
  const { id } = sample.do(addHighlight(sampleDraft('a1')));
  const { library } = sample;
  const edit = { target: { ...moved, ...wrong }, note: 'Lost?' };
  expect(() => sample.do(editHighlight(id, edit))).toThrow(
    expect.objectContaining({ code: 'invalid', message: expect.stringContaining(reason) }),
  );
  expect(sample.library).toBe(library);
});

test('a mark that takes others in gets their notes and tags, and they go to the trash; one undo brings all back', () => {
  const sample = withArticle();
  const note = (text: string, ...tags: string[]) =>
    sample.do(addHighlight(sampleDraft('a1', { note: text, tags })));
  const [kept, first, second] = [note('One', 'sea'), note('', 'moon'), note('Three', 'sea', 'tide')];
  const before = sample.library;
  sample.seconds = 300;
  const absorbs = [first.id, second.id, first.id];
  const after = sample.do(editHighlight(kept.id, { target: moved, absorbs }));
  const now = '2026-11-05T10:05:00.000Z';
  expect(after).toEqual({
    ...kept,
    target: moved,
    note: 'One\n\nThree',
    tags: ['sea', 'moon', 'tide'],
    modified: now,
  });
  expect(sample.library.highlights).toEqual({
    [kept.id]: after,
    [first.id]: { ...first, modified: now, trashed: now },
    [second.id]: { ...second, modified: now, trashed: now },
  });
  sample.commit(undoStep(sample.library, sample.now)!.pending);
  expect(sample.library.highlights).toEqual(before.highlights);
});

test('a mark cannot take in itself, one of another article, one in the trash, or one that is unknown', () => {
  const sample = withArticle();
  sample.do(importArticle({ id: 'a2', ...sampleFields, revision: sampleRevision }));
  const { id } = sample.do(addHighlight(sampleDraft('a1')));
  const elsewhere = sample.do(addHighlight(sampleDraft('a2')));
  const gone = sample.do(addHighlight(sampleDraft('a1')));
  sample.do(removeHighlight(gone.id));
  const { library } = sample;
  for (const [other, code] of [
    [id, 'invalid'],
    [elsewhere.id, 'invalid'],
    [gone.id, 'invalid'],
    ['nobody', 'unknown-highlight'],
  ] as const) {
    expect(() => sample.do(editHighlight(id, { absorbs: [other] }))).toThrow(
      expect.objectContaining({ code }),
    );
  }
  expect(sample.library).toBe(library);
});

test('a note may be as long as the limit, and no longer; nor may two that are joined', () => {
  const sample = withArticle();
  const longest = 'x'.repeat(maxNoteLength);
  const { id } = sample.do(addHighlight(sampleDraft('a1', { note: longest })));
  const other = sample.do(addHighlight(sampleDraft('a1', { note: 'more' })));
  expect(sample.library.highlights[id]?.note).toBe(longest);
  const { library } = sample;
  for (const edit of [{ note: `${longest}x` }, { absorbs: [other.id] }]) {
    expect(() => sample.do(editHighlight(id, edit))).toThrow(expect.objectContaining({ code: 'invalid' }));
  }
  expect(sample.library).toBe(library);
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
