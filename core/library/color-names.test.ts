import { expect, test } from 'vitest';
import { colorName } from './color-names.ts';
import { markColors } from './records.ts';

test('a colour is called by the name that it comes with until the reader gives it another', () => {
  expect(markColors.map((color) => colorName({}, color))).toEqual([
    'Marigold',
    'Clover',
    'Sky',
    'Iris',
    'Rose',
    'Pencil',
  ]);
  const colorNames = { marigold: ' Claim ', clover: '證據', sky: ' \t' };
  expect(markColors.slice(0, 4).map((color) => colorName({ colorNames }, color))).toEqual([
    'Claim',
    '證據',
    'Sky',
    'Iris',
  ]);
});
