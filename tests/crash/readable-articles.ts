import type { LibraryStore } from '../../electron/store/library-store.ts';
import { treeOf } from './workload.ts';
import { sameValue } from '../../core/library/same-value.ts';

/** Reads the tree and the original of each article of the workload; what is wrong with one, or `null`. */
export async function readableOrWhy(store: LibraryStore): Promise<string | null> {
  for (const { id, revisions } of Object.values(store.current.articles)) {
    for (const { revision, original, textHash } of revisions) {
      await store.readOriginal(original);
      const stored = await store.readArticle(id, revision);
      if (stored.textHash !== textHash || !sameValue(stored.tree, treeOf(id, revision))) {
        return `the text of ${id}, revision ${revision}, is not what was imported`;
      }
    }
  }
  return null;
}
