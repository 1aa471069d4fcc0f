import { expect, it } from 'vitest';
import { parseColor, parseStyle } from './parse-mark.ts';

it('takes the names, the keys and what other readers call the colours', () => {
  const words = ['marigold', 'Clover', '3', 'purple', 'pink', 'RED', 'grey', ' 6 '];
  expect(words.map((word) => parseColor(word, {}))).toEqual([
    'marigold',
    'clover',
    'sky',
    'iris',
    'rose',
    'rose',
    'pencil',
    'pencil',
  ]);
});

it('takes what the reader calls the colours, behind the six names and before those of other readers', () => {
  const colorNames = { rose: 'Claim', pencil: 'Sky', clover: 'Red' };
  expect(['claim ', 'sky', 'red', 'blue'].map((word) => parseColor(word, { colorNames }))).toEqual([
    'rose',
    'sky',
    'clover',
    'sky',
  ]);
});

it('takes the names of the styles and the words for them', () => {
  const words = ['highlight', 'fill', 'Underline', 'strike', 'strike-through', 'strikethrough'];
  expect(words.map(parseStyle)).toEqual([
    'highlight',
    'highlight',
    'underline',
    'strikethrough',
    'strikethrough',
    'strikethrough',
  ]);
});

it.each(['mauve', '0', '7', '', 'constructor'])('names the colours when it is asked for “%s”', (word) => {
  expect(() => parseColor(word, {})).toThrow(/marigold, clover, sky, iris, rose, pencil/);
  expect(() => parseStyle(word)).toThrow(/highlight, underline or strikethrough/);
});
