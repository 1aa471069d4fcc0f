import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextLength, describeTarget, trimPassage } from './describe.ts';
import { passageOfAnyText } from '../../tests/arbitraries/passages.ts';

describe('describing a passage', () => {
  test('keeps the words, and up to 32 characters on either side', () => {
    const text = `${'a'.repeat(40)}the words${'b'.repeat(40)}`;
    expect(describeTarget(text, 'hash', 40, 49)).toEqual({
      position: { start: 40, end: 49 },
      quote: { exact: 'the words', prefix: 'a'.repeat(32), suffix: 'b'.repeat(32) },
      textHash: 'hash',
    });
  });

  test('has no context beyond the ends of the text', () => {
    expect(describeTarget('words', 'hash', 0, 5).quote).toEqual({ exact: 'words', prefix: '', suffix: '' });
  });

  test('cuts the context between graphemes, not inside one', () => {
    const family = '👨‍👩‍👧‍👦';
    const before = `${family}${'a'.repeat(30)}`;
    const after = `${'b'.repeat(30)}${family}`;
    const text = `${before}words${after}`;
    const { quote } = describeTarget(text, 'hash', before.length, before.length + 5);
    expect(quote).toEqual({ exact: 'words', prefix: 'a'.repeat(30), suffix: 'b'.repeat(30) });
  });

  test('leaves out a context that is all one overlong grapheme', () => {
    const accents = `e${'\u0301'.repeat(40)}`;
    const text = `${accents}words${accents}`;
    const start = accents.length;
    expect(describeTarget(text, 'hash', start, start + 5).quote).toEqual({
      exact: 'words',
      prefix: '',
      suffix: '',
    });
  });

  test('widens a passage that would cut a character in two', () => {
    expect(describeTarget('a😀b', 'hash', 2, 4)).toEqual({
      position: { start: 1, end: 4 },
      quote: { exact: '😀b', prefix: 'a', suffix: '' },
      textHash: 'hash',
    });
  });

  test.each([
    [3, 3],
    [4, 3],
    [-1, 3],
    [0, 12],
    [0.5, 3],
  ])('refuses the passage %d to %d of a text of 11', (start, end) => {
    expect(() => describeTarget('hello world', 'hash', start, end)).toThrow(RangeError);
  });

  test('stays within its bound and gives back the text around it, in any script', () => {
    fc.assert(
      fc.property(passageOfAnyText(), ({ text, start, end }) => {
        const { quote } = describeTarget(text, 'hash', start, end);
        expect(text.slice(start - quote.prefix.length, end + quote.suffix.length)).toBe(
          quote.prefix + quote.exact + quote.suffix,
        );
        expect(Math.max(quote.prefix.length, quote.suffix.length)).toBeLessThanOrEqual(contextLength);
        expect(quote.prefix.isWellFormed() && quote.suffix.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('trimming a passage', () => {
  test('leaves out white space at its ends, of any kind', () => {
    expect(trimPassage('a \n\u00a0word\u3000\t b', 1, 10)).toEqual({ start: 4, end: 8 });
  });

  test('finds nothing where there is only white space', () => {
    expect(trimPassage('a   b', 1, 4)).toBeNull();
  });
});
