import { expect, test } from 'vitest';
import { SampleLibrary, sampleDraft, sampleFields, sampleRevision } from '../../tests/sample-library.ts';
import { importArticle, removeArticle } from './article-operations.ts';
import { findPassage } from './find-passage.ts';
import { addHighlight, removeHighlight } from './highlight-operations.ts';

/** Three articles, the last one in the trash; two marks on the first and one on each other. */
function withLinks(): SampleLibrary {
  const sample = new SampleLibrary();
  for (const id of ['a1', 'a2', 'a3']) {
    sample.do(importArticle({ id, ...sampleFields, revision: sampleRevision }));
  }
  for (const id of ['a1', 'a1', 'a2', 'a3']) sample.do(addHighlight(sampleDraft(id)));
  sample.do(removeHighlight('highlight-2'));
  sample.do(removeArticle('a3'));
  return sample;
}

const absent = 'The mark that the link leads to is not in this library.';

test.each([
  ['a1', null, { article: 'a1', highlight: null }, null],
  ['a1', 'highlight-1', { article: 'a1', highlight: 'highlight-1' }, null],
  [
    'a1',
    'highlight-2',
    { article: 'a1', highlight: null },
    'The mark that the link leads to is in the trash.',
  ],
  ['a1', 'highlight-3', { article: 'a1', highlight: null }, absent],
  ['a1', 'toString', { article: 'a1', highlight: null }, absent],
  ['a3', 'highlight-4', { article: 'a3', highlight: 'highlight-4' }, '“Tide tables” is in the trash.'],
  ['a3', null, { article: 'a3', highlight: null }, '“Tide tables” is in the trash.'],
  ['a4', 'highlight-1', null, 'The link leads to an article that is not in this library.'],
  ['constructor', null, null, 'The link leads to an article that is not in this library.'],
])('a link to %s and %s shows %o and says %j', (article, highlight, shown, notice) => {
  expect(findPassage(withLinks().library, { article, highlight })).toEqual({ shown, notice });
});
