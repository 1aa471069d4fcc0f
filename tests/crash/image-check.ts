import { openLibrary } from '../../electron/store/open-library.ts';
import type { LibraryStore } from '../../electron/store/library-store.ts';
import { stateOf } from './library-state.ts';
import type { Acknowledged, Entries } from './library-state.ts';
import { readableOrWhy } from './readable-articles.ts';

/**
 * Opens the library in a folder as a reader, then to change it, changes it, and opens it again, both before and after it
 * was closed. What was acknowledged and is not there at one of these, or why it does not open; `null` when all is well.
 */
export async function whatOpeningLacks(folder: string, acknowledged: Acknowledged): Promise<string | null> {
  const known = acknowledged.copy();
  const look = (): Promise<string | null> => opened(folder, 'read', (store) => lackOf(known, store));
  try {
    return (
      (await look()) ??
      (await opened(folder, 'change', async (store) => {
        const lack = (await lackOf(known, store)) ?? (await readableOrWhy(store));
        if (lack !== null) return lack;
        const { textScale } = await store.saveSettings({ textScale: 1.3 });
        const after: Entries = [['settings', { ...store.current.settings, textScale }]];
        known.hear({ line: 'ack', id: 0, after });
        // Should the process be killed now, this is what would be there.
        return look();
      })) ??
      (await look())
    );
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Opens a library, looks at it and closes it; what the look found wrong, with what opening said. */
export async function opened(
  folder: string,
  access: 'read' | 'change',
  look: (store: LibraryStore) => Promise<string | null>,
): Promise<string | null> {
  const store = await openLibrary(folder, { access });
  try {
    const wrong = await look(store);
    const said = store.opening.messages.join(' ');
    return wrong === null ? null : `opened to ${access}, saying “${said}”: ${wrong}`;
  } finally {
    await store.close();
  }
}

function lackOf(known: Acknowledged, store: LibraryStore): Promise<string | null> {
  return Promise.resolve(known.settle(stateOf(store.current)));
}
