import { expect, test } from 'vitest';
import { layOutText } from '../../../core/article/article-text.ts';
import type { ArticleTree } from '../../../core/article/tree.ts';
import { mergeExtractions } from './merge-extractions.ts';

const tree = (...blocks: readonly (string | ArticleTree['children'][number])[]): ArticleTree => ({
  type: 'root',
  children: blocks.map((block) =>
    typeof block === 'string' ? { type: 'paragraph', children: [{ type: 'text', value: block }] } : block,
  ),
});
const heading = (value: string): ArticleTree['children'][number] => ({
  type: 'heading',
  depth: 2,
  children: [{ type: 'text', value }],
});
const list = (...items: readonly string[]): ArticleTree['children'][number] => ({
  type: 'list',
  children: items.map((value) => ({
    type: 'listItem',
    children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
  })),
});
const note = (identifier: string, value: string): ArticleTree['children'][number] => ({
  type: 'footnoteDefinition',
  identifier,
  children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
});
const code = (value: string): ArticleTree['children'][number] => ({ type: 'code', value });
const merged = (readability: ArticleTree, defuddle: ArticleTree): string[] => {
  const { text, blocks } = layOutText(mergeExtractions(readability, defuddle));
  return blocks.map(({ start, end, folded }) => (folded ? '(set aside) ' : '') + text.slice(start, end));
};

const first = 'The river had risen by a metre in the night, and the boats were tied to the trees.';
const second = 'Nobody in the lower square had seen such water since the mill was built in 1911.';
const third = 'By noon the weir stood open, and the water went down as quickly as it had come.';

test('a paragraph that one extraction lost in the middle of the story stays', () => {
  expect(merged(tree(first, second, third), tree(first, third))).toEqual([first, second, third]);
});

test('cards after the story are set aside, but its last sentences stay', () => {
  const last = 'The mayor thanked all who had carried sandbags through the night.';
  expect(merged(tree(first, second, last, heading('More'), 'Floods in May'), tree(first, second))).toEqual([
    first,
    second,
    last,
    '(set aside) More',
    '(set aside) Floods in May',
  ]);
});

test('a label above the story that only one extraction kept is set aside, its heading is not', () => {
  expect(merged(tree('Environment', heading('The flood'), first, second), tree(first, second))).toEqual([
    '(set aside) Environment',
    'The flood',
    first,
    second,
  ]);
});

test('a heading that only Defuddle kept stays over its passage, also with a button between them', () => {
  expect(
    merged(tree(first, second, third), tree(first, heading('The mill'), '[edit]', second, third)),
  ).toEqual([first, 'The mill', second, third]);
});

test('a passage that leads on to what both kept is no label', () => {
  expect(merged(tree(first, 'The mayor said:', second, third), tree(first, second, third))).toEqual([
    first,
    'The mayor said:',
    second,
    third,
  ]);
});

test('code comes in the form without numbers of lines, with the sentence that leads to it', () => {
  expect(
    merged(
      tree(first, code('1a = 1\n2b = 2\n3print(a)'), second),
      tree(first, 'It is written so:', code('a = 1\nb = 2\nprint(a)'), second),
    ),
  ).toEqual([first, 'It is written so:', 'a = 1\nb = 2\nprint(a)', second]);
});

test('prose that only Defuddle kept is set aside, and what is no prose is left out', () => {
  const other = 'Man rents out his flat without telling the landlord, who is not amused at all.';
  expect(
    merged(tree(first, second, third), tree(first, second, third, heading('Read more'), other, 'Share')),
  ).toEqual([first, second, third, `(set aside) ${other}`]);
});

test('notes come from the extraction that knows them for notes', () => {
  const called: ArticleTree['children'][number] = {
    type: 'paragraph',
    children: [
      { type: 'text', value: 'It rose' },
      { type: 'footnoteReference', identifier: 'n1' },
    ],
  };
  expect(
    mergeExtractions(
      tree(first, called, note('n1', 'By a metre.')),
      tree(first, 'It rose1', 'By a metre.'),
    ).children.slice(1),
  ).toEqual([called, note('n1', 'By a metre.')]);
});

test('where one extraction found nothing, or nothing but code, the other is taken whole', () => {
  expect([merged(tree(first), tree()), merged(tree(code('a = 1')), tree(first, code('a = 1')))]).toEqual([
    [first],
    [first, 'a = 1'],
  ]);
});

test('a story of which Readability found only a part is taken from Defuddle', () => {
  expect([
    merged(tree(second), tree(first, heading('The weir'), second, third)),
    merged(tree(first, third), tree(first, second, third)),
  ]).toEqual([
    [first, 'The weir', second, third],
    [first, second, third],
  ]);
});

