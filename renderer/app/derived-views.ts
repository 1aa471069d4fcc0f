import type { LibraryView } from '../../core/ipc/contract.ts';
import type { ArticleRecord, HighlightRecord } from '../../core/library/records.ts';
import { articlesAt, deriveLists, recentArticles, type LibraryLists } from './library-lists.ts';
import { remember } from './remember.ts';

type Tables = Pick<LibraryView, 'articles' | 'highlights' | 'collections' | 'positions'>;

/** What is derived from the library for drawing: computed when its source changed, and the same object until then. */
export class DerivedViews {
  /** The articles read last first. */
  readonly recent = remember(recentArticles);

  /** The articles of a list. */
  readonly articles = remember(articlesAt);

  /** The highlights of an article, without those in the trash. */
  readonly highlights = remember(
    (highlights: LibraryView['highlights'], article: string): readonly HighlightRecord[] =>
      Object.values(highlights).filter((one) => one.article === article && one.trashed === null),
  );

  /** The names of the collections that hold an article. */
  readonly collections = remember(
    (collections: LibraryView['collections'], record: ArticleRecord | undefined): readonly string[] =>
      (record?.collections ?? []).flatMap((id) => collections[id]?.name ?? []),
  );

  readonly #lists = remember(
    (
      articles: Tables['articles'],
      highlights: Tables['highlights'],
      collections: Tables['collections'],
      positions: Tables['positions'],
    ): LibraryLists => deriveLists({ articles, highlights, collections, positions }),
  );

  /** The lists of a library; `null` before it is open. */
  lists(view: LibraryView | null): LibraryLists | null {
    return view === null
      ? null
      : this.#lists(view.articles, view.highlights, view.collections, view.positions);
  }
}
