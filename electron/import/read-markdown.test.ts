import { expect, test } from 'vitest';
import { parseTree } from '../../core/article/stored-tree.ts';
import { readMarkdown } from './read-markdown.ts';

const words = (value: string): object => ({ type: 'text', value });
const paragraph = (...children: object[]): object => ({ type: 'paragraph', children });
const blocks = (markdown: string): unknown[] => parseTree(readMarkdown(markdown).tree).children;

test('front matter says title, author, date, site, address and language', () => {
  const markdown = `---
title: The River
author: [Jane Doe, Omar Sayed]
date: 2021-05-03
lastmod: 2021-06-01
url: https://example.org/river
site: Evening Example
lang: en_GB
---

Text.`;
  expect({ ...readMarkdown(markdown), tree: null }).toEqual({
    tree: null,
    title: 'The River',
    titleDerived: false,
    byline: 'Jane Doe, Omar Sayed',
    site: 'Evening Example',
    url: 'https://example.org/river',
    published: '2021-05-03',
    modified: '2021-06-01',
    language: 'en-GB',
    assets: [],
  });
});

test.each([
  ['title: Ferry: the last boat\nauthor: Jane Doe\nlang: en', 'Ferry: the last boat'],
  ['title: \'*Fury* of the sea\'\ntags: *none\nauthor: "Jane Doe"', '*Fury* of the sea'],
  ['title: Draft\ntitle: The ferry\nauthor: [Jane Doe', 'The ferry'],
  ['title: *Fury* of the sea\n\tauthor: nobody\nauthor: Jane Doe', '*Fury* of the sea'],
])('of front matter that is no YAML the lines that name something are taken: %j', (source, title) => {
  const article = readMarkdown(`---\n${source}\n---\n\nThe text itself is fine.`);
  expect(article).toMatchObject({ title, titleDerived: false });
  expect(article.byline).toMatch(/Jane Doe$/u);
  expect(article.tree.children).toHaveLength(1);
});

test('front matter of references to references takes nothing but its lines', () => {
  const bomb = ['a', 'b', 'c', 'd', 'e', 'f'].map(
    (name, at) =>
      `${name}: &${name} [${
        at === 0
          ? 'x'
          : Array(9)
              .fill(`*${'abcdef'[at - 1] ?? ''}`)
              .join()
      }]`,
  );
  const { title } = readMarkdown(`---\n${bomb.join('\n')}\ntitle: Bomb\n---\n\nThe text itself is fine.`);
  expect(title).toBe('Bomb');
});

test('a list that counts from beyond what a number holds is a list, and the article can be opened', () => {
  expect(blocks('<ol start="99999999999999999999"><li>One</li></ol>')).toMatchObject([
    { type: 'list', ordered: true, start: null },
  ]);
});

test('a base that markup in the text names, right or wrong, changes no address', () => {
  const link = { type: 'link', url: 'https://example.org/a', children: [words('a')] };
  expect(blocks('See <base href="http://["> [a](https://example.org/a) and <a href="b">b</a>.')).toEqual([
    paragraph(words('See '), link, words(' and b.')),
  ]);
});

test.each(['>', '> ', '- ', '1. '])('ten thousand of %j in a line are refused, twenty are read', (mark) => {
  expect(() => readMarkdown(`${mark.repeat(10_000)} words`)).toThrow('is nested too deeply to be read');
  expect(JSON.stringify(blocks(`${mark.repeat(20)} words`))).toContain('words');
});

test('the first heading of rank 1 is the headline and the title', () => {
  const { title, titleDerived, tree } = readMarkdown('# The *River*\n\nText.');
  expect([title, titleDerived, tree.children[0]?.data]).toEqual([
    'The River',
    false,
    { role: 'headline', rule: 'first-heading' },
  ]);
});

test('references are resolved to links and images', () => {
  expect(
    blocks('See [there][a] and ![map][b].\n\n[a]: https://example.org/a "A"\n[b]: https://example.org/b.png'),
  ).toEqual([
    paragraph(
      words('See '),
      { type: 'link', url: 'https://example.org/a', title: 'A', children: [words('there')] },
      words(' and '),
      { type: 'image', url: 'https://example.org/b.png', alt: 'map' },
      words('.'),
    ),
  ]);
});

const caption = (value: string, rule: string): object => ({
  ...paragraph(words(value)),
  data: { role: 'caption', rule },
});
const credit = (value: string, rule: string): object => ({
  ...paragraph(words(value)),
  data: { role: 'credit', rule },
});

