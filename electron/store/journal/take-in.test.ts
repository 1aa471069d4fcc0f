import { expect, test } from 'vitest';
import { makeDot } from '../../../core/library/dots.ts';
import { emptyLibrary } from '../../../core/library/empty-library.ts';
import { draftOf } from '../../../core/library/library-draft.ts';
import { newHeader } from './journal-header.ts';
import { takeIn } from './take-in.ts';

const at = '2026-11-05T10:00:00.000Z';

test('what stands later in a journal holds, also where another replica made what stands before at the same time', () => {
  const library = emptyLibrary('l1', at);
  const draft = draftOf(library);
  // After a line that was cut short, the journal goes on in the name of another replica, whose counter begins at 1.
  takeIn(draft, {
    header: newHeader(library, null),
    entries: [
      { dot: makeDot('before', 37, at), at, settings: { theme: 'dark' } },
      { dot: makeDot('after', 1, at), at, settings: { theme: 'system' } },
    ],
    damaged: null,
    damagedLines: 0,
    beheaded: false,
    whole: true,
    length: 0,
  });
  expect(draft.settings.theme).toBe('system');
  expect(draft.siblings).toEqual({});
});
