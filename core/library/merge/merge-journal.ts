import { parseDot } from '../dots.ts';
import type { JournalEntry } from '../journal-entry.ts';
import type { LibraryDraft } from '../library-draft.ts';
import type { VersionVector } from '../records.ts';
import { mergeEntry } from './merge-entry.ts';

/** What a journal says, in its order. */
export interface JournalChanges {
  /** What the library that it goes on from had seen. */
  readonly seen: VersionVector;
  readonly entries: readonly JournalEntry[];
}

/**
 * Merges a journal into a library, which may have been changed elsewhere since the journal was begun. An entry knows
 * those before it, whichever replica made them: after damage a journal goes on under another name. Answers whether a
 * change is missing between the library and an entry; with `untilGap` nothing is merged from there on.
 */
export function mergeJournal(
  draft: LibraryDraft,
  { seen, entries }: JournalChanges,
  { untilGap = false }: { readonly untilGap?: boolean } = {},
): { readonly gap: boolean } {
  const known: Record<string, number> = { ...seen };
  let gap = false;
  for (const entry of entries) {
    const made = 'dot' in entry ? parseDot(entry.dot) : null;
    if (made !== null && (draft.seen[made.replica] ?? 0) < made.counter - 1) gap = true;
    if (gap && untilGap) break;
    mergeEntry(draft, entry, known);
    if (made !== null) known[made.replica] = Math.max(known[made.replica] ?? 0, made.counter);
  }
  return { gap };
}
