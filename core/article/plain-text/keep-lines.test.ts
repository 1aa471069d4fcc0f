import { expect, test } from 'vitest';
import { layOutText } from '../article-text.ts';
import { structurePlainText } from './structure-plain-text.ts';

test('a log of half a million lines is kept as it stands, in few blocks, and named by its first line', () => {
  const log = Array.from({ length: 500_000 }, (_, line) => `${line} ok`).join('\n');
  const { tree, title, titleDerived } = structurePlainText(`server started\n${log}`);
  expect([title, titleDerived, tree.children.length < 1000, layOutText(tree).text]).toEqual([
    'server started',
    true,
    true,
    `server started\n${log}`,
  ]);
});

test('a line of many megabytes is one paragraph', () => {
  const line = 'x'.repeat(9_000_000);
  expect(structurePlainText(`${line}\nend`).tree.children.map(({ type }) => type)).toEqual([
    'paragraph',
    'code',
  ]);
});
