import { expect, test } from 'vitest';
import { SampleLibrary, sampleDraft, sampleFields, sampleRevision } from '../../tests/sample-library.ts';
import { importArticle } from './article-operations.ts';
import { findBookkeepingFaults, mendBookkeeping } from './bookkeeping.ts';
import { addHighlight, editHighlight } from './highlight-operations.ts';
import { draftOf } from './library-draft.ts';
import type { LibraryFile } from './records.ts';

function sound(): LibraryFile {
  const sample = new SampleLibrary();
  sample.do(importArticle({ id: 'a1', ...sampleFields, revision: sampleRevision }));
  const { id } = sample.do(addHighlight(sampleDraft('a1')));
  sample.do(editHighlight(id, { note: 'Mine' }));
  return sample.library;
}

const none = { unseen: {}, strayDots: [], straySiblings: [] };

test('a library that only the program has written agrees with itself', () => {
  expect(findBookkeepingFaults(sound())).toEqual(none);
});

test('what a library holds it is made to have seen, and notes about what is gone go, but not what is to be decided', () => {
  const sibling = { dot: 'other.4', at: '2026-11-05T10:00:00.000Z', value: 'Theirs' };
  const draft = draftOf({
    ...sound(),
    seen: { sample: 1 },
    siblings: { 'highlights/gone': { note: [sibling] } },
    tombstones: { 'highlights/old': { at: sibling.at, trashed: sibling.at, dot: 'third.2' } },
  });
  draft.dots['articles/gone'] = { '*': 'fourth.7', note: 'fourth.3' };
  expect(findBookkeepingFaults(draft)).toEqual({
    unseen: { sample: 3, other: 4, third: 2, fourth: 7 },
    strayDots: ['articles/gone'],
    straySiblings: ['highlights/gone'],
  });
  mendBookkeeping(draft);
  expect(draft.seen).toEqual({ sample: 3, other: 4, third: 2, fourth: 7 });
  expect(findBookkeepingFaults(draft)).toEqual({ ...none, straySiblings: ['highlights/gone'] });
});
