import { OperationError } from './operation.ts';

/** Longest note, in UTF-16 units. */
export const maxNoteLength = 1_000_000;

/**
 * The note as it is stored: as it was written, without control characters but for tabs and line breaks, and with U+FFFD
 * for half a character, which no text file can hold. Throws `OperationError` with `invalid` when it is too long.
 */
export function parseNote(note: string): string {
  if (note.length > maxNoteLength) {
    const given = note.length.toLocaleString('en');
    const most = maxNoteLength.toLocaleString('en');
    throw new OperationError(
      'invalid',
      `The note has ${given} characters, and at most ${most} can be kept. It was not saved; what was there before stays.`,
    );
  }
  return note.replace(/\p{Cs}/gu, '\ufffd').replace(/[^\P{Cc}\t\n\r]/gu, '');
}
