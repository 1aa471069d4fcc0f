import { describe, expect, it } from 'vitest';
import { displayWidth, fitWidth } from './display-width.ts';
import { plainLine, plainText } from './plain-line.ts';
import { setTable } from './set-table.ts';
import { shortIds } from './short-ids.ts';
import { wrapText } from './wrap-text.ts';

describe('displayWidth', () => {
  it.each([
    ['plain', 5],
    ['香港', 4],
    ['é', 1],
    ['👩‍🚒!', 3],
    ['', 0],
  ])('counts the columns of “%s” as a terminal shows it', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });

  it('cuts between characters, never through a wide one', () => {
    expect([fitWidth('香港的渡輪', 6), fitWidth('short', 6), fitWidth('a longer one', 6)]).toEqual([
      '香港…',
      'short',
      'a lon…',
    ]);
  });
});

describe('setTable', () => {
  it('aligns columns by what is seen, and lets the one that may yield give way', () => {
    const columns = [
      { heading: 'ID' },
      { heading: 'Title', yields: true },
      { heading: 'Words', align: 'end' },
    ] as const;
    const rows = [
      ['a', '香港的渡輪', '12'],
      ['bb', 'A title that is far too long for the line', '1234'],
    ];
    expect(setTable(columns, rows, 32)).toBe(
      [
        'ID  Title                  Words',
        'a   香港的渡輪                12',
        'bb  A title that is far…    1234',
      ].join('\n'),
    );
  });
});

describe('wrapText', () => {
  it('breaks at spaces, in scripts without spaces anywhere, and keeps the line breaks of the text', () => {
    expect(wrapText('one two three four five six\nseven', 22, '  ')).toBe(
      '  one two three four\n  five six\n  seven',
    );
    expect(wrapText('香港的渡輪每天早上六點開航，船長說', 20)).toBe('香港的渡輪每天早上六\n點開航，船長說');
    expect(wrapText(`${'x'.repeat(30)} y`, 20)).toBe(`${'x'.repeat(30)}\ny`);
  });
});

describe('plainLine', () => {
  it('lets nothing through that would steer the terminal', () => {
    expect(plainLine('a\u001b[31mred\u0007\r\nb\u009b2J')).toBe('a [31mred b 2J');
    expect(plainText('a\tb\nc\u001b[2Jd\u009d')).toBe('a\tb\nc[2Jd');
  });
});

describe('shortIds', () => {
  it('shows as many characters as tell all ids apart', () => {
    expect(['abcdefgh1', 'abcdefgh2', 'x'].map(shortIds(['abcdefgh1', 'abcdefgh2', 'x']))).toEqual([
      'abcdefgh1',
      'abcdefgh2',
      'x',
    ]);
    expect(shortIds(['abcdefghij'])('abcdefghij')).toBe('abcdefgh');
  });
});
