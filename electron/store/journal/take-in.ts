import { covers } from '../../../core/library/dots.ts';
import type { JournalEntry } from '../../../core/library/journal-entry.ts';
import type { LibraryDraft } from '../../../core/library/library-draft.ts';
import { mergeJournal } from '../../../core/library/merge/merge-journal.ts';
import type { JournalContent } from './read-journal.ts';

export interface TakenIn {
  /** The entries that the library did not hold already. */
  readonly left: readonly JournalEntry[];
  /** A change is missing between the library and an entry. */
  readonly gap: boolean;
}

/**
 * Makes the changes of a journal in a library, but for those that it has seen. The library may have been changed
 * elsewhere since the journal was begun.
 */
export function takeIn(draft: LibraryDraft, { header, entries }: JournalContent): TakenIn {
  const left = entries.filter((entry) => 'position' in entry || !covers(draft.seen, entry.dot));
  return { left, ...mergeJournal(draft, { seen: header?.seen ?? draft.seen, entries }) };
}
