import { covers, parseDot } from '../../../core/library/dots.ts';
import type { JournalEntry } from '../../../core/library/journal-entry.ts';
import type { LibraryDraft } from '../../../core/library/library-draft.ts';
import { mergeEntry } from '../../../core/library/merge/merge-entry.ts';
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
  /** What its writer had seen before each entry: those before it in the journal too, whoever made them. */
  const known: Record<string, number> = { ...(header?.seen ?? draft.seen) };
  let gap = false;
  for (const entry of entries) {
    if ('dot' in entry) gap ||= !followsOn(draft, entry.dot);
    mergeEntry(draft, entry, known);
    if ('position' in entry) continue;
    const { replica, counter } = parseDot(entry.dot);
    known[replica] = Math.max(known[replica] ?? 0, counter);
  }
  return { left, gap };
}

function followsOn({ seen }: LibraryDraft, dot: string): boolean {
  const { replica, counter } = parseDot(dot);
  return (seen[replica] ?? 0) >= counter - 1;
}
