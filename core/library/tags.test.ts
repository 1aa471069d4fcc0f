import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashtagsIn, parseTags, tagsOf } from './tags.ts';

describe('tags as they are given', () => {
  test('lose what is typed around them, and are kept once', () => {
    expect(parseTags([' #law ', 'law', '##ngo', '法律', 'cafe\u0301', 'café', '', '#'])).toEqual([
      'law',
      'ngo',
      '法律',
      'café',
    ]);
  });

  test.each([['two words'], ['a\u00a0b'], ['tab\there'], ['x'.repeat(101)]])('“%s” is refused', (tag) => {
    expect(() => parseTags(['fine', tag])).toThrow(expect.objectContaining({ code: 'invalid' }));
  });

  test.each(['a\0b', 'a\u001bb', 'a\ud83c', '\udf0ab'])('%j is refused in one line of text', (tag) => {
    expect(() => parseTags([tag])).toThrow(
      expect.objectContaining({ code: 'invalid', message: expect.stringMatching(/^[^\p{Cc}\p{Cs}]+$/u) }),
    );
  });
});

describe('hashtags in a note', () => {
  test.each([
    ['#law at the start, (#ngo) and #hong-kong/2021.', ['law', 'ngo', 'hong-kong/2021']],
    ['香港 #法律。 #सरकार، #مدينة', ['法律', 'सरकार', 'مدينة']],
    ['*#emphasis* and **#strong**', ['emphasis', 'strong']],
    ['- #item\n\n> #quoted\n\n## A heading about #sea', ['item', 'quoted', 'sea']],
    ['#same and #same', ['same']],
  ])('are found in %j', (note, tags) => {
    expect(hashtagsIn(note)).toEqual(tags);
  });

  test.each([
    ['# A heading'],
    ['`#code` and\n\n```\n#fenced\n```\n\n    #indented'],
    ['https://example.org/#part and [text](https://example.org/#part) and <https://example.org/#x>'],
    ['a#b, issue #1, C# and \\#escaped, &#35;reference'],
    ['no hash at all'],
  ])('are not found in %j', (note) => {
    expect(hashtagsIn(note)).toEqual([]);
  });
});

test("all tags of a highlight are its own and its note's, each once", () => {
  expect(tagsOf({ tags: ['sea', 'law'], note: 'On #law and #moon' })).toEqual(['sea', 'law', 'moon']);
});

test('a plain note, which is not parsed, has the hashtags that parsing it finds', () => {
  const pieces = fc.constantFrom(
    '#a',
    '#b_c',
    '#1',
    ' ',
    '\n',
    '*',
    '_',
    '**',
    'x',
    '.',
    '-',
    '#',
    '(',
    '~',
    '"',
    '+',
    '1. ',
    '\n\n',
  );
  fc.assert(
    fc.property(fc.string({ unit: pieces }), (note) => {
      // Code has no hashtags, and has the note parsed.
      expect(hashtagsIn(note)).toEqual(hashtagsIn(`${note}\n\n\`x\``));
    }),
    { numRuns: 2000 },
  );
});
