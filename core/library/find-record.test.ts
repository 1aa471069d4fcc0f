import { expect, test } from 'vitest';
import { SampleLibrary, sampleFields, sampleRevision } from '../../tests/sample-library.ts';
import { importArticle } from './article-operations.ts';
import { findArticle, findHighlight } from './find-record.ts';

const sample = new SampleLibrary();
for (const id of ['abcd1', 'abcd2', 'abce1', 'abc']) {
  sample.do(importArticle({ id, ...sampleFields, revision: sampleRevision }));
}

test.each([
  ['abcd1', 'abcd1'],
  ['abce', 'abce1'],
  ['abc', 'abc'],
])('“%s” names the article %s', (given, id) => {
  expect(findArticle(sample.library, given).id).toBe(id);
});

test.each([
  ['abcd', 'invalid', 'any of 2 articles'],
  ['ab', 'unknown-article', 'No article'],
  ['valueOf', 'unknown-article', 'No article'],
])('“%s” names no one article: %s', (given, code, message) => {
  expect(() => findArticle(sample.library, given)).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(message) }),
  );
});

test('an unknown highlight is said to be one', () => {
  expect(() => findHighlight(sample.library, 'abcd1')).toThrow(
    expect.objectContaining({ code: 'unknown-highlight' }),
  );
});
