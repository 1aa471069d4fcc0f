import { findArticle, findHighlight } from '../../core/library/find-record.ts';
import { OperationError } from '../../core/library/operation.ts';
import type { ArticleRecord, HighlightRecord, Tables } from '../../core/library/records.ts';
import { ActionError } from '../actions/action-error.ts';

/** What an id of the command line names. */
export type Subject =
  | { readonly kind: 'article'; readonly record: ArticleRecord }
  | { readonly kind: 'highlight'; readonly record: HighlightRecord };

/**
 * The article or highlight that an id names, or the only one whose id begins so.
 * Throws `ActionError` with `unknown-id`, or `OperationError` with `invalid` when it could be several.
 */
export function findSubject(tables: Tables, id: string): Subject {
  const article = ifKnown(() => findArticle(tables, id), 'unknown-article');
  const highlight = ifKnown(() => findHighlight(tables, id), 'unknown-highlight');
  if (article !== null && highlight !== null && article.id !== id && highlight.id !== id) {
    throw new OperationError('invalid', `“${id}” could be an article or a highlight: give more of the id.`);
  }
  if (highlight !== null && article?.id !== id) return { kind: 'highlight', record: highlight };
  if (article !== null) return { kind: 'article', record: article };
  throw new ActionError('unknown-id', `No article and no highlight has the id “${id}”. Nothing was changed.`);
}

function ifKnown<T>(find: () => T, code: 'unknown-article' | 'unknown-highlight'): T | null {
  try {
    return find();
  } catch (error) {
    if (error instanceof OperationError && error.code === code) return null;
    throw error;
  }
}
