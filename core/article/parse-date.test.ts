import { expect, test } from 'vitest';
import { findDate, isMonth } from './parse-date.ts';

test.each([
  ['Published on 3 May 2021 at noon', '2021-05-03'],
  ['May 3, 2021', '2021-05-03'],
  ['Sept. 21st, 2019', '2019-09-21'],
  ['2021-05-03', '2021-05-03'],
  ['2021-05-03T14:30:00Z', '2021-05-03T14:30:00Z'],
  ['3. März 2021', '2021-03-03'],
  ['03.05.2021', '2021-05-03'],
  ['le 1er août 2021', '2021-08-01'],
  ['3 de mayo de 2021', '2021-05-03'],
  ['2021年5月3日', '2021-05-03'],
  ['2021/5/3', '2021-05-03'],
  ['25/03/2021', '2021-03-25'],
  ['03/25/2021', '2021-03-25'],
])('%j states %s', (line, date) => {
  expect(findDate(line)?.date).toBe(date);
});

test.each(['05/03/2021', 'May 2021', '45 Maybe 2021', '3 Apples 2021', '2021-13-01', 'no date'])(
  '%j states no date that could be relied on',
  (line) => {
    expect(findDate(line)).toBeNull();
  },
);

test.each([
  ['May 2021', true],
  ['März 2021', true],
  ['Spring 2021', false],
  ['In May 2021', false],
])('%j is a month and nothing else: %s', (line, expected) => {
  expect(isMonth(line)).toBe(expected);
});
