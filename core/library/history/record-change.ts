import type { DraftEdit, LibraryDraft } from '../library-draft.ts';
import type { Change } from '../records.ts';
import { emptiedFromTrash } from '../tombstone.ts';
import { forgetRecords } from './forget-records.ts';
import { joinNoteEdits } from './join-note-edits.ts';

/**
 * Gives a change that was made in a draft its place in the history. Edits of one note within a minute become one change.
 * How far an article is read is no step of the history: opening an article must not stand between the reader and the
 * mark that is to be taken back. What the trash was emptied of is taken out of the history; that it was emptied stays, as
 * a change without patches, which cannot be taken back.
 */
export function recordChange(draft: LibraryDraft, edit: DraftEdit, change: Change): void {
  if (change.kind === 'article-state') return;
  if (change.kind === 'trash-empty') {
    edit.setHistory([...forgetRecords(draft.history, emptiedFromTrash(draft))]);
    edit.record({ ...change, patches: [] }, { inPlaceOfLast: false });
    return;
  }
  const last = draft.history.at(-1);
  const joined = last === undefined ? null : joinNoteEdits(last, change);
  edit.record(joined ?? change, { inPlaceOfLast: joined !== null });
}
