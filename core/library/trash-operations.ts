import { recordIn, unknownArticle } from './find-record.ts';
import { OperationError } from './operation.ts';
import type { Operation } from './operation.ts';
import type { ArticleRecord, HighlightRecord, LibraryFile, Patch } from './records.ts';

/** What was destroyed. */
export interface EmptiedTrash {
  /** Ids. */
  readonly articles: readonly string[];
  /** Ids; those of destroyed articles are among them. */
  readonly highlights: readonly string[];
}

/**
 * What emptying the trash would destroy: all that is in it, or of that only the articles and highlights of the given
 * ids. An article is destroyed with all its highlights. Throws `unknown-article`, or `invalid` for what is not in the
 * trash.
 */
export function trashIn(library: LibraryFile, ids: readonly string[] | null): EmptiedTrash {
  const chosen = ids === null ? trashOf(library) : ids.map((id) => trashedRecord(library, id));
  const articles = new Set(chosen.filter((each) => !('article' in each)).map(({ id }) => id));
  const alone = new Set(chosen.filter((each) => 'article' in each).map(({ id }) => id));
  const highlights = Object.values(library.highlights)
    .filter(({ id, article }) => alone.has(id) || articles.has(article))
    .map(({ id }) => id);
  return { articles: [...articles], highlights };
}

/**
 * Destroys what `trashIn` names. It cannot be undone, and `commitChange` takes what was destroyed out of the history
 * too; the files are the store's to remove. No patches when the trash is empty. Throws as `trashIn` does.
 */
export function emptyTrash(ids: readonly string[] | null): Operation<EmptiedTrash> {
  return (library) => {
    const value = trashIn(library, ids);
    const patches: Patch[] = [
      ...value.highlights.map((id): Patch => {
        return { table: 'highlights', id, before: recordIn(library.highlights, id), after: null };
      }),
      ...value.articles.map((id): Patch => {
        return { table: 'articles', id, before: recordIn(library.articles, id), after: null };
      }),
    ];
    return { kind: 'trash-empty', subject: library.id, patches, value };
  };
}

type Trashable = ArticleRecord | HighlightRecord;

function trashOf({ articles, highlights }: LibraryFile): Trashable[] {
  return [...Object.values(articles), ...Object.values(highlights)].filter(({ trashed }) => trashed !== null);
}

function trashedRecord(library: LibraryFile, id: string): Trashable {
  const record = recordIn(library.articles, id) ?? recordIn(library.highlights, id);
  if (record === null) throw unknownArticle(id);
  if (record.trashed === null) {
    throw new OperationError(
      'invalid',
      `“${id}” is not in the trash, and only what is there can be destroyed. Nothing was changed.`,
    );
  }
  return record;
}
