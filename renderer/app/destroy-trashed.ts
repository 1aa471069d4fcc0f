import type { LibraryView } from '../../core/ipc/contract.ts';
import type { RecordCounts } from '../../core/library/restore-operations.ts';
import { countsInWords } from '../components/backups-dialog/restore-words.ts';
import type { Session } from './session.ts';

type Tables = Pick<LibraryView, 'articles' | 'highlights'>;

/** What would be destroyed, and how the question about it is put. */
export interface DestroyQuestion {
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly action: string;
}

/** How many things lie in the trash; marks of articles there are not counted. */
export function countTrash(view: Tables): number {
  const { articles, highlights } = countToDestroy(view, null);
  return articles + highlights;
}

/** Asks before what is in the trash is destroyed: all of it (`null`), or what has these ids. */
export function destroyQuestion(view: Tables, ids: readonly string[] | null): DestroyQuestion {
  const counts = countToDestroy(view, ids);
  const [id] = ids ?? [];
  const name =
    id === undefined ? null : (view.articles[id]?.title ?? view.highlights[id]?.target.quote.exact ?? null);
  const going = `${countsInWords(counts)} will be gone for ever, with all notes on them and with the files of the articles.`;
  return {
    heading: name === null ? 'Empty the trash?' : `Destroy “${shortened(name)}”?`,
    sentences: [
      going.charAt(0).toUpperCase() + going.slice(1),
      'This cannot be undone. Backups that were made before may still hold the words until they are thinned out.',
    ],
    action: name === null ? 'Empty the trash' : 'Destroy',
  };
}

/** Destroys what was asked about, and says what went. */
export async function destroyTrashed(session: Session): Promise<void> {
  const ids = session.state.toDestroy;
  session.state.show(null);
  const outcome = await session.calls.run((api) => api['trash:empty'](ids));
  if (!outcome.ok) return;
  const message = `Destroyed: ${countsInWords(outcome.value)}.`;
  session.toasts.show({ level: 'info', icon: 'trash-2', message });
}

/** An article goes with all its marks. */
function countToDestroy({ articles, highlights }: Tables, ids: readonly string[] | null): RecordCounts {
  const isChosen = (id: string, trashed: string | null): boolean =>
    trashed !== null && (ids === null || ids.includes(id));
  const gone = new Set(
    Object.values(articles)
      .filter(({ id, trashed }) => isChosen(id, trashed))
      .map(({ id }) => id),
  );
  const marks = Object.values(highlights).filter(
    ({ id, article, trashed }) => gone.has(article) || isChosen(id, trashed),
  );
  return { articles: gone.size, highlights: marks.length };
}

function shortened(name: string): string {
  return name.length <= 80 ? name : `${name.slice(0, 79)}…`;
}
