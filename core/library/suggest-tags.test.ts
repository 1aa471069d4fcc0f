import { expect, test } from 'vitest';
import { suggestTags } from './suggest-tags.ts';

const now = '2026-06-01T00:00:00Z';
const names = (typed: string, tags: readonly [string, number, string][]): readonly string[] =>
  suggestTags(
    tags.map(([name, count, last]) => ({ name, count, last })),
    typed,
    { now, most: 8 },
  ).map(({ name }) => name);

test('what begins with the typed letters comes before what holds them, at a part or inside', () => {
  const tags: readonly [string, number, string][] = [
    ['outlaw', 90, now],
    ['press-law', 50, now],
    ['lawyer', 1, '2020-01-01T00:00:00Z'],
    ['law', 1, '2020-01-01T00:00:00Z'],
    ['other', 99, now],
  ];
  expect(names('LAW', tags)).toEqual(['law', 'lawyer', 'press-law', 'outlaw']);
});

test('of equal matches the often and the lately used come first', () => {
  expect(
    names('', [
      ['old', 3, '2025-06-01T00:00:00Z'],
      ['often', 40, '2025-06-01T00:00:00Z'],
      ['lately', 3, now],
    ]),
  ).toEqual(['often', 'lately', 'old']);
});

test('letters match in whatever form they are typed', () => {
  expect(names('cafe\u0301', [['Café', 1, now]])).toEqual(['Café']);
});
