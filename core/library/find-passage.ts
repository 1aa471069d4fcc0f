import { recordIn } from './find-record.ts';
import type { NoteLinkTarget } from './note-link-syntax.ts';
import type { Tables } from './records.ts';

/** What a link leads to, and what there is to say of it. */
export interface FoundPassage {
  /** What can be shown; `null` when there is nothing. A mark that is not there leaves its article. */
  readonly shown: NoteLinkTarget | null;
  /** Why it is not, or not wholly, what the link names; `null` when it is. One sentence for the reader. */
  readonly notice: string | null;
}

/** Looks up what a link names. An article in the trash can be shown, and a mark in the trash cannot. */
export function findPassage(
  { articles, highlights }: Pick<Tables, 'articles' | 'highlights'>,
  { article: id, highlight }: NoteLinkTarget,
): FoundPassage {
  const article = recordIn(articles, id);
  if (article === null)
    return { shown: null, notice: 'The link leads to an article that is not in this library.' };
  const mark = highlight === null ? null : recordIn(highlights, highlight);
  const isThere = highlight === null || (mark?.article === id && mark.trashed === null);
  const shown = { article: id, highlight: isThere ? highlight : null };
  if (article.trashed !== null) return { shown, notice: `“${article.title}” is in the trash.` };
  if (isThere) return { shown, notice: null };
  return {
    shown,
    notice:
      mark?.article === id
        ? 'The mark that the link leads to is in the trash.'
        : 'The mark that the link leads to is not in this library.',
  };
}
