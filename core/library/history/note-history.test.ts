import { expect, test } from 'vitest';
import { SampleLibrary, sampleDraft, sampleFields, sampleRevision } from '../../../tests/sample-library.ts';
import { editArticle, importArticle } from '../article-operations.ts';
import { addHighlight, editHighlight } from '../highlight-operations.ts';
import { noteHistory } from './note-history.ts';
import { undoStep } from './undo.ts';

function withArticle(): SampleLibrary {
  const sample = new SampleLibrary();
  sample.do(importArticle({ id: 'a1', ...sampleFields, revision: sampleRevision }));
  return sample;
}

test('the versions of a note are listed newest first, also one that was removed or undone', () => {
  const sample = withArticle();
  const { id } = sample.do(addHighlight(sampleDraft('a1', { note: 'first' })));
  const write = (minutes: number, note: string): void => {
    sample.seconds = minutes * 60;
    sample.do(editHighlight(id, { note }));
  };
  write(10, 'second');
  sample.do(editHighlight(id, { color: 'rose' }));
  write(20, '');
  write(30, 'third');
  sample.seconds = 40 * 60;
  sample.commit(undoStep(sample.library, sample.now)!.pending);
  write(50, 'second');
  expect(noteHistory(sample.library, id)).toEqual([
    { at: '2026-11-05T10:50:00.000Z', text: 'second', current: true },
    { at: '2026-11-05T10:40:00.000Z', text: '', current: false },
    { at: '2026-11-05T10:30:00.000Z', text: 'third', current: false },
    { at: '2026-11-05T10:20:00.000Z', text: '', current: false },
    { at: '2026-11-05T10:10:00.000Z', text: 'second', current: false },
    { at: '2026-11-05T10:00:00.000Z', text: 'first', current: false },
  ]);
});

test('an article has a history of its note, and none as long as it has no note', () => {
  const sample = withArticle();
  expect(noteHistory(sample.library, 'a1')).toEqual([]);
  sample.seconds = 60;
  sample.do(editArticle('a1', { note: 'About tides' }));
  expect(noteHistory(sample.library, 'a1')).toEqual([
    { at: '2026-11-05T10:01:00.000Z', text: 'About tides', current: true },
  ]);
});

test('a note is known also where the history has forgotten, or never knew, how it was written', () => {
  const sample = withArticle();
  const { id } = sample.do(addHighlight(sampleDraft('a1', { note: 'first' })));
  sample.library = { ...sample.library, history: [] };
  expect(noteHistory(sample.library, id)).toEqual([
    { at: '2026-11-05T10:00:00.000Z', text: 'first', current: true },
  ]);
  sample.seconds = 60;
  sample.do(editHighlight(id, { note: 'second' }));
  const byHand = { ...sample.library.highlights[id]!, note: 'by hand', modified: '2026-11-06T10:00:00.000Z' };
  sample.library = { ...sample.library, highlights: { [id]: byHand } };
  expect(noteHistory(sample.library, id).map(({ at, text }) => [at, text])).toEqual([
    ['2026-11-06T10:00:00.000Z', 'by hand'],
    ['2026-11-05T10:01:00.000Z', 'second'],
    ['2026-11-05T10:00:00.000Z', 'first'],
  ]);
});

test('a record that the library does not have has no history', () => {
  expect(() => noteHistory(withArticle().library, 'h1')).toThrow('No highlight has the id “h1”.');
});
