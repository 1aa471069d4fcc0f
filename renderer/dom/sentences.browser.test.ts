import { expect, test } from 'vitest';
import { graphemesIn, sentencesIn, wordsIn } from './sentences.ts';

function sentences(text: string, language?: string): string[] {
  return sentencesIn(text, { start: 0, end: text.length }, language).map(({ start, end }) =>
    text.slice(start, end),
  );
}

test.each<[string, string[], string?]>([
  ['It rose. It fell?  It stayed!', ['It rose.', 'It fell?', 'It stayed!']],
  ['“You can hear it,” she said. We could.', ['“You can hear it,” she said.', 'We could.']],
  ['“Can you hear it?” she said. No.', ['“Can you hear it?” she said.', 'No.']],
  ['Mr. Corrow met Dr. J. Hale. They spoke.', ['Mr. Corrow met Dr. J. Hale.', 'They spoke.']],
  ['A verse\nof two lines', ['A verse', 'of two lines']],
  ['水涨了。水退了。', ['水涨了。', '水退了。']],
  [
    '«Hört man das?» fragte sie. „Ja.“ Dann nichts.',
    ['«Hört man das?» fragte sie.', '„Ja.“', 'Dann nichts.'],
    'de',
  ],
  ['Tiere, z. B. Hunde, bzw. Katzen. Nein!', ['Tiere, z. B. Hunde, bzw. Katzen.', 'Nein!'], 'de'],
  ['「聞こえる」と彼女は言った。私たちも。', ['「聞こえる」と彼女は言った。', '私たちも。'], 'ja'],
  ['ارتفع الماء. هل انخفض؟ نعم.', ['ارتفع الماء.', 'هل انخفض؟', 'نعم.'], 'ar'],
  ['המים עלו. הם ירדו?', ['המים עלו.', 'הם ירדו?'], 'he'],
  [
    'It costs 3.50 at No. 5, e.g. on Mondays. Stop. Go.',
    ['It costs 3.50 at No. 5, e.g. on Mondays.', 'Stop.', 'Go.'],
  ],
  ['no full stop', ['no full stop']],
  ['   ', []],
])('%j is cut where a reader would', (text, expected, language) => {
  expect(sentences(text, language)).toEqual(expected);
});

test('offsets count in the whole text, not in the piece that was cut', () => {
  expect(sentencesIn('Title\nOne. Two.', { start: 6, end: 15 })).toEqual([
    { start: 6, end: 10 },
    { start: 11, end: 15 },
  ]);
});

test('a language that no one has heard of does no harm', () => {
  expect(sentences('One. Two.', 'not a language')).toEqual(['One.', 'Two.']);
});

test('words leave out spaces and points, and know scripts without spaces', () => {
  const words = (text: string, language: string): string[] =>
    wordsIn(text, { start: 0, end: text.length }, language).map(({ start, end }) => text.slice(start, end));
  expect(words('She’d waited, 12 days.', 'en')).toEqual(['She’d', 'waited', '12', 'days']);
  expect(words('香港海事处', 'zh').length).toBeGreaterThan(1);
});

test('characters are what a reader counts, however many code units they take', () => {
  const text = 'e\u0301 👩‍🚒';
  const found = graphemesIn(text, { start: 0, end: text.length });
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['e\u0301', '👩‍🚒']);
});
