import type { LibraryStore } from '../library-store.ts';
import { checkArticle } from './check-article.ts';
import { CheckContext } from './check-context.ts';
import type { CheckOptions, LibraryProblem } from './check-context.ts';
import { checkFolder } from './check-folder.ts';
import { checkRecords } from './check-records.ts';
import { checkStrays } from './check-strays.ts';

export interface LibraryCheck {
  /** How many things were looked at: revisions, originals, images, highlights, and the library's own files. */
  readonly checked: number;
  readonly problems: readonly LibraryProblem[];
}

/**
 * Compares everything in a library's folder: records with trees, originals and images, and these with their hashes;
 * highlights with the texts that they were made on; the library's notes about its own changes with each other; the
 * journal and the backups line by line and file by file; and what lies there that nothing speaks of. With `repair`
 * what can be mended is mended; what was in its place is set aside, and nothing that may hold words is deleted.
 * One article is in memory at a time.
 */
export async function checkLibrary(store: LibraryStore, options: CheckOptions = {}): Promise<LibraryCheck> {
  const context = new CheckContext(store, options);
  await checkFolder(context);
  const highlights = Map.groupBy(Object.values(store.current.highlights), ({ article }) => article);
  for (const article of Object.values(store.current.articles)) {
    await checkArticle(context, article, highlights.get(article.id) ?? []);
  }
  await checkStrays(context);
  await checkRecords(context);
  return { checked: context.checked, problems: context.problems };
}
