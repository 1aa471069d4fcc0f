import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../../tests/arbitraries/passages.ts';
import { createCodePointMap } from './code-points.ts';

test('counts a character beyond the first 65,536 once', () => {
  const map = createCodePointMap('a😀b');
  expect([0, 1, 2, 3, 4].map(map.toCodePoints)).toEqual([0, 1, 1, 2, 3]);
  expect([0, 1, 2, 3].map(map.toUtf16)).toEqual([0, 1, 3, 4]);
});

test('agrees with counting one by one, both ways, in any text', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const map = createCodePointMap(text);
      let utf16 = 0;
      Array.from(text).forEach((character, codePoints) => {
        expect([map.toCodePoints(utf16), map.toUtf16(codePoints)]).toEqual([codePoints, utf16]);
        utf16 += character.length;
      });
    }),
  );
});
