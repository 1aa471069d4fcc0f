import { afterEach, describe, expect, test } from 'vitest';
import { TextMap } from './text-map.ts';

type Content = string | Node;

function h(tag: string, attributes: Record<string, string>, ...children: Content[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A block's element: its offset is filled in when the case is set up. */
const block = (tag: string, ...children: Content[]): HTMLElement => h(tag, { 'data-start': '' }, ...children);
const sign = (text: string): HTMLElement => h('a', { 'data-no-text': '' }, text);

/** Each case: what is rendered, and the texts of its blocks. */
const cases: { name: string; build: () => Node[]; texts: string[] }[] = [
  {
    name: 'two paragraphs',
    build: () => [block('p', 'One. Two.'), block('p', 'Three.')],
    texts: ['One. Two.', 'Three.'],
  },
  {
    name: 'nested emphasis and a link',
    build: () => [block('p', 'a', h('em', {}, 'b', h('strong', {}, 'cd')), h('a', { href: '#' }, 'e'), 'f')],
    texts: ['abcdef'],
  },
  {
    name: 'line breaks',
    build: () => [block('p', 'one', h('br', {}), 'two', h('br', {}), h('br', {}), 'three')],
    texts: ['one\ntwo\n\nthree'],
  },
  {
    name: 'a footnote sign, which is not text',
    build: () => [block('p', 'said', sign('1'), '. More', sign('2')), block('p', 'end')],
    texts: ['said. More', 'end'],
  },
  {
    name: 'a list, its markers no part of it',
    build: () => [h('ol', {}, h('li', {}, block('p', 'first')), h('li', {}, block('p', 'second')))],
    texts: ['first', 'second'],
  },
  {
    name: 'a table',
    build: () => [
      h(
        'table',
        {},
        h('tr', {}, block('th', 'Year'), block('th', 'Sum')),
        h('tr', {}, block('td', '1931'), block('td', '611')),
      ),
    ],
    texts: ['Year', 'Sum', '1931', '611'],
  },
  {
    name: 'code over several lines',
    build: () => [h('pre', {}, block('code', 'let a = 1;\n  b()\n')), block('p', 'after')],
    texts: ['let a = 1;\n  b()\n', 'after'],
  },
  {
    name: 'folded blocks and a title that is not text',
    build: () => [
      h('h1', { 'data-no-text': '' }, 'Title'),
      block('p', 'shown'),
      h('details', {}, h('summary', {}, 'Set aside'), block('p', 'folded')),
      block('p', 'last'),
    ],
    texts: ['shown', 'folded', 'last'],
  },
  {
    name: 'right-to-left text',
    build: () => [block('p', 'שלום ', h('em', {}, 'abc'), ' עולם')],
    texts: ['שלום abc עולם'],
  },
  {
    name: 'Chinese and characters of two units',
    build: () => [block('p', '香港', h('b', {}, '𠮷野家'), '👩‍👩‍👧')],
    texts: ['香港𠮷野家👩‍👩‍👧'],
  },
];

function setUp(build: () => Node[], texts: string[], split: boolean): { map: TextMap; root: HTMLElement } {
  const root = h('article', {}, ...build());
  document.body.append(root);
  let start = 0;
  for (const [at, element] of [...root.querySelectorAll('[data-start]')].entries()) {
    element.setAttribute('data-start', String(start));
    start += (texts[at]?.length ?? 0) + 1;
  }
  if (split) splitTextNodes(root);
  return { map: new TextMap(root), root };
}

/** Cuts every text node into single units, with empty nodes between them. */
function splitTextNodes(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
  for (const node of nodes) {
    for (let rest = node; rest.length > 1;) {
      rest = rest.splitText(1);
      rest.before('');
    }
  }
}

afterEach(() => document.body.replaceChildren());

describe.each(cases)('$name', ({ build, texts }) => {
  const text = texts.join('\n');
  const borders = new Set<number>();
  let end = -1;
  for (const one of texts) borders.add((end += one.length + 1));

  test.each([false, true])('every passage comes back as the same offsets (text nodes split: %s)', (split) => {
    const { map } = setUp(build, texts, split);
    const wrong: unknown[] = [];
    for (let from = 0; from < text.length; from += 1) {
      for (let to = from + 1; to <= text.length; to += 1) {
        if (borders.has(from) || borders.has(to - 1)) continue;
        const range = map.rangeOf(from, to)!;
        const back = [
          map.offsetOf(range.startContainer, range.startOffset, 'start'),
          map.offsetOf(range.endContainer, range.endOffset, 'end'),
        ];
        if (back[0] !== from || back[1] !== to) wrong.push({ from, to, back });
      }
    }
    expect(wrong).toEqual([]);
  });

  test('every point of the document has a place in the text', () => {
    const { map, root } = setUp(build, texts, false);
    const offsets: (number | null)[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
    for (let node: Node | null = root; node !== null; node = walker.nextNode()) {
      const length = node instanceof Text ? node.length : node.childNodes.length;
      for (let at = 0; at <= length; at += 1)
        offsets.push(map.offsetOf(node, at, 'start'), map.offsetOf(node, at, 'end'));
    }
    expect(offsets.filter((offset) => offset === null || offset < 0 || offset > text.length)).toEqual([]);
  });
});

test('a passage of one line has the words of the text and no others', () => {
  const { map } = setUp(
    () => [block('p', 'The river', sign('1'), ' rose ', h('em', {}, 'quickly'), '.')],
    [''],
    false,
  );
  const range = map.rangeOf(10, 22)!;
  expect(range.toString()).toBe('rose quickly');
});

test('a passage that ends with a paragraph does not reach into the next', () => {
  const { map, root } = setUp(() => [block('p', 'one'), block('p', 'two')], ['one', 'two'], false);
  const range = map.rangeOf(0, 4)!;
  expect(root.firstElementChild!.contains(range.endContainer)).toBe(true);
});

test('a point between two blocks belongs to the one that the passage is in', () => {
  const { map, root } = setUp(() => [block('p', 'one'), block('p', 'two')], ['one', 'two'], false);
  expect([map.offsetOf(root, 1, 'start'), map.offsetOf(root, 1, 'end')]).toEqual([4, 3]);
});

test('an article without text has no ranges and no offsets', () => {
  const { map, root } = setUp(() => [], [], false);
  expect([map.rangeOf(0, 1), map.offsetOf(root, 0, 'start'), map.blockAt(0)]).toEqual([null, null, null]);
});
