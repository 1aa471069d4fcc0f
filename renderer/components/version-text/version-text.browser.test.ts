import { afterEach, describe, expect, test } from 'vitest';
import '../../styles/global.css';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { mount } from '../../testing/mount.ts';
import { differingWords } from './differing-words.ts';
import './version-text.ts';

/** The text with its differing pieces in brackets. */
const marked = (text: string, other: string): string =>
  differingWords(text, other)
    .map((piece) => (piece.differs ? `[${piece.text}]` : piece.text))
    .join('');

afterEach(() => document.body.replaceChildren());

describe('differing words', () => {
  test.each([
    ['the same', 'the same', 'the same'],
    ['', 'gone', ''],
    ['new', '', '[new]'],
    ['Ask the keeper’s granddaughter.', 'Ask the keeper.', 'Ask the [keeper’s granddaughter].'],
    ['one two three', 'one three', 'one [two ]three'],
    ['a b c d', 'b x d', '[a ]b [c] d'],
    ['first line\nsecond', 'first line', 'first line[\nsecond]'],
    ['一年の計', '一年の', '一年の[計]'],
  ])('of “%s” beside “%s”', (text, other, expected) => {
    expect(marked(text, other)).toBe(expected);
  });

  test('texts too long to be compared word by word differ as a whole between their ends', () => {
    const long = (word: string): string =>
      `Begin ${Array.from({ length: 3000 }, (_, n) => `${word}${n}`).join(' ')} end`;
    expect(differingWords(long('a'), long('b')).map(({ differs }) => differs)).toEqual([false, true, false]);
  });
});

describe('a version', () => {
  test('sets off what the other does not say, and axe objects to nothing', async () => {
    const element = await mount(document.createElement('postil-version-text'), {
      text: 'By whose count?',
      other: 'By his count?',
    });
    expect([
      [...element.renderRoot.querySelectorAll('mark')].map(({ textContent }) => textContent),
      await accessibilityProblems(element),
    ]).toEqual([['whose'], []]);
  });

  test('says so when nothing was written', async () => {
    const element = await mount(document.createElement('postil-version-text'), { text: '', other: 'A note' });
    expect(element.renderRoot.textContent).toContain('Nothing written');
  });
});
