import { recordIn } from './find-record.ts';
import { OperationError } from './operation.ts';
import type { Operation } from './operation.ts';
import type { ArticleRecord, RevisionRecord } from './records.ts';

/** What an import says of an article; the rest of its record begins empty. */
export type ArticleFields = Omit<
  ArticleRecord,
  'id' | 'imported' | 'modified' | 'state' | 'tags' | 'collections' | 'note' | 'trashed' | 'revisions'
>;

/** The record of an article that comes in, with nothing of the reader's in it yet. `imported` is ISO 8601, UTC. */
export function newArticle(
  id: string,
  fields: ArticleFields,
  imported: string,
  revisions: readonly RevisionRecord[],
): ArticleRecord {
  return {
    id,
    ...fields,
    imported,
    modified: imported,
    state: 'unread',
    tags: [],
    collections: [],
    note: '',
    trashed: null,
    revisions,
  };
}

/**
 * Adds a new article whose trees and originals are in the library's folder already. Without an `id` it gets a new one.
 * Throws `invalid` when the id is taken.
 */
export function addArticle(
  given: string | undefined,
  fields: ArticleFields,
  revisions: readonly Omit<RevisionRecord, 'imported'>[],
): Operation<ArticleRecord> {
  return (library, { now, newId }) => {
    const id = given ?? newId('article');
    if (recordIn(library.articles, id) !== null) {
      throw new OperationError('invalid', `The library has an article with the id “${id}” already.`);
    }
    const dated = revisions.map((revision) => ({ imported: now, ...revision }));
    const after = newArticle(id, fields, now, dated);
    const patches = [{ table: 'articles' as const, id, before: null, after }];
    return { kind: 'article-import', subject: id, patches, value: after };
  };
}
