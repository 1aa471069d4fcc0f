import { layOutText } from '../../core/article/article-text.ts';
import type { ArticleTree } from '../../core/article/tree.ts';
import { findArticle } from '../../core/library/find-record.ts';
import type { ArticleRecord } from '../../core/library/records.ts';
import { splitRevision } from '../../core/library/split-revision.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { newId } from '../store/new-id.ts';
import { inTurn } from './in-turn.ts';

/**
 * Makes the newest text of an article an article of its own: it was taken for the same story and is another. Undone in
 * one step. Throws `OperationError` or `StoreError`; the library is then as it was.
 */
export async function keepBoth(store: LibraryStore, article: string): Promise<ArticleRecord> {
  return inTurn(store.folder, async () => {
    const { id, title } = findArticle(store.current, article);
    const { tree } = await store.readArticle(id);
    const split = newId('article');
    await store.writeArticle(split, 1, tree);
    return store.change(splitRevision(id, split, headlineOf(tree) ?? title));
  });
}

function headlineOf(tree: ArticleTree): string | null {
  const { text, blocks } = layOutText(tree);
  const headline = blocks.find(({ role }) => role === 'headline');
  return headline === undefined ? null : text.slice(headline.start, headline.end);
}
