import { expect, test } from 'vitest';
import { sampleArticle, sampleHighlight, sampleText } from '../reader/sample-article.ts';
import { HighlightPlacer } from './placed-highlight.ts';

const first = sampleHighlight('first', 'Nobody pays.');
const middle = sampleHighlight('middle', 'A piano once.');
const last = sampleHighlight('last', 'Paragraph 9 goes');
const lost = sampleHighlight('lost', 'Words that are not there.');
const ids = (placed: readonly { highlight: { id: string } }[]): string[] =>
  placed.map(({ highlight }) => highlight.id);

test('a highlight that comes later stands in its place among those that were there, which are the same as before', () => {
  const placer = new HighlightPlacer(sampleText, sampleArticle.textHash);
  const before = placer.place([lost, last, first]);
  const after = placer.place([lost, last, first, middle]);
  expect(ids(after)).toEqual(['first', 'middle', 'last', 'lost']);
  expect([after[0], after[2], after[3]]).toEqual(before);
  expect(after[0]).toBe(before[0]);
});

test('one that is gone is gone, and one that has changed is shown as it is now', () => {
  const placer = new HighlightPlacer(sampleText, sampleArticle.textHash);
  placer.place([first, middle, last]);
  const recoloured = structuredClone({ ...middle, color: 'rose' as const });
  const after = placer.place([first, recoloured]);
  expect(after.map(({ highlight }) => [highlight.id, highlight.color])).toEqual([
    ['first', 'marigold'],
    ['middle', 'rose'],
  ]);
  expect([placer.get('middle')?.highlight, placer.get('last')]).toEqual([recoloured, null]);
});
