import type { PhrasingContent, RootContent } from 'mdast';

const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** Test data: an article in which each kind of block and of inline text occurs. */
export const everyKind: readonly RootContent[] = [
  { type: 'heading', depth: 1, data: { role: 'headline' }, children: [text('The bridge')] },
  { type: 'paragraph', data: { role: 'standfirst' }, children: [text('What it carries.')] },
  { type: 'paragraph', data: { role: 'byline' }, children: [text('By A. Mason')] },
  { type: 'paragraph', data: { role: 'dateline' }, children: [text('Northport, 3 May')] },
  {
    type: 'paragraph',
    children: [
      text('The river '),
      { type: 'emphasis', children: [text('rose '), { type: 'strong', children: [text('fast')] }] },
      { type: 'break' },
      text('and '),
      { type: 'delete', children: [text('no')] },
      { type: 'link', url: 'https://example.org/', children: [text('everyone')] },
      text(' left'),
      { type: 'footnoteReference', identifier: 'a', label: 'a' },
      text('. '),
      { type: 'image', url: 'https://example.org/i.png', alt: 'sign' },
      { type: 'inlineCode', value: 'x = 1' },
    ],
  },
  { type: 'heading', depth: 2, children: [text('Spans')] },
  {
    type: 'blockquote',
    children: [
      { type: 'paragraph', children: [text('It will hold.')] },
      { type: 'paragraph', children: [text('So he said.')] },
    ],
  },
  {
    type: 'list',
    ordered: true,
    start: 3,
    children: [
      {
        type: 'listItem',
        children: [
          { type: 'paragraph', children: [text('stone')] },
          {
            type: 'list',
            ordered: false,
            children: [
              { type: 'listItem', checked: true, children: [{ type: 'paragraph', children: [text('cut')] }] },
            ],
          },
        ],
      },
      { type: 'listItem', children: [{ type: 'paragraph', children: [text('mortar')] }] },
    ],
  },
  { type: 'code', value: '  load = 3\n\n  return load', lang: 'py' },
  {
    type: 'table',
    align: [null, 'right'],
    children: [
      {
        type: 'tableRow',
        children: [
          { type: 'tableCell', children: [text('Year')] },
          { type: 'tableCell', children: [text('Carts')] },
        ],
      },
      {
        type: 'tableRow',
        children: [
          { type: 'tableCell', children: [text('1931')] },
          { type: 'tableCell', children: [text('611')] },
        ],
      },
    ],
  },
  { type: 'thematicBreak' },
  {
    type: 'figure',
    children: [
      { type: 'image', url: '', alt: 'A bridge of five arches' },
      { type: 'paragraph', data: { role: 'caption' }, children: [text('Seen from the mill.')] },
      { type: 'paragraph', data: { role: 'credit' }, children: [text('Photo: B. Weir')] },
    ],
  },
  { type: 'figure', children: [{ type: 'image', url: 'https://example.org/b.jpg', alt: 'Not of the text' }] },
  {
    type: 'blockquote',
    data: { role: 'pullquote' },
    children: [{ type: 'paragraph', children: [text('“It will hold.”')] }],
  },
  { type: 'paragraph', data: { role: 'correction' }, children: [text('Correction: there are five arches.')] },
  {
    type: 'paragraph',
    data: { role: 'boilerplate', rule: 'site-footer' },
    children: [text('About us | Help')],
  },
  {
    type: 'footnoteDefinition',
    identifier: 'a',
    label: 'a',
    children: [{ type: 'paragraph', children: [text('Except the miller.')] }],
  },
];