test('what only Defuddle kept after the story, though much, is set aside if there is less of it than of the story', () => {
  const comment = 'Olaf wrote that his cellar was dry, and asked what all of this was about.';
  expect(merged(tree(first, second), tree(first, second, heading('Your say'), comment))).toEqual([
    first,
    second,
    `(set aside) ${comment}`,
  ]);
});

test('of two extractions that have nothing in common the one with more prose is taken, also when it is a list', () => {
  const comment = 'Olaf wrote: my cellar was dry, so what is all this about?';
  expect(merged(tree(comment), tree(heading('The flood'), list(first, second)))).toEqual([
    'The flood',
    first,
    second,
  ]);
});

test('what stands between the story and its notes stands after the story', () => {
  const water = note('n1', 'By a metre, as the mill’s gauge showed.');
  expect(
    merged(
      tree(first, second, heading('See also'), list('Floods', 'Mills'), water),
      tree(first, second, water),
    ),
  ).toEqual([
    first,
    second,
    '(set aside) See also',
    '(set aside) Floods',
    '(set aside) Mills',
    'By a metre, as the mill’s gauge showed.',
  ]);
});

test('the rows of a letter’s head stay where only Defuddle kept them, a lone label does not', () => {
  expect([
    merged(tree(first, second), tree('From: The mayor', 'To: All who live by the river', first, second)),
    merged(tree(first, second), tree('Photo: Jane Doe', first, second)),
  ]).toEqual([
    ['From: The mayor', 'To: All who live by the river', first, second],
    [first, second],
  ]);
});

test('a row above the story that says where the page stands in its site is set aside', () => {
  expect(merged(tree(list('Home', 'Floods'), first, second), tree(first, second))).toEqual([
    '(set aside) Home',
    '(set aside) Floods',
    first,
    second,
  ]);
});

test('a list of references stays where only Defuddle kept it, a list of other pages does not', () => {
  const sources = list('Doe, Jane. The Mill and its Gauge. 1911.');
  expect([
    merged(tree(first, second), tree(first, second, heading('References'), sources)),
    merged(tree(first, second), tree(first, second, heading('Elsewhere'), list('Floods in May'))),
  ]).toEqual([
    [first, second, 'References', 'Doe, Jane. The Mill and its Gauge. 1911.'],
    [first, second],
  ]);
});

test('long passages after the story stay with the heading above them, unless readers wrote them', () => {
  const long = [
    'The gauge at the mill has stood there since the first flood, and the miller’s widow still writes down by hand each evening what it shows her.',
    'Her books fill a shelf in the town hall, and whoever wants to know how high the water stood in any night since then has to ask her for it.',
  ];
  const more = Array<string>(6).fill(`${first} ${second} ${third}`);
  const story = tree(...more);
  const comments = long.flatMap((comment, index) => [`By Jane Doe, ${index + 3} May 2021`, comment]);
  expect([
    merged(tree(...more, heading('The gauge'), ...long, 'Floods in May'), story).slice(6),
    merged(tree(...more, heading('Your say'), ...comments), story)
      .slice(6)
      .filter((block) => !block.startsWith('(set aside)')),
  ]).toEqual([['The gauge', ...long, '(set aside) Floods in May'], []]);
});

test('what readers wrote below a story is no part of it, however much it is', () => {
  const comment = 'My cellar was dry, so what is all this about, and who is going to pay for the sandbags?';
  const comments = ['3 May 2021', '4 May 2021', '5 May 2021'].flatMap((date) => [
    comment,
    `By Jo Roe, ${date}`,
  ]);
  expect(merged(tree(first), tree(first, ...comments))).toEqual([
    first,
    ...Array<string>(3).fill(`(set aside) ${comment}`),
  ]);
});

test('a list of sentences in the story stays where only Defuddle kept it, a row of cards does not', () => {
  const [tied, shut] = ['Tie the boats to the trees.', 'Shut the lower gate of the mill.'];
  const story = [first, second, third];
  expect([
    merged(tree(...story), tree(first, second, list(tied, shut), third)),
    merged(tree(...story), tree(first, second, list('Floods in May', 'The mill'), third)),
  ]).toEqual([[first, second, tied, shut, third], story]);
});

test('a story that is a list is found where Readability has only what leads to it', () => {
  const told = list(second, third, second);
  expect(merged(tree(first), tree(first, told))).toEqual([first, second, third, second]);
});

test('the author’s name above the story is no row of links, though it links to the author', () => {
  const byline: ArticleTree['children'][number] = {
    type: 'paragraph',
    data: { role: 'byline', rule: 'byline' },
    children: [
      { type: 'link', url: 'https://example.org/jane', children: [{ type: 'text', value: 'By Jane Doe' }] },
    ],
  };
  expect(mergeExtractions(tree(byline, first, second), tree(first, second)).children[0]).toEqual(byline);
});
