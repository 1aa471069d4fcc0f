import { expect, test } from 'vitest';
import { completionAt } from './completion-query.ts';

test.each([
  ['#', { kind: 'tag', start: 0, words: '' }],
  ['see #la', { kind: 'tag', start: 4, words: 'la' }],
  ['(#la', { kind: 'tag', start: 1, words: 'la' }],
  ['line\n#法', { kind: 'tag', start: 5, words: '法' }],
  ['see [[', { kind: 'link', start: 4, words: '' }],
  ['see [[two words', { kind: 'link', start: 4, words: 'two words' }],
  ['[[#la', { kind: 'link', start: 0, words: '#la' }],
])('after %j something is offered', (text, query) => {
  expect(completionAt(text, text.length)).toEqual(query);
});

test.each([
  ['plain'],
  ['C#'],
  ['# heading'],
  ['#la '],
  ['[[done]]'],
  ['[[a|label'],
  ['[[over\na line'],
  ['[one'],
])('after %j nothing is in the way', (text) => {
  expect(completionAt(text, text.length)).toBe(null);
});
