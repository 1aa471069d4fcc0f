import { expect, test } from 'vitest';
import { SampleLibrary, sampleFields, sampleRevision } from '../../../tests/sample-library.ts';
import { editArticle, importArticle } from '../article-operations.ts';
import type { Change } from '../records.ts';
import { compactHistory, maxChanges, maxHistoryLength } from './compact-history.ts';

function tagChange(): Change {
  const sample = new SampleLibrary();
  sample.do(importArticle({ id: 'a1', ...sampleFields, revision: sampleRevision }));
  sample.do(editArticle('a1', { tags: ['sea'] }));
  return sample.library.history.at(-1)!;
}

test('the oldest changes are forgotten beyond a number', () => {
  const change = tagChange();
  const history = Array.from({ length: maxChanges + 10 }, (_, index) => ({
    ...change,
    patches: [],
    id: `sample.${index}`,
  }));
  expect(compactHistory(history)).toEqual(history.slice(10));
});

test('the oldest changes are forgotten beyond a length, but never the last', () => {
  const change = tagChange();
  const long = { ...change, subject: 'x'.repeat(maxHistoryLength) };
  expect(compactHistory([change, long])).toEqual([long]);
  expect(compactHistory([long, change])).toEqual([change]);
});
