import type { ArticleRecord } from '../../core/library/records.ts';
import type { Side } from '../components/revision-report/revision-pair.ts';
import type { Session } from './session.ts';

const words = {
  newText: (title: string) => `“${title}” has a new text; the older one is kept.`,
  compare: 'Compare',
};

/** Opens the report on two revisions of an article: the current one and the one before it, unless others are named. */
export async function showRevisions(
  session: Session,
  article: string,
  chosen: Partial<Readonly<Record<Side, number>>> = {},
): Promise<void> {
  await session.saveAll();
  const record = session.library.article(article);
  if (record === null) return;
  session.imports.closeReport();
  session.state.show('revisions');
  await session.revisions.open(record, chosen);
}

/** Says that an open article has got a newer text than the one that was read, from wherever, and offers the report on it. */
export function offerRevisions(
  session: Session,
  { id, title, revisions }: ArticleRecord,
  read: number,
): void {
  if ((revisions.at(-1)?.revision ?? 0) <= read) return;
  session.toasts.show({
    level: 'info',
    icon: 'history',
    message: words.newText(title),
    action: { label: words.compare, run: () => void showRevisions(session, id) },
  });
}

/** Does what the report, and the marks that it is about, ask for. Ends with the signal. */
export function followRevisions(host: HTMLElement, session: Session, signal: AbortSignal): void {
  const { revisions, state } = session;
  /** The mark that is being pinned since the report asked for it. */
  let pinned: string | null = null;
  const on = <E extends keyof HTMLElementEventMap>(
    type: E,
    listener: (event: HTMLElementEventMap[E]) => unknown,
  ): void => host.addEventListener(type, (event) => void listener(event), { signal });

  on('postil-revisions-show', ({ article }) => showRevisions(session, article));
  on('postil-revisions-choose', ({ older, newer }) => revisions.choose(older, newer));
  on('postil-marks-move', ({ moves }) => revisions.move(moves));
  on('postil-revisions-undo', () => revisions.undo());
  on('postil-revision-open', ({ article, revision }) => {
    state.show(null);
    return revision === null
      ? session.navigation.openArticle(article)
      : session.navigation.openRevision(article, revision);
  });
  on('postil-mark-pin', ({ highlight, near }) => {
    const { article } = revisions;
    if (article === null) return;
    pinned = highlight;
    state.show(null);
    return session.navigation.pinHighlight(article, highlight, near);
  });
  on('postil-pin-end', async (event) => {
    if (event.highlight !== pinned) return;
    pinned = null;
    await session.saveAll();
    revisions.resume(event.highlight, event.pinned);
    state.show('revisions');
  });
}
