import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editArticle } from '../../../core/library/article-operations.ts';
import { storeSample } from '../../../tests/stored-article.ts';
import { temporaryFolder } from '../../../tests/temporary-folder.ts';
import type { LibraryStore } from '../library-store.ts';
import { openLibrary } from '../open-library.ts';

/** A library as a program leaves it that was stopped: its last changes are in the journal alone. */
async function stoppedLibrary(): Promise<{ folder: string; journal: string }> {
  const folder = await temporaryFolder();
  const store = await openLibrary(folder);
  await storeSample(store);
  await store.close();
  const again = await openLibrary(folder);
  await again.change(editArticle('a1', { note: 'One' }));
  await again.change(editArticle('a1', { tags: ['sea'] }));
  const journal = join(folder, 'library.journal');
  const text = await readFile(journal);
  const file = await readFile(join(folder, 'library.json'));
  await again.close();
  const stopped = await temporaryFolder();
  await writeFile(join(stopped, 'library.json'), file);
  await writeFile(join(stopped, 'library.journal'), text);
  return { folder: stopped, journal: join(stopped, 'library.journal') };
}

/** What is said at the opening, and the note after a change and another opening. */
async function changeAndLook(folder: string): Promise<{ said: readonly string[]; note: string | undefined }> {
  const store = await openLibrary(folder);
  await store.change(editArticle('a1', { note: 'Written after the stop' }));
  const look: LibraryStore = await openLibrary(folder, { access: 'read' });
  const note = look.current.articles.a1?.note;
  await store.close();
  return { said: store.opening.messages, note };
}

test.each<[string, (journal: string) => Promise<void>, number]>([
  ['zeros, as some file systems leave them', (path) => appendFile(path, new Uint8Array(700)), 0],
  ['half an entry', (path) => appendFile(path, 'a1b2c3d4 {"dot":"x'), 1],
  [
    'an entry without its line feed',
    async (path) => writeFile(path, (await readFile(path)).subarray(0, -1)),
    0,
  ],
])('after a journal that ends in %s, what is changed next is not lost', async (_, damage, lines) => {
  const { folder, journal } = await stoppedLibrary();
  await damage(journal);
  const { said, note } = await changeAndLook(folder);
  expect({ lines: said.length, note }).toEqual({ lines, note: 'Written after the stop' });
});

test.each<[string, Uint8Array]>([
  ['empty', new Uint8Array()],
  ['all zeros', new Uint8Array(900)],
])('that the journal is %s is said, since nobody knows what it held', async (_, bytes) => {
  const { folder, journal } = await stoppedLibrary();
  await writeFile(journal, bytes);
  const { said } = await changeAndLook(folder);
  expect(said).toEqual([expect.stringContaining('may be missing')]);
});
