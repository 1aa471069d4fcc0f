import { OperationError } from './operation.ts';
import type { ArticleRecord, HighlightRecord, Tables } from './records.ts';

/** Fewer characters than this name nothing but a whole id. */
const shortestPrefix = 4;

/** The record of exactly that id, or `null`. Names that every object inherits are not ids. */
export function recordIn<R>(table: Readonly<Record<string, R>>, id: string): R | null {
  return Object.hasOwn(table, id) ? (table[id] ?? null) : null;
}

/**
 * The article that an id names, or the only one whose id begins so (4 characters at least).
 * Throws `OperationError` with `unknown-article` when there is none, `invalid` when there are several.
 */
export function findArticle(tables: Tables, id: string): ArticleRecord {
  const article = findByIdOrPrefix(tables.articles, id, 'article');
  if (article === null) throw unknownArticle(id);
  return article;
}

/**
 * The highlight that an id names, or the only one whose id begins so (4 characters at least).
 * Throws `OperationError` with `unknown-highlight` when there is none, `invalid` when there are several.
 */
export function findHighlight(tables: Tables, id: string): HighlightRecord {
  const highlight = findByIdOrPrefix(tables.highlights, id, 'highlight');
  if (highlight === null) throw unknownHighlight(id);
  return highlight;
}

/** That no article has this id. */
export function unknownArticle(id: string): OperationError {
  return new OperationError('unknown-article', `No article has the id “${id}”.`);
}

/** That no highlight has this id. */
export function unknownHighlight(id: string): OperationError {
  return new OperationError('unknown-highlight', `No highlight has the id “${id}”.`);
}

function findByIdOrPrefix<R>(table: Readonly<Record<string, R>>, id: string, what: string): R | null {
  const record = recordIn(table, id);
  if (record !== null || id.length < shortestPrefix) return record;
  const ids = Object.keys(table).filter((candidate) => candidate.startsWith(id));
  if (ids.length > 1) {
    throw new OperationError(
      'invalid',
      `“${id}” could be any of ${ids.length} ${what}s: give more of the id.`,
    );
  }
  return recordIn(table, ids[0] ?? id);
}
