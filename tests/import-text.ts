import type { LibraryStore } from '../electron/store/library-store.ts';
import { importItems } from '../electron/actions/import-items.ts';

/** Imports a plain text as if it were pasted; answers the article's id. */
export async function importText(store: LibraryStore, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const { items } = await importItems(store, [{ kind: 'content', bytes, name: null, label: 'pasted text' }]);
  const id = items[0]?.id ?? null;
  if (id === null) throw new Error(items[0]?.error ?? 'Nothing was imported.');
  return id;
}
