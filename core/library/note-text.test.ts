import { expect, test } from 'vitest';
import { maxNoteLength, parseNote } from './note-text.ts';

test.each(['Line one\r\n\tline two\n', '👩‍👩‍👧 नमस्ते שלום 香港', 'a\u200bb\u202ec', 'x'.repeat(maxNoteLength)])(
  'a note is kept as it was written (%#)',
  (note) => {
    expect(parseNote(note)).toBe(note);
  },
);

test('what no file of text can hold is not kept in a note', () => {
  expect(parseNote('a\0b\u001b[1mc\u0085d')).toBe('ab[1mcd');
  expect(parseNote('half \ud83c and \udf0a')).toBe('half \ufffd and \ufffd');
});

test('a note over the limit is refused, with both lengths, in one line', () => {
  expect(() => parseNote('x'.repeat(maxNoteLength + 1))).toThrow(
    expect.objectContaining({
      code: 'invalid',
      message:
        'The note has 1,000,001 characters, and at most 1,000,000 can be kept. It was not saved; what was there before stays.',
    }),
  );
});
