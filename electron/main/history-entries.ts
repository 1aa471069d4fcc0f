import type { HistoryEntry } from '../../core/ipc/contract.ts';
import { recordIn } from '../../core/library/find-record.ts';
import type { LibraryFile } from '../../core/library/records.ts';

/** Most changes that are listed. */
const mostListed = 1000;

/** The last changes, newest first, each with the title of the article or the passage that it was about. */
export function historyEntries(library: LibraryFile): readonly HistoryEntry[] {
  return library.history
    .slice(-mostListed)
    .reverse()
    .map(({ id, at, kind, subject }) => ({ id, at, kind, subject, title: titleOf(library, subject) }));
}

function titleOf({ articles, highlights }: LibraryFile, subject: string): string {
  return recordIn(articles, subject)?.title ?? recordIn(highlights, subject)?.target.quote.exact ?? '';
}
