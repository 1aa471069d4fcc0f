import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';
import { encoderOf } from './fixtures/encode.ts';
import { passages, sentences } from './fixtures/sentences.ts';

const casesOf = (groups: typeof sentences) =>
  groups.flatMap(([encodings, texts]) => encodings.map((encoding) => ({ encoding, texts })));

test.each(casesOf(sentences))(
  'sentences and headlines in $encoding are read as they were written',
  ({ encoding, texts }) => {
    const encode = encoderOf(encoding);
    const wrong = texts
      .flatMap((text) => [text, text.slice(0, 20), `<title>${text}</title>\n<p class="first">${text}</p>`])
      .filter((text) => decodeText(encode(text), null).text !== text);
    expect(wrong).toEqual([]);
  },
);

test.each(casesOf([...sentences, ...passages]))(
  'a whole article in $encoding is read, wherever its first letter beyond ASCII stands',
  ({ encoding, texts }) => {
    const text = `${'Written in plain letters only.\n'.repeat(3000)}${texts.join('\n')}`;
    expect(decodeText(encoderOf(encoding)(text), null)).toMatchObject({ text, encodingFrom: 'detected' });
  },
);

test.each(['utf-8', 'utf-16le', 'utf-16be'])('a byte order mark of %s counts before all else', (encoding) => {
  const bytes = encoderOf(encoding)('\uFEFFNaïve – 市');
  expect(decodeText(bytes, 'windows-1251')).toEqual({ text: 'Naïve – 市', encoding, encodingFrom: 'mark' });
});

test('what is declared counts before what the bytes look like, unless they make no sense in it', () => {
  const bytes = encoderOf('koi8-r')('Город');
  expect(decodeText(bytes, 'koi8-r')).toEqual({
    text: 'Город',
    encoding: 'koi8-r',
    encodingFrom: 'declared',
  });
  const utf8 = new TextEncoder().encode('Schöne Grüße');
  expect(decodeText(utf8, 'x-no-such-encoding').encodingFrom).toBe('detected');
  const korean = encoderOf('euc-kr')('새 다리 개통, 주민들 환영');
  expect(decodeText(korean, 'utf-8')).toMatchObject({ encoding: 'euc-kr', encodingFrom: 'detected' });
});

test.each(casesOf(sentences))(
  'what is declared as $encoding and is that is read as that',
  ({ encoding, texts }) => {
    const encode = encoderOf(encoding);
    expect(texts.filter((text) => decodeText(encode(text), encoding).text !== text)).toEqual([]);
  },
);

test('UTF-8 is told where a page still declares the encoding that it was once written in', () => {
  const utf8 = new TextEncoder().encode('Sur l’île, la rivière était montée d’un mètre.');
  expect(
    ['iso-8859-15', 'windows-1251', 'shift_jis'].map((declared) => decodeText(utf8, declared).encoding),
  ).toEqual(['utf-8', 'utf-8', 'utf-8']);
  expect(decodeText(utf8, 'utf-8').encodingFrom).toBe('declared');
  // Two letters may be anything.
  expect(decodeText(Uint8Array.of(0xc1, 0xaa, 0xcd, 0xa8), 'gbk').text).toBe('联通');
});

test('ISO-2022-JP, which is ASCII to the eye, is read', () => {
  const bytes = Uint8Array.from('\u001B$B%\u001B(B', (character) => character.charCodeAt(0));
  const text = Uint8Array.from('A \u001B$B$3$s\u001B(B', (character) => character.charCodeAt(0));
  expect(decodeText(bytes, null).encoding).toBe('iso-2022-jp');
  expect(decodeText(text, null)).toEqual({
    text: 'A こん',
    encoding: 'iso-2022-jp',
    encodingFrom: 'detected',
  });
});
