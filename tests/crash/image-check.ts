import { openLibrary } from '../../electron/store/open-library.ts';
import { stateOf } from './library-state.ts';
import type { Acknowledged, Entries } from './library-state.ts';
import { readableOrWhy } from './readable-articles.ts';

/**
 * Opens the library in a folder as a reader, then to change it, changes it, and opens it again. What was acknowledged
 * and is not there at one of these, or why it does not open; `null` when all is well.
 */
export async function whatOpeningLacks(folder: string, acknowledged: Acknowledged): Promise<string | null> {
  const known = acknowledged.copy();
  const theme = 'contrast';
  try {
    return (
      (await opened('read', () => Promise.resolve())) ??
      (await opened('change', async (store) => {
        const after: Entries = [['settings', { ...store.current.settings, theme }]];
        await store.saveSettings({ theme });
        known.hear({ line: 'ack', id: 0, after });
      })) ??
      (await opened('change', () => Promise.resolve()))
    );
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }

  async function opened(
    access: 'read' | 'change',
    work: (store: Awaited<ReturnType<typeof openLibrary>>) => Promise<void>,
  ): Promise<string | null> {
    const store = await openLibrary(folder, { access });
    try {
      const lack = known.settle(stateOf(store.current)) ?? (await readableOrWhy(store));
      if (lack !== null) return `opened to ${access}, saying “${store.opening.messages.join(' ')}”: ${lack}`;
      await work(store);
      return null;
    } finally {
      await store.close();
    }
  }
}
