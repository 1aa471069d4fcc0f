import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText, unfoldedOffset } from './fold-text.ts';

it.each([
  ['ÉCOLE', 'école'],
  ['Straße', 'STRASSE'],
  ['ＦＵＬＬ', 'full'],
  ['ΟΔΥΣΣΕΎΣ', 'οδυσσεύς'],
  ['İstanbul', 'istanbul'],
  ['שָׁלוֹם', 'שלום'],
  ['ﬁsh', 'fish'],
  ['don’t', "don't"],
  ['„low–tide“…', '"low-tide"...'],
])('takes %s and %s for the same', (a, b) => {
  expect(foldText(a)).toBe(foldText(b));
});

it.each([
  ['が', 'か'],
  ['की', 'का'],
  ['한', '하'],
])('takes %s and %s for different, since their marks are letters', (a, b) => {
  expect(foldText(a)).not.toBe(foldText(b));
});

it('leads from any word of a folded text back to where it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const text = `${before} needle ${after}`;
      const at = unfoldedOffset(text, foldText(text).indexOf('needle'));
      fc.pre(!foldText(before).includes('needle'));
      expect(text.slice(at, at + 'needle'.length)).toBe('needle');
    }),
  );
});
