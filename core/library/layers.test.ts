import { expect, test } from 'vitest';
import { SampleLibrary, sampleDraft, sampleFields, sampleRevision } from '../../tests/sample-library.ts';
import { importArticle } from './article-operations.ts';
import { addHighlight, removeHighlight } from './highlight-operations.ts';
import { layerOf, layersIn, maxLayerLength, parseLayer, renameLayer } from './layers.ts';

/** Two articles with a mark in each of the given layers, in turn. */
function withLayers(...layers: readonly (string | undefined)[]): SampleLibrary {
  const sample = new SampleLibrary();
  for (const id of ['a1', 'a2']) sample.do(importArticle({ id, ...sampleFields, revision: sampleRevision }));
  for (const [index, layer] of layers.entries()) {
    const draft = sampleDraft(index % 2 === 0 ? 'a1' : 'a2');
    sample.do(addHighlight(layer === undefined ? draft : { ...draft, layer }));
  }
  return sample;
}

function layersOf({ library }: SampleLibrary): readonly string[] {
  return Object.values(library.highlights).map(layerOf);
}

test('the layers are those that marks are in, each once, by name', () => {
  const { library } = withLayers('Second pass', undefined, '', 'First pass', 'Second pass');
  expect(layersIn(Object.values(library.highlights))).toEqual(['First pass', 'Second pass']);
});

test.each([
  ['  First\n pass ', 'First pass'],
  ['Lecture du me\u0301tier', 'Lecture du métier'],
  ['第一遍', '第一遍'],
  ['\0One\ud83cpass', 'One pass'],
  [' \t', ''],
  ['x'.repeat(maxLayerLength), 'x'.repeat(maxLayerLength)],
])('the name %j is kept as %j', (given, kept) => {
  expect(parseLayer(given)).toBe(kept);
});

test('a name that is too long is refused, with its length', () => {
  expect(() => parseLayer('x'.repeat(maxLayerLength + 1))).toThrow(
    expect.objectContaining({ code: 'invalid', message: expect.stringContaining('this one has 101') }),
  );
});

test('a layer is renamed in all articles and in the trash, as one change that can be taken back', () => {
  const sample = withLayers('First', 'First', 'Other', undefined, 'First');
  sample.do(removeHighlight('highlight-5'));
  expect(sample.do(renameLayer('First', ' Skim '))).toBe(3);
  expect(layersOf(sample)).toEqual(['Skim', 'Skim', 'Other', '', 'Skim']);
  expect(sample.library.history.at(-1)).toMatchObject({ kind: 'highlight-layer' });
});

test('a layer can be joined with another, and given up', () => {
  const sample = withLayers('First', 'Other');
  sample.do(renameLayer('First', 'Other'));
  expect(sample.do(renameLayer('Other', ''))).toBe(2);
  expect(layersOf(sample)).toEqual(['', '']);
});

test.each([
  ['nobody', 'x'],
  ['First', 'First'],
  ['First', ' First '],
])('nothing is to be done to make %j %j', (layer, to) => {
  const sample = withLayers('First');
  const { library } = sample;
  expect(sample.do(renameLayer(layer, to))).toBe(0);
  expect(sample.library).toBe(library);
});
