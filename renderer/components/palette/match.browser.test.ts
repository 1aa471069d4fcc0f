import { describe, expect, test } from 'vitest';
import { matchWords, queryWords } from './match.ts';

/** The text with what matched in brackets, or `null`. */
function marked(text: string, query: string): string | null {
  const match = matchWords(text, queryWords(query));
  if (match === null) return null;
  let at = 0;
  let result = '';
  for (const { start, end } of match.ranges) {
    result += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return result + text.slice(at);
}

describe('a query', () => {
  test.each([
    ['Edit the note', 'note', 'Edit the [note]'],
    ['Edit the note', 'note edit', '[Edit] the [note]'],
    ['Edit the note', 'notes', null],
    ['Éditer la note', 'editer', '[Éditer] la note'],
    ['Straße', 'STRASSE', null],
    ['A footnote and a note', 'note', 'A footnote and a [note]'],
    ['ﬁnal', 'final', '[ﬁnal]'],
    ['海辺の活版所を訪ねて', '活版所', '海辺の[活版所]を訪ねて'],
    ['👩‍🔬 notes', 'notes', '👩‍🔬 [notes]'],
    ['banana', 'ana nan', 'b[anan]a'],
    ['Anything', '', 'Anything'],
  ])('in “%s” finds “%s”', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  test('counts the beginning of the text before the beginning of a word before any other place', () => {
    const score = (text: string): number => matchWords(text, ['note'])?.score ?? 0;
    expect([score('Notes'), score('Edit the note'), score('Footnotes')]).toEqual([3, 2, 1]);
  });
});
