import { expect, test } from 'vitest';
import { maxTreeDepth, parseTree, TreeError } from './stored-tree.ts';

const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const text = (value: unknown) => ({ type: 'text', value });
const root = (...children: unknown[]) => ({ type: 'root', children });

test('a tree of every stored type is taken as it is', () => {
  const tree = root(
    { type: 'heading', depth: 1, children: [text('A')], data: { role: 'headline', rule: 'headline' } },
    paragraph(
      { type: 'emphasis', children: [text('a')] },
      { type: 'strong', children: [text('b')] },
      { type: 'delete', children: [text('c')] },
      { type: 'inlineCode', value: 'd' },
      { type: 'break' },
      { type: 'link', url: 'https://example.org/', children: [text('e')] },
      { type: 'image', url: '', alt: 'f' },
      { type: 'footnoteReference', identifier: '1' },
    ),
    { type: 'blockquote', children: [paragraph(text('q'))] },
    {
      type: 'list',
      ordered: true,
      start: 2,
      children: [{ type: 'listItem', children: [paragraph(text('i'))] }],
    },
    { type: 'code', lang: 'ts', value: 'x' },
    {
      type: 'table',
      align: [null],
      children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [text('c')] }] }],
    },
    {
      type: 'figure',
      children: [
        { type: 'image', url: '', alt: 'g' },
        { ...paragraph(text('h')), data: { role: 'caption' } },
      ],
    },
    { type: 'thematicBreak' },
    { type: 'footnoteDefinition', identifier: '1', children: [paragraph(text('n'))] },
  );
  expect(parseTree(tree)).toBe(tree);
});

const deep = (levels: number): unknown =>
  levels === 0 ? paragraph(text('x')) : { type: 'blockquote', children: [deep(levels - 1)] };

test.each([
  ['nothing', null, 'The article tree has no root.'],
  ['another root', paragraph(), 'The article tree has no root.'],
  [
    'markup',
    root({ type: 'html', value: '<b>' }),
    'The article tree has a node of unknown type “html” at root.0.',
  ],
  ['a node of no type', root({}), 'The article tree has a node of unknown type “undefined” at root.0.'],
  ['a string for a node', root('x'), 'The article tree has something other than a node at root.0.'],
  ['loose text', root(text('x')), 'The article tree has a text where none can stand, at root.0.'],
  ['a missing list of children', { type: 'root' }, 'The article tree lacks children at root.'],
  ['text without a value', root(paragraph(text(1))), 'The article tree has a wrong “value” at root.0.0.'],
  [
    'a heading of rank 7',
    root({ type: 'heading', depth: 7, children: [] }),
    'The article tree has a wrong “depth” at root.0.',
  ],
  [
    'a link without an address',
    root(paragraph({ type: 'link', children: [] })),
    'The article tree has a wrong “url” at root.0.0.',
  ],
  [
    'an unknown role',
    root({ ...paragraph(), data: { role: 'advert' } }),
    'The article tree has an unknown role “advert” at root.0.',
  ],
])('%s is refused with the place that is wrong', (_what, value, message) => {
  expect(() => parseTree(value)).toThrow(new TreeError(message));
});

test('nesting is bounded, so that no stored file can exhaust the stack', () => {
  expect(() => parseTree(root(deep(maxTreeDepth - 3)))).not.toThrow();
  expect(() => parseTree(root(deep(maxTreeDepth)))).toThrow(TreeError);
});
