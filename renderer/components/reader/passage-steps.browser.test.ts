import { expect, test } from 'vitest';
import { layOutText } from '../../../core/article/article-text.ts';
import type { ArticleTree } from '../../../core/article/tree.ts';
import type { Passage } from '../../dom/selection.ts';
import { resized, stepTo, unitAt, type End, type EndUnit, type SteppedText } from './passage-steps.ts';

const text = (value: string): { type: 'text'; value: string } => ({ type: 'text', value });

/** Every kind of block that a cursor meets. */
const tree: ArticleTree = {
  type: 'root',
  children: [
    { type: 'heading', depth: 1, children: [text('The weir')] },
    { type: 'paragraph', children: [text('It holds. So far!')] },
    {
      type: 'paragraph',
      data: { role: 'boilerplate', rule: 'newsletter-form' },
      children: [text('Subscribe. Now.')],
    },
    { type: 'heading', depth: 2, children: [text('Why')] },
    {
      type: 'list',
      children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [text('Stone. Clay.')] }] }],
    },
    {
      type: 'table',
      children: [
        {
          type: 'tableRow',
          children: ['Year', 'Leaks'].map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
        },
      ],
    },
    { type: 'code', value: 'open()\nclose()' },
  ],
};

const within: SteppedText = { text: layOutText(tree), language: 'en' };
const shown = (passage: Passage | null): string | null =>
  passage && within.text.text.slice(passage.start, passage.end);
const of = (words: string): Passage => {
  const start = within.text.text.indexOf(words);
  return { start, end: start + words.length };
};

test('sentences follow one another through headings, lists, table cells and code, and leave out what is folded', () => {
  const heard: (string | null)[] = [];
  for (let at = unitAt(within, 'sentence', 0); at !== null; at = stepTo(within, 'sentence', at.end, 1))
    heard.push(shown(at));
  expect(heard).toEqual([
    ...['The weir', 'It holds.', 'So far!', 'Why', 'Stone.', 'Clay.', 'Year', 'Leaks', 'open()', 'close()'],
  ]);
});

test('back goes the same way', () => {
  const heard: (string | null)[] = [];
  const last = of('close()');
  for (let at: Passage | null = last; at !== null; at = stepTo(within, 'sentence', at.start, -1))
    heard.push(shown(at));
  expect(heard.toReversed().join('|')).toBe(
    'The weir|It holds.|So far!|Why|Stone.|Clay.|Year|Leaks|open()|close()',
  );
});

test('headings are gone to by themselves, in either direction', () => {
  const { start, end } = of('So far!');
  expect([
    shown(stepTo(within, 'heading', end, 1)),
    shown(stepTo(within, 'heading', start, -1)),
    stepTo(within, 'heading', of('Stone.').end, 1),
  ]).toEqual(['Why', 'The weir', null]);
});

test.each<[string, EndUnit, End, 1 | -1, string]>([
  ['So far!', 'sentence', 'start', -1, 'It holds. So far!'],
  ['holds. So', 'sentence', 'start', -1, 'It holds. So'],
  ['holds. So', 'sentence', 'end', 1, 'holds. So far!'],
  ['It holds. So far!', 'sentence', 'start', 1, 'So far!'],
  ['It holds. So far!', 'word', 'start', 1, 'holds. So far!'],
  ['holds', 'word', 'start', -1, 'It holds'],
  ['holds', 'character', 'start', 1, 'olds'],
  ['holds', 'character', 'end', 1, 'holds.'],
  ['holds.', 'character', 'end', 1, 'holds. S'],
  ['holds', 'character', 'end', -1, 'hold'],
  ['holds', 'word', 'end', -1, 'holds'],
  ['h', 'character', 'end', -1, 'h'],
  ['The weir', 'sentence', 'start', -1, 'The weir'],
  ['close()', 'sentence', 'end', 1, 'close()'],
])('of %j, by a %s at its %s, %i', (words, unit, end, direction, expected) => {
  expect(shown(resized(within, unit, of(words), end, direction))).toBe(expected);
});

test('in a block as long as a book a step looks only around the place, and finds a sentence longer than that too', () => {
  const endless = `Water ${'and water '.repeat(5000).trim()}.`;
  const value = `${'It rose. It fell. '.repeat(40_000)}${endless} The end.`;
  const book: SteppedText = {
    text: layOutText({ type: 'root', children: [{ type: 'paragraph', children: [text(value)] }] }),
    language: 'en',
  };
  const before = value.indexOf('Water');
  const begun = performance.now();
  const middle = stepTo(book, 'sentence', 360_001, 1);
  const took = performance.now() - begun;
  const long = stepTo(book, 'sentence', before, 1)!;
  expect([
    value.slice(middle!.start, middle!.end),
    value.slice(long.start, long.end) === endless,
    took < 100,
  ]).toEqual(['It fell.', true, true]);
});
