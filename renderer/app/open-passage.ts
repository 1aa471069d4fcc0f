import { findPassage } from '../../core/library/find-passage.ts';
import type { NoteLinkTarget } from '../../core/library/note-link-syntax.ts';
import type { Session } from './session.ts';

/** Follows a link of a note to an article or to a mark; going back leads to where the link was. */
export async function openPassage(session: Session, target: NoteLinkTarget): Promise<void> {
  const { view } = session.library;
  if (view === null) return;
  const { shown, notice } = findPassage(view, target);
  if (notice !== null) session.toasts.show({ level: 'info', message: notice });
  if (shown === null) return;
  await session.navigation.rememberPlace();
  await session.navigation.openArticle(shown.article, shown.highlight, true);
}
