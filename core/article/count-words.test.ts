import type { Paragraph } from 'mdast';
import { expect, test } from 'vitest';
import { countWords } from './count-words.ts';
import type { BlockRole } from './tree.ts';

const paragraph = (value: string, role?: BlockRole): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
  data: { role },
});

test.each([
  ['spaces and punctuation', 'It isn’t far, they said: 12 km.', 7],
  ['Chinese', '你好，世界。', 2],
  ['nothing but punctuation', '— … !', 0],
])('words are counted over %s', (_what, text, words) => {
  expect(countWords({ type: 'root', children: [paragraph(text)] })).toBe(words);
});

test('words of folded blocks do not count', () => {
  const children = [paragraph('one two'), paragraph('Sign up for our newsletter', 'boilerplate')];
  expect(countWords({ type: 'root', children })).toBe(2);
});
