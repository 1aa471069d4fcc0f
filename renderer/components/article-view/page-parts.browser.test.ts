import type { RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { groupBlocks } from './group-blocks.ts';
import { cutIntoParts } from './page-parts.ts';

const paragraph = (role?: 'standfirst'): RootContent => ({
  type: 'paragraph',
  ...(role !== undefined && { data: { role } }),
  children: [{ type: 'text', value: 'words' }],
});
const heading = (depth: 2 | 3): RootContent => ({ type: 'heading', depth, children: [] });
const item: RootContent = { type: 'list', children: [] };

const cut = (...blocks: RootContent[]): [number, boolean][] =>
  cutIntoParts(groupBlocks(blocks)).map(({ groups, runsOn }) => [groups.length, runsOn]);

test('a short article is one part', () => {
  expect([cut(), cut(paragraph())]).toEqual([[[0, false]], [[1, false]]]);
});

test('paragraphs are cut from one to the next, which then runs on', () => {
  expect(cut(...Array.from({ length: 100 }, () => paragraph()))).toEqual([
    [40, false],
    [40, true],
    [20, true],
  ]);
});

test('a section begins a part of its own', () => {
  const section = Array.from({ length: 40 }, () => item);
  expect(cut(...section, heading(2), paragraph())).toEqual([
    [40, false],
    [2, false],
  ]);
});

test('what is set by what stands before it is not parted from it', () => {
  const blocks = Array.from({ length: 39 }, () => paragraph());
  expect(cut(...blocks, item, heading(3), paragraph(), paragraph())).toEqual([
    [42, false],
    [1, true],
  ]);
});
