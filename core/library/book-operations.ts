import type { RevisionFields } from './article-operations.ts';
import { newArticle } from './new-article.ts';
import type { ArticleFields } from './new-article.ts';
import { OperationError, type Operation } from './operation.ts';
import type { ArticleRecord, Patch } from './records.ts';

/** A chapter whose tree is in the library's folder already. */
export interface Chapter {
  readonly id: string;
  readonly fields: ArticleFields;
  readonly revision: RevisionFields;
}

/**
 * Adds a book: its chapters as articles of the collection that is named by its title, which is made if there is none.
 * One change, so that one undo takes all of it back. Throws `invalid` for a book without chapters.
 */
export function importChapters(
  title: string,
  chapters: readonly Chapter[],
): Operation<readonly ArticleRecord[]> {
  return (library, { now, newId }) => {
    const [first] = chapters;
    if (first === undefined) throw new OperationError('invalid', 'The book has no chapters.');
    const known = Object.values(library.collections).find(({ name }) => name === title);
    const collection = known ?? { id: newId('collection'), name: title, created: now };
    const records = chapters.map(({ id, fields, revision }) => ({
      ...newArticle(id, fields, now, [{ revision: 1, imported: now, ...revision }]),
      collections: [collection.id],
    }));
    const made: Patch = { table: 'collections', id: collection.id, before: null, after: collection };
    const added = records.map((after): Patch => ({ table: 'articles', id: after.id, before: null, after }));
    return {
      kind: 'article-import',
      subject: first.id,
      value: records,
      patches: known === undefined ? [made, ...added] : added,
    };
  };
}
