import { importBundledArticles } from '../actions/bundled-articles.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { Log } from './log.ts';

/**
 * Fills a library that has never held anything with the articles that came with the program. One that was
 * emptied keeps its history, and stays empty. Failing is no reason not to start.
 */
export async function importFirstArticles(store: LibraryStore, folder: string, log: Log): Promise<void> {
  const { articles, history } = store.current;
  const untouched = Object.keys(articles).length === 0 && history.length === 0;
  if (!untouched || store.opening.readOnly !== null) return;
  try {
    const { items } = await importBundledArticles(store, folder);
    for (const { path, error } of items) if (error !== null) log.error(path, error);
  } catch (error) {
    log.error('Importing the articles that came with the program', error);
  }
}
