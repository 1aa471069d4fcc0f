import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { LibraryStore } from '../electron/store/library-store.ts';
import { openLibrary } from '../electron/store/open-library.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** An empty library in a folder of its own, closed and removed when the test is over. */
export async function openTemporaryLibrary(): Promise<LibraryStore> {
  const store = await openLibrary(join(await temporaryFolder(), 'library'), { program: 'A test' });
  onTestFinished(() => store.close());
  return store;
}
