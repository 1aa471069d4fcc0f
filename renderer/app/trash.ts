import type { Session } from './session.ts';
import { tellWithUndo } from './tell-with-undo.ts';

/** Moves articles to the trash, and says how to take that back. An open one is left first. */
export async function removeArticles(session: Session, ids: readonly string[]): Promise<void> {
  const title = session.library.article(ids[0] ?? null)?.title ?? '';
  for (const id of ids) {
    const place = session.navigation.places.current;
    if (place.at === 'article' && place.article === id) session.navigation.backToList();
    const outcome = await session.calls.run((api) => api['article:remove'](id));
    if (!outcome.ok) return;
  }
  if (ids.length === 1) tellWithUndo(session, 'trash-2', `“${title}” moved to the trash`);
  else
    session.toasts.show({
      level: 'info',
      icon: 'trash-2',
      message: `${ids.length} articles moved to the trash`,
    });
}

/** Moves a mark and its note to the trash, and says how to take that back. */
export async function removeHighlight(session: Session, id: string): Promise<void> {
  const noted = (session.library.view?.highlights[id]?.note ?? '') !== '';
  const outcome = await session.calls.run((api) => api['highlight:remove'](id));
  if (outcome.ok)
    tellWithUndo(session, 'trash-2', `${noted ? 'Mark and its note' : 'Mark'} moved to the trash`);
}

/** Brings an article back from the trash. */
export async function restoreArticle(session: Session, id: string): Promise<void> {
  const outcome = await session.calls.run((api) => api['article:restore'](id));
  if (outcome.ok) tellBack(session, `“${outcome.value.title}” is back in the library`);
}

/** Brings a mark back from the trash. */
export async function restoreHighlight(session: Session, id: string): Promise<void> {
  const outcome = await session.calls.run((api) => api['highlight:restore'](id));
  if (outcome.ok) tellBack(session, 'The mark is back in its place');
}

function tellBack(session: Session, message: string): void {
  session.toasts.show({ level: 'info', icon: 'archive-restore', message });
}
