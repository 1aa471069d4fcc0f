import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { editHighlight } from '../../core/library/highlight-operations.ts';
import type { LibraryFile } from '../../core/library/records.ts';
import { fixturePath } from '../../tests/fixture-path.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { openLibrary } from '../store/open-library.ts';
import { restoreBackup } from './restore-backup.ts';

/** What a program wrote that knew no layers: `library.json`, and a journal with what came after it. Never changed. */
const older = fixturePath(join('libraries', 'before-layers'));

/** Opens a copy of it. */
async function openOlder(): Promise<LibraryStore> {
  const folder = join(await temporaryFolder(), 'library');
  await cp(older, folder, { recursive: true });
  const store = await openLibrary(folder);
  onTestFinished(() => store.close());
  return store;
}

function marksOf({ highlights }: LibraryFile): unknown {
  return Object.values(highlights).map(({ note, style, layer }) => ({ note, style, layer }));
}

const asWritten = [
  { note: 'In the journal.', style: 'highlight', layer: undefined },
  { note: '', style: 'underline', layer: undefined },
];

test('a library and a journal that were written before there were layers open whole, and take one', async () => {
  const store = await openOlder();
  expect({ said: store.opening.messages, theme: store.current.settings.theme }).toEqual({
    said: [],
    theme: 'sepia',
  });
  expect(marksOf(store.current)).toEqual(asWritten);

  const [id = ''] = Object.keys(store.current.highlights);
  expect(await store.change(editHighlight(id, { layer: 'First pass' }))).toMatchObject({
    layer: 'First pass',
  });
  await store.undo();
  expect(store.current.highlights[id]).not.toHaveProperty('layer');
});

test('a backup that was written before there were layers takes the library back to where there were none', async () => {
  const store = await openOlder();
  const [id = ''] = Object.keys(store.current.highlights);
  await store.change(editHighlight(id, { layer: 'First pass' }));
  const name = 'library.2026-11-23T08-00-00-000Z.start.1-articles.1-highlights.json';
  await mkdir(join(store.folder, 'backups'), { recursive: true });
  await cp(join(older, 'library.json'), join(store.folder, 'backups', name));
  await restoreBackup(store, name, 'replace', new Date('2026-11-23T12:00:00.000Z'));
  expect(store.current.highlights[id]).toMatchObject({ note: 'In the file.', trashed: null });
  expect(store.current.highlights[id]).not.toHaveProperty('layer');
  await store.undo();
  expect(store.current.highlights[id]).toMatchObject({ note: 'In the journal.', layer: 'First pass' });
});
