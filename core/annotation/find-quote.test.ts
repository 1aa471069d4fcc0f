import { expect, test } from 'vitest';
import { findQuote } from './find-quote.ts';

const text = 'He said “no” twice: first “no”, then a longer\n“no — never”. Cafe\u0301s closed…';

function found(query: Parameters<typeof findQuote>[1]): string[] {
  return findQuote(text, query).map(({ start, end }) => `${start}:${text.slice(start, end)}`);
}

test('finds every place where the words stand', () => {
  expect(found({ exact: 'no' })).toEqual(['9:no', '27:no', '47:no']);
});

test('keeps to the place that the words before and after name, whatever white space is between', () => {
  expect(found({ exact: '“no”', prefix: 'first' })).toEqual(['26:“no”']);
  expect(found({ exact: 'longer', suffix: '“no — ' })).toEqual(['39:longer']);
  expect(found({ exact: '“no”', prefix: 'second' })).toEqual([]);
});

test('does not mind how quotation marks, dashes and white space are typed', () => {
  expect(found({ exact: 'longer "no - never"' })).toEqual(['39:longer\n“no — never”']);
  expect(found({ exact: '"no"', prefix: 'said ' })).toEqual(['8:“no”']);
});

test('does not mind how an accent or an ellipsis is written', () => {
  expect(found({ exact: 'Cafés closed...' })).toEqual(['60:Cafe\u0301s closed…']);
});

test('finds overlapping places', () => {
  expect(findQuote('aaa', { exact: 'aa' })).toEqual([
    { start: 0, end: 2 },
    { start: 1, end: 3 },
  ]);
});

test.each(['', '  ', 'absent'])('finds nothing for “%s”', (exact) => {
  expect(found({ exact })).toEqual([]);
});
