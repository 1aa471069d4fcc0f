import { expect, test } from 'vitest';
import { SampleLibrary } from '../../../tests/sample-library.ts';
import { makeDot } from '../dots.ts';
import { draftOf } from '../library-draft.ts';
import type { LibraryDraft } from '../library-draft.ts';
import type { JournalChanges } from './merge-journal.ts';
import { mergeJournal } from './merge-journal.ts';

const at = '2026-11-05T10:00:00.000Z';

function emptyDraft(): LibraryDraft {
  return draftOf(new SampleLibrary().library);
}

function themes(
  ...written: readonly (readonly [string, number, 'dark' | 'sepia' | 'light'])[]
): JournalChanges {
  const entries = written.map(([replica, counter, theme]) => ({
    dot: makeDot(replica, counter, at),
    at,
    settings: { theme },
  }));
  return { seen: {}, entries };
}

test('what stands later in a journal holds, also where another replica made what stands before at the same time', () => {
  const draft = emptyDraft();
  mergeJournal(draft, themes(['before', 1, 'sepia'], ['before', 2, 'dark'], ['after', 1, 'light']));
  expect([draft.settings.theme, draft.siblings]).toEqual(['light', {}]);
});

test.each([
  [false, 'light'],
  [true, 'dark'],
] as const)(
  'a change that is missing is noticed, and with untilGap %s the theme is %s',
  (untilGap, theme) => {
    const draft = emptyDraft();
    const journal = themes(['here', 1, 'dark'], ['here', 3, 'light']);
    expect(mergeJournal(draft, journal, { untilGap })).toEqual({ gap: true });
    expect(draft.settings.theme).toBe(theme);
  },
);
