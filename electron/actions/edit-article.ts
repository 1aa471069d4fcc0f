import type { ArticleEdit } from '../../core/ipc/contract.ts';
import { editArticle } from '../../core/library/article-operations.ts';
import type { ArticleRecord } from '../../core/library/records.ts';
import { editRoles } from '../../core/library/role-operations.ts';
import type { LibraryStore } from '../store/library-store.ts';

/** Changes what the reader may change of an article; blocks are those of its current text. Throws as `editRoles` does. */
export async function editArticleIn(
  store: LibraryStore,
  id: string,
  { roles, ...edit }: ArticleEdit,
): Promise<ArticleRecord> {
  if (roles === undefined) return store.change(editArticle(id, edit));
  return store.change(editRoles(id, await store.readArticle(id), { ...edit, roles }));
}
