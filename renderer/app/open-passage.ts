import type { NoteLinkTarget } from '../../core/library/note-link-syntax.ts';
import type { Session } from './session.ts';

/** Follows a link of a note to an article or to a mark; going back leads to where the link was. */
export async function openPassage(session: Session, target: NoteLinkTarget): Promise<void> {
  const name = session.notes.nameOf(target);
  if (!name.found) {
    const what = target.highlight === null ? 'article' : 'passage';
    session.toasts.show({ level: 'info', message: `The ${what} that the link leads to is ${name.why}.` });
    return;
  }
  await session.rememberPlace();
  await session.openArticle(target.article, target.highlight, true);
}
