import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SampleLibrary, sampleDraft, sampleFields, sampleRevision } from '../../../tests/sample-library.ts';
import { changeAtRandom, randomSteps, recordsOf } from '../../../tests/arbitraries/library-steps.ts';
import { editArticle, importArticle } from '../article-operations.ts';
import { addHighlight, editHighlight, removeHighlight } from '../highlight-operations.ts';
import type { Tables } from '../records.ts';
import { earliest, restoreAsOf, stateAsOf } from './state-as-of.ts';

test('the state at any moment that is remembered is what it was then', () => {
  fc.assert(
    fc.property(randomSteps({ maxLength: 40 }), (steps) => {
      const sample = new SampleLibrary();
      const moments: { readonly at: string; readonly tables: Tables }[] = [];
      for (const step of steps) {
        changeAtRandom(sample, step);
        moments.push({ at: sample.now, tables: sample.library });
      }
      for (const { at, tables } of moments) {
        expect(recordsOf(stateAsOf(sample.library, at))).toEqual(recordsOf(tables));
      }
    }),
  );
});

test('the library is made as it was, and what came since goes to the trash', () => {
  const sample = new SampleLibrary();
  sample.do(importArticle({ id: 'a1', ...sampleFields, revision: sampleRevision }));
  const { id } = sample.do(addHighlight(sampleDraft('a1', { note: 'first' })));
  const at = sample.now;
  sample.seconds = 600;
  sample.do(editHighlight(id, { note: 'second' }));
  sample.do(removeHighlight(id));
  sample.do(editArticle('a1', { state: 'finished' }));
  const later = sample.do(addHighlight(sampleDraft('a1')));

  expect(sample.do(restoreAsOf(at))).toEqual({
    added: { articles: 0, highlights: 1 },
    changed: { articles: 0, highlights: 0 },
    trashed: { articles: 0, highlights: 1 },
  });
  const { articles, highlights, history } = sample.library;
  expect(articles.a1).toMatchObject({ state: 'finished', trashed: null });
  expect(highlights[id]).toMatchObject({ note: 'first', trashed: null });
  expect(highlights[later.id]?.trashed).toBe(sample.now);
  expect(history.at(-1)).toMatchObject({ kind: 'library-restore', subject: 'sample' });
});

test('what another hand has written in the same record since stays when changes are taken back', () => {
  const sample = new SampleLibrary();
  sample.do(importArticle({ id: 'a1', ...sampleFields, revision: sampleRevision }));
  const at = sample.now;
  sample.seconds = 600;
  sample.do(editArticle('a1', { tags: ['sea', 'moon'], note: 'mine' }));
  const article = { ...sample.library.articles.a1!, tags: ['moon', 'tide', 'sea'], note: 'by hand' };
  sample.library = { ...sample.library, articles: { a1: article } };
  expect(stateAsOf(sample.library, at).articles.a1).toMatchObject({ tags: ['tide'], note: 'by hand' });
});

test('a time before what is remembered is refused, and the refusal says how far back one can go', () => {
  const sample = new SampleLibrary();
  expect(() => sample.do(restoreAsOf('2026-11-05T10:00:00.000Z'))).toThrow(/^The history is empty/);
  sample.do(importArticle({ id: 'a1', ...sampleFields, revision: sampleRevision }));
  expect(earliest(sample.library.history)).toBe('2026-11-05T10:00:00.000Z');
  expect(() => sample.do(restoreAsOf('2026-11-05T09:59:59.999Z'))).toThrow(
    'The history goes back to 2026-11-05T10:00:00.000Z, so the library cannot be made as it was at 2026-11-05T09:59:59.999Z. Nothing was changed; a backup may reach further.',
  );
});
