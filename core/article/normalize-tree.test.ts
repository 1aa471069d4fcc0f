import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { normalizeTree } from './normalize-tree.ts';
import { parseTree } from './stored-tree.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const paragraph = (...children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children });
const emphasis = (...children: PhrasingContent[]): PhrasingContent => ({ type: 'emphasis', children });
const image = (url: string, alt: string): PhrasingContent => ({ type: 'image', url, alt });
const link = (url: string, ...children: PhrasingContent[]): PhrasingContent => ({
  type: 'link',
  url,
  children,
});
const root = (...children: RootContent[]): Root => ({ type: 'root', children });

/** What becomes of the tree; each result must also be fit to be stored. */
function normalized(...children: RootContent[]): RootContent[] {
  return parseTree(normalizeTree(root(...children))).children;
}

test('white space collapses across the borders of inline nodes, and no-break spaces inside a line stay', () => {
  const messy = paragraph(
    text('\n  One '),
    emphasis(text(' two\n'), text('three ')),
    text(' \t12\u00A0km  '),
  );
  expect(normalized(messy)).toEqual([
    paragraph(text('One '), emphasis(text('two three ')), text('12\u00A0km')),
  ]);
});

test('white space in code stays', () => {
  const code: RootContent = { type: 'code', lang: 'py', meta: null, value: 'if x:\n    y\n' };
  expect(normalized(code)).toEqual([code]);
});

test('line breaks stay inside a block and go at its ends', () => {
  const verse = paragraph({ type: 'break' }, text('a '), { type: 'break' }, text(' b'), { type: 'break' });
  expect(normalized(verse)).toEqual([paragraph(text('a'), { type: 'break' }, text('b'))]);
});

test('lines left empty part a paragraph, as old pages part theirs', () => {
  const lines = paragraph(text('a'), { type: 'break' }, text(' \n '), { type: 'break' }, text('b '), {
    type: 'break',
  });
  const verse = paragraph(text('c'), { type: 'break' }, text('d'), { type: 'break' }, { type: 'break' });
  expect(normalized(lines, verse)).toEqual([
    paragraph(text('a')),
    paragraph(text('b')),
    paragraph(text('c'), { type: 'break' }, text('d')),
  ]);
});

test('empty blocks, markup and definitions go', () => {
  expect(
    normalized(
      paragraph(text(' \n ')),
      paragraph(emphasis()),
      { type: 'heading', depth: 2, children: [] },
      { type: 'blockquote', children: [paragraph()] },
      { type: 'list', children: [{ type: 'listItem', children: [] }] },
      { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [] }] }] },
      { type: 'figure', children: [{ type: 'image', url: '', alt: '' }] },
      { type: 'html', value: '<script>' },
      { type: 'yaml', value: 'title: x' },
      { type: 'definition', identifier: 'x', url: 'https://example.org' },
    ),
  ).toEqual([]);
});

test('a paragraph of nothing but pictures becomes figures, also inside a link', () => {
  expect(
    normalized(
      paragraph(
        link('https://example.org', image('https://example.org/a.png', 'A')),
        text(' '),
        image('', 'B'),
      ),
    ),
  ).toEqual([
    { type: 'figure', children: [image('https://example.org/a.png', 'A')] },
    { type: 'figure', children: [image('', 'B')] },
  ]);
});

test('a picture within a sentence stays there', () => {
  const sentence = paragraph(text('See '), image('https://example.org/a.png', 'A'), text(' here.'));
  expect(normalized(sentence)).toEqual([sentence]);
});

test('a figure puts its picture first, whatever it was wrapped in', () => {
  const caption: BlockContent = { ...paragraph(text('C')), data: { role: 'caption' } };
  expect(
    normalized({ type: 'figure', children: [caption, paragraph(image('https://example.org/a.png', 'A'))] }),
  ).toEqual([{ type: 'figure', children: [image('https://example.org/a.png', 'A'), caption] }]);
});

test.each([
  ['javascript:alert(1)', null],
  ['java\nscript:alert(1)', null],
  ['data:text/html,x', null],
  ['file:///etc/passwd', null],
  ['/relative', null],
  ['https://example.org/a', 'https://example.org/a'],
  ['//example.org/a', 'https://example.org/a'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['#part', '#part'],
])('a link to %j keeps its words and leads to %j', (url, expected) => {
  const words = text('words');
  expect(normalized(paragraph(link(url, words)))).toEqual([
    paragraph(expected === null ? words : link(expected, words)),
  ]);
});

test('a picture whose address is a script keeps its words only', () => {
  expect(normalized(paragraph(image('javascript:x', 'A')))).toEqual([
    { type: 'figure', children: [image('', 'A')] },
  ]);
});

test('a reference to a footnote that is not there goes', () => {
  const reference = (identifier: string): PhrasingContent => ({
    type: 'footnoteReference',
    identifier,
    label: null,
  });
  const note: RootContent = {
    type: 'footnoteDefinition',
    identifier: '1',
    label: null,
    children: [paragraph(text('n'))],
  };
  expect(normalized(paragraph(text('a'), reference('1'), reference('2')), note)).toEqual([
    paragraph(text('a'), reference('1')),
    note,
  ]);
});

test('nesting without end is flattened and loses no word', () => {
  let quote: BlockContent = paragraph(text('deep'));
  for (let level = 0; level < 500; level++) quote = { type: 'blockquote', children: [quote] };
  let words: PhrasingContent = text('inline');
  for (let level = 0; level < 500; level++) words = emphasis(words);
  const result = JSON.stringify(normalized(quote, paragraph(words)));
  expect([result.includes('deep'), result.includes('inline')]).toEqual([true, true]);
});
