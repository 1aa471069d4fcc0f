import { expect, test } from 'vitest';
import { sampleArticle, sampleHighlight } from '../../testing/sample-records.ts';
import { countNotes, fractionRead, stripMarks } from './article-summary.ts';
import { dayName } from './day.ts';

const position = { offset: 10, fraction: 0.4, at: '2026-03-01T00:00:00Z' };

test('a finished article is read whole, wherever it was left', () => {
  const read = (state: 'reading' | 'finished'): number =>
    fractionRead({ record: sampleArticle('a', { state }), position, highlights: [] });
  expect([read('reading'), read('finished')]).toEqual([0.4, 1]);
});

test('the note on the whole article counts among its notes', () => {
  const highlights = [sampleHighlight('h1', 'a', 0.1, { note: 'x' }), sampleHighlight('h2', 'a', 0.2)];
  expect(countNotes({ record: sampleArticle('a', { note: 'all' }), position, highlights })).toBe(2);
});

test('a mark from an older text stands where it stood in that', () => {
  const record = sampleArticle('a');
  const [first] = record.revisions;
  const newer = {
    ...record,
    revisions: [first!, { ...first!, revision: 2, textHash: 'other', length: 20_000 }],
  };
  const highlights = [sampleHighlight('h', 'a', 0.5)];
  expect(stripMarks({ record: newer, position, highlights })).toEqual([{ color: 'marigold', at: 0.5 }]);
});

test('days are named as people name them', () => {
  const now = new Date(2026, 3, 2, 9);
  const name = (...[month, day, hour, year = 2026]: [number, number, number, number?]): string =>
    dayName(new Date(year, month, day, hour).toISOString(), now);
  expect([name(3, 2, 0), name(3, 1, 23), name(2, 30, 12), name(3, 2, 9, 2024)]).toEqual([
    'Today',
    'Yesterday',
    '30 March',
    '2 Apr 2024',
  ]);
});
