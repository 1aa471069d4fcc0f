import { afterEach, expect, test } from 'vitest';
import { selectPassage, selectedPassage } from './selection.ts';
import { TextMap } from './text-map.ts';

function articleInShadow(): { map: TextMap; root: ShadowRoot; before: Text; after: Text } {
  const outer = document.createElement('div');
  const outerRoot = outer.attachShadow({ mode: 'open' });
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  for (const [start, text] of [
    [0, 'The first line.'],
    [16, 'The second line.'],
  ] as const) {
    const block = document.createElement('p');
    block.dataset.start = String(start);
    block.append(text);
    root.append(block);
  }
  const before = document.createTextNode('head');
  const after = document.createTextNode('margin');
  outerRoot.append(before, host, after);
  document.body.append(outer, 'foot');
  return { map: new TextMap(root), root, before, after };
}

afterEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

test('what was selected is what is found selected', () => {
  const { map, root } = articleInShadow();
  selectPassage(map, { start: 4, end: 26 });
  expect(selectedPassage(map, root)).toEqual({ start: 4, end: 26 });
});

test('a selection drawn backwards is the same passage', () => {
  const { map, root } = articleInShadow();
  const range = map.rangeOf(4, 9)!;
  document
    .getSelection()!
    .setBaseAndExtent(range.endContainer, range.endOffset, range.startContainer, range.startOffset);
  expect(selectedPassage(map, root)).toEqual({ start: 4, end: 9 });
});

test('a caret is no passage', () => {
  const { map, root } = articleInShadow();
  selectPassage(map, { start: 4, end: 4 });
  expect(selectedPassage(map, root)).toBeNull();
});

test('a selection that leaves the article ends with it', () => {
  const { map, root, after } = articleInShadow();
  const range = map.rangeOf(20, 26)!;
  document.getSelection()!.setBaseAndExtent(range.startContainer, range.startOffset, after, 3);
  expect(selectedPassage(map, root)).toEqual({ start: 20, end: 32 });
});

test('a selection beside the article is no passage of it', () => {
  const { map, root, before, after } = articleInShadow();
  document.getSelection()!.setBaseAndExtent(before, 0, before, 4);
  expect(selectedPassage(map, root)).toBeNull();
  document.getSelection()!.setBaseAndExtent(after, 0, after, 4);
  expect(selectedPassage(map, root)).toBeNull();
});

test('everything selected is the whole article', () => {
  const { map, root } = articleInShadow();
  document.getSelection()!.selectAllChildren(document.body);
  expect(selectedPassage(map, root)).toEqual({ start: 0, end: 32 });
});