test('an image’s title, or emphasis below it, is its caption, with the credit apart', () => {
  expect(
    blocks(
      '![boats](a.png "Boats at rest. Photo: Jane Doe")\n\n![mill](b.png)\n\n*The mill.*\n\n*No caption, since text stands between.*',
    ),
  ).toEqual([
    {
      type: 'figure',
      children: [
        { type: 'image', url: 'a.png', alt: 'boats' },
        caption('Boats at rest.', 'image-title'),
        credit('Photo: Jane Doe', 'image-title'),
      ],
    },
    {
      type: 'figure',
      children: [{ type: 'image', url: 'b.png', alt: 'mill' }, caption('The mill.', 'emphasis-below-image')],
    },
    paragraph({ type: 'emphasis', children: [words('No caption, since text stands between.')] }),
  ]);
});

test('markup inside becomes nodes, and what could run goes', () => {
  expect(
    blocks(
      'Press <kbd>K</kbd> <b onclick="alert(1)">now</b>.<script>alert(2)</script>\n\n<blockquote><p>Said.</p></blockquote>\n\n<!-- aside -->',
    ),
  ).toEqual([
    paragraph(
      words('Press '),
      { type: 'inlineCode', value: 'K' },
      words(' '),
      { type: 'strong', children: [words('now')] },
      words('.'),
    ),
    { type: 'blockquote', children: [paragraph(words('Said.'))] },
  ]);
});

test('footnotes, tables, tasks and struck text stay what they are, also beside markup', () => {
  const markdown = 'A ~~b~~[^n].\n\n| c |\n| - |\n| d |\n\n- [x] e\n\n[^n]: f';
  const types = (source: string): string[] =>
    [...JSON.stringify(blocks(source)).matchAll(/"type":"(\w+)"/gu)].map(([, type]) => type ?? '');
  expect([...new Set(types(`${markdown}\n\n<p>g</p>`))].sort()).toEqual([...new Set(types(markdown))].sort());
  expect(types(markdown)).toEqual(
    expect.arrayContaining(['delete', 'footnoteReference', 'footnoteDefinition', 'table', 'listItem']),
  );
});

test('a paragraph emphasised from end to end below the headline is the standfirst', () => {
  const roles = (markdown: string): unknown[] =>
    readMarkdown(markdown).tree.children.map(({ data }) => data?.role ?? null);
  expect(roles('# The river\n\n_What it carries, and *why*._\n\nText.')).toEqual([
    'headline',
    'standfirst',
    null,
  ]);
  expect(roles('# The river\n\n_Carried_ away.\n\nText.')).toEqual(['headline', null, null]);
  expect(roles('# The river\n\nText.\n\n_The end._')).toEqual(['headline', null, null]);
});

test('front matter may be TOML', () => {
  const markdown = `+++
title = "The River"
date = 2021-05-03T10:00:00Z
authors = ["Jane Doe", "Omar Sayed"]
[author]
name = "Nobody"
+++

Text.`;
  expect(readMarkdown(markdown)).toMatchObject({
    title: 'The River',
    byline: 'Nobody',
    published: expect.stringMatching(/^2021-05-03T10:00:00/u) as string,
  });
  expect(readMarkdown('+++\ndate = 2021-05-03\n+++\n\nText.').published).toBe('2021-05-03');
  expect(readMarkdown('+++\ntitle = The *River*\n+++\n\nThe text itself is fine.').title).toBe('The *River*');
});

test('embedded pictures are images, and links of a wiki are the words that they show', () => {
  expect(
    blocks(
      'See [[The Mole]], [[Harbour#History|its past]] and [[#Ships]].\n\n![[old map.png|300]]\n\n![[boats.jpg|boats at rest]]\n\nAlso ![[Other note]].',
    ),
  ).toEqual([
    paragraph(words('See The Mole, its past and Ships.')),
    { type: 'figure', children: [{ type: 'image', url: 'old%20map.png', alt: '' }] },
    { type: 'figure', children: [{ type: 'image', url: 'boats.jpg', alt: 'boats at rest' }] },
    paragraph(words('Also Other note.')),
  ]);
});

test('double brackets in code are code', () => {
  expect(blocks('Run `test [[ -f x ]]` now.')).toEqual([
    paragraph(words('Run '), { type: 'inlineCode', value: 'test [[ -f x ]]' }, words(' now.')),
  ]);
});

test('a callout is a quotation that begins with its title', () => {
  const strong = (value: string): object => paragraph({ type: 'strong', children: [words(value)] });
  const quote = (...children: object[]): object => ({ type: 'blockquote', children });
  expect(
    blocks('> [!warning]- High *water*\n> Stay away.\n\n> [!NOTE]\n> The tide turns.\n\n> [!tip]'),
  ).toEqual([
    quote(
      paragraph({
        type: 'strong',
        children: [words('High '), { type: 'emphasis', children: [words('water')] }],
      }),
      paragraph(words('Stay away.')),
    ),
    quote(strong('Note'), paragraph(words('The tide turns.'))),
    quote(strong('Tip')),
  ]);
});
