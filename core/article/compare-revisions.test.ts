import { describe, expect, test } from 'vitest';
import { layOutText, type ArticleText } from './article-text.ts';
import { compareRevisions, type ComparedBlock } from './compare-revisions.ts';
import { compareWords } from './compare-words.ts';

function textOf(...paragraphs: string[]): ArticleText {
  return layOutText({
    type: 'root',
    children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  });
}

/** One line a block: how it changed and the first words of both sides. */
function inShort(older: ArticleText, newer: ArticleText): string[] {
  return compareRevisions(older, newer).map(({ change, older: before, newer: after, elsewhere }) => {
    const start = (text: ArticleText, block: ComparedBlock['older']): string =>
      block === null ? '-' : (text.text.slice(block.start, block.end).split(' ')[0] ?? '');
    return `${change} ${start(older, before)} ${start(newer, after)}${elsewhere === null ? '' : ` @${elsewhere}`}`;
  });
}

/** Numbers that look random and are the same in every run (G. Marsaglia's xorshift, 2003). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.abs(state) % below;
  };
}

const words = [
  'tide',
  'lamp',
  'oil',
  'rope',
  'mole',
  'count',
  'winter',
  'ledger',
  '海',
  'ship',
  '“now”',
  'egg',
];

function randomText(roll: (below: number) => number): string[] {
  return Array.from({ length: 1 + roll(12) }, () =>
    Array.from({ length: 1 + roll(20) }, () => words[roll(words.length)] ?? '').join(' '),
  );
}

function mutated(paragraphs: readonly string[], roll: (below: number) => number): string[] {
  return paragraphs.flatMap((paragraph) => {
    const way = roll(6);
    if (way === 0) return [];
    if (way === 1) return [paragraph, 'A paragraph that was not there.'];
    if (way === 2) return [paragraph.replace(/tide|lamp|oil/gu, 'wind')];
    return [paragraph];
  });
}

describe('two revisions side by side', () => {
  test('a block stands beside what became of it', () => {
    const older = textOf(
      'First the same words.',
      'Second it said that the mole was built of oak and stood for ninety years.',
      'Third this went away for good.',
      'Fourth is as it was.',
    );
    const newer = textOf(
      'First the same words.',
      'Second it said that the mole was built of pine and stood for ninety years.',
      'Fourth is as it was.',
      'Fifth came at the end of all.',
    );
    expect(inShort(older, newer)).toEqual([
      'same First First',
      'edited Second Second',
      'removed Third -',
      'same Fourth Fourth',
      'added - Fifth',
    ]);
  });

  test('other quotation marks alone are an edit, not a new block', () => {
    expect(inShort(textOf('"Ask" her.', 'Go.'), textOf('“Ask” her.', 'Go.'))).toEqual([
      'edited "Ask" “Ask”',
      'same Go. Go.',
    ]);
  });

  test('a block that was moved is said to stand elsewhere, from both sides', () => {
    const older = textOf('One goes down.', 'Two stays here.', 'Three stays here too.');
    const newer = textOf('Two stays here.', 'Three stays here too.', 'One goes down.');
    expect(inShort(older, newer)).toEqual([
      'removed One - @3',
      'same Two Two',
      'same Three Three',
      'added - One @0',
    ]);
  });

  test('an empty text beside another leaves all of it', () => {
    expect([
      inShort(textOf(), textOf('Here.')),
      inShort(textOf('Here.'), textOf()),
      inShort(textOf(), textOf()),
    ]).toEqual([['added - Here.'], ['removed Here. -'], []]);
  });

  test('every block of both texts stands in one line, in its order, whatever was changed', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const roll = dice(seed * 7919);
      const paragraphs = randomText(roll);
      const older = textOf(...paragraphs);
      const newer = textOf(...(seed % 3 === 0 ? randomText(roll) : mutated(paragraphs, roll)));
      const lines = compareRevisions(older, newer);
      expect([lines.flatMap((line) => line.older ?? []), lines.flatMap((line) => line.newer ?? [])]).toEqual([
        older.blocks,
        newer.blocks,
      ]);
    }
  });

  test('a book of which every paragraph was edited is still laid side by side', () => {
    const paragraph = (at: number, ending: string): string =>
      `Chapter ${at} of harbour ${at * 7} tells how keeper ${at * 13} counted lamp ${at * 29}, ${ending}.`;
    const older = textOf(...Array.from({ length: 3000 }, (_, at) => paragraph(at, 'and stopped')));
    const newer = textOf(...Array.from({ length: 3000 }, (_, at) => paragraph(at, 'and went on')));
    const counts = Map.groupBy(compareRevisions(older, newer), ({ change }) => change);
    expect([...counts].map(([change, { length }]) => [change, length])).toEqual([['edited', 3000]]);
  });
});

describe('words of two texts', () => {
  const marked = (older: string, newer: string): string =>
    compareWords(older, newer)
      .map(({ text, in: where }) => ({ both: text, older: `[-${text}]`, newer: `[+${text}]` })[where])
      .join('');

  test.each([
    ['the same', 'the same', 'the same'],
    ['', 'new', '[+new]'],
    ['built of oak', 'built of pine', 'built of [-oak][+pine]'],
    ['one two three', 'one three', 'one [-two ]three'],
    ['a red old boat', 'a new fine boat', 'a [-red old][+new fine] boat'],
    ['一年の計', '一年の', '一年の[-計]'],
  ])('of “%s” and “%s”', (older, newer, expected) => {
    expect(marked(older, newer)).toBe(expected);
  });

  test('joined, the pieces are both texts, whatever was changed', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const roll = dice(seed * 104729);
      const older = randomText(roll).join('\n');
      const newer = mutated(older.split(' '), roll).join(' ');
      const pieces = compareWords(older, newer);
      const without = (other: string): string =>
        pieces
          .filter((piece) => piece.in !== other)
          .map(({ text }) => text)
          .join('');
      expect([without('newer'), without('older')]).toEqual([older, newer]);
    }
  });
});
