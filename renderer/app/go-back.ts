import type { RestoreWay } from '../../core/library/restore-operations.ts';
import { momentName } from '../components/article-row/day.ts';
import { outcomeInWords } from '../components/backups-dialog/restore-words.ts';
import type { Session } from './session.ts';
import { tellWithUndo } from './tell-with-undo.ts';

/** Opens the dialog of backups and moments. */
export async function showBackups(session: Session): Promise<void> {
  await session.saveAll();
  session.state.show('backups');
  await session.earlier.load();
}

/** Takes the library back to the state that is looked at, and says what was done and how to take that back. */
export async function goBack(session: Session, how: RestoreWay): Promise<void> {
  const at = session.earlier.chosen?.at;
  const outcome = await session.earlier.restore(how);
  if (outcome === null || at === undefined) return;
  session.state.show(null);
  tellWithUndo(session, 'history', `As of ${momentName(at, new Date())}: ${outcomeInWords(outcome)}`);
}

/** Opens the review of what was changed in two places. */
export function showReview(session: Session): void {
  session.decisions.begin();
  session.state.show('review');
}

/** Shows what the note on a highlight or an article said before. */
export async function showNoteHistory(session: Session, subject: string): Promise<void> {
  await session.saveAll();
  session.state.show('note-history');
  await session.notePast.load(subject);
}

/** Gives the note on a highlight or an article an earlier text of its own. */
export async function restoreNote(session: Session, subject: string, text: string): Promise<void> {
  session.state.show(null);
  if (session.library.article(subject) === null) await session.editHighlight(subject, { note: text });
  else await session.editArticle(subject, { note: text });
  if (!session.edits.unsaved.has(subject))
    tellWithUndo(session, 'history', 'The note says again what it said then.');
}
