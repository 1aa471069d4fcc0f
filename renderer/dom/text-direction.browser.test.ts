import { expect, test } from 'vitest';
import { textDirection } from './text-direction.ts';

test.each([
  ['The ferry', 'ltr'],
  ['1984: המעבורת', 'rtl'],
  ['“العبّارة” left', 'rtl'],
  ['渡し船', 'ltr'],
  ['12 + 30', 'ltr'],
])('a text runs as its first letter does: %s', (text, direction) => {
  expect(textDirection(text)).toBe(direction);
});
