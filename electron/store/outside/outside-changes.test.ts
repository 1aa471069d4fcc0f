import { once } from 'node:events';
import { copyFile, cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editArticle } from '../../../core/library/article-operations.ts';
import { addHighlight, editHighlight, removeHighlight } from '../../../core/library/highlight-operations.ts';
import { listConflicts, settleConflict } from '../../../core/library/merge/conflicts.ts';
import type { LibraryFile } from '../../../core/library/records.ts';
import { startChild } from '../../../tests/children/run-child.ts';
import { draftOn, storeSample } from '../../../tests/stored-article.ts';
import { temporaryFolder } from '../../../tests/temporary-folder.ts';
import type { LibraryStore } from '../library-store.ts';
import { openLibrary } from '../open-library.ts';

const copyName = 'library.sync-conflict-20261123-101500-ABCDEF7.json';

/** Two copies of a folder with one article and one mark, as a synchroniser would have made them. */
async function twoFolders(): Promise<{ here: string; there: string; mark: string }> {
  const [here, there] = [join(await temporaryFolder(), 'here'), join(await temporaryFolder(), 'there')];
  const store = await openLibrary(here);
  const article = await storeSample(store);
  const { id } = await store.change(addHighlight(draftOn(article, { note: 'as it was' })));
  await store.close();
  await cp(here, there, { recursive: true, preserveTimestamps: true });
  return { here, there, mark: id };
}

async function inFolder<T>(folder: string, work: (store: LibraryStore) => Promise<T>): Promise<T> {
  const store = await openLibrary(folder);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function libraryIn(folder: string): Promise<LibraryFile> {
  return JSON.parse(await readFile(join(folder, 'library.json'), 'utf8')) as LibraryFile;
}

/** Puts a file in the place of another as synchronisers do: whole, and at once. */
async function putFile(from: string, to: string): Promise<void> {
  await copyFile(from, `${to}.tmp`);
  await rename(`${to}.tmp`, to);
}

function noticeOf(store: LibraryStore): Promise<string> {
  return new Promise((resolve) => store.onNotice(resolve));
}

test('a conflict copy is taken in when the library is opened, whichever of the two is the copy, and both end alike', async () => {
  const { here, there, mark } = await twoFolders();
  await inFolder(here, (store) => store.change(editHighlight(mark, { note: 'here', tags: ['sea'] })));
  await inFolder(there, (store) => store.change(editHighlight(mark, { color: 'rose' })));
  const ours = join(await temporaryFolder(), 'ours.json');
  await copyFile(join(here, 'library.json'), ours);

  await copyFile(join(there, 'library.json'), join(here, copyName));
  const messages = await inFolder(here, (store) => {
    expect(store.current.highlights[mark]).toMatchObject({ note: 'here', tags: ['sea'], color: 'rose' });
    return Promise.resolve(store.opening.messages);
  });
  expect(messages).toEqual(['Changes from another place were taken in: 1 other detail changed.']);

  // There it went the other way: the synchroniser put our file in the place of theirs.
  await rename(join(there, 'library.json'), join(there, copyName));
  await putFile(ours, join(there, 'library.json'));
  await inFolder(there, () => Promise.resolve());
  const [a, b] = [await libraryIn(here), await libraryIn(there)];
  expect(b).toEqual(a);

  const kept = await readdir(join(here, 'backups'));
  expect(kept.some((name) => name.endsWith(copyName))).toBe(true);
  expect((await readdir(here)).filter((name) => name.includes('conflict'))).toEqual([]);
});

test('a note that was written in both places is asked about, and the decision is kept', async () => {
  const { here, there, mark } = await twoFolders();
  await inFolder(here, (store) => store.change(editHighlight(mark, { note: 'here' })));
  await inFolder(there, (store) => store.change(editHighlight(mark, { note: 'there' })));
  await copyFile(join(there, 'library.json'), join(here, copyName));
  await inFolder(here, async (store) => {
    expect(store.opening.messages).toEqual([
      'Changes from another place were taken in: 1 note changed; 1 needs your decision.',
    ]);
    const [conflict] = listConflicts(store.current);
    expect([conflict?.shown, conflict?.others.map(({ value }) => value)]).toEqual(['there', ['here']]);
    await store.change(settleConflict(conflict!.key, conflict!.register, conflict!.others[0]!.dot));
  });
  await putFile(join(here, 'library.json'), join(there, 'library.json'));
  await inFolder(there, ({ current }) => {
    expect([current.highlights[mark]?.note, listConflicts(current)]).toEqual(['here', []]);
    return Promise.resolve();
  });
});

test('a mark that was removed here and written on there stays in the trash with what was written', async () => {
  const { here, there, mark } = await twoFolders();
  await inFolder(here, (store) => store.change(removeHighlight(mark)));
  await inFolder(there, (store) => store.change(editHighlight(mark, { note: 'there' })));
  await copyFile(join(there, 'library.json'), join(here, copyName));
  await inFolder(here, async (store) => {
    const { note, trashed } = store.current.highlights[mark]!;
    expect([note, trashed === null]).toEqual(['there', false]);
    await Promise.resolve();
  });
});

test('a library.json that is replaced while the library is open is taken in, and told of', async () => {
  const { here, there, mark } = await twoFolders();
  await inFolder(there, (store) => store.change(editHighlight(mark, { note: 'there' })));
  await inFolder(here, async (store) => {
    await store.change(editArticle('a1', { note: 'here' }));
    const told = noticeOf(store);
    const patched = new Promise<void>((resolve) => store.onChange(() => resolve()));
    await putFile(join(there, 'library.json'), join(here, 'library.json'));
    expect(await told).toBe('Changes from another place were taken in: 1 note changed.');
    await patched;
    expect([store.current.highlights[mark]?.note, store.current.articles.a1?.note]).toEqual([
      'there',
      'here',
    ]);
  });
  const { highlights, articles } = await libraryIn(here);
  expect([highlights[mark]?.note, articles.a1?.note]).toEqual(['there', 'here']);
});

test(
  'a library.json that is replaced in the moment of writing it is not lost',
  { timeout: 60_000 },
  async () => {
    const { here, there, mark } = await twoFolders();
    await inFolder(there, (store) => store.change(editHighlight(mark, { note: 'there' })));
    // The change and the replacing race with the write at closing, in every order that comes about.
    for (let turn = 0; turn < 10; turn += 1) {
      const store = await openLibrary(here);
      await store.change(editArticle('a1', { note: `here ${turn}` }));
      await inFolder(there, (other) => other.change(editHighlight(mark, { note: `there ${turn}` })));
      await Promise.all([store.close(), putFile(join(there, 'library.json'), join(here, 'library.json'))]);
      await inFolder(here, async ({ current }) => {
        expect([current.highlights[mark]?.note, current.articles.a1?.note]).toEqual([
          `there ${turn}`,
          `here ${turn}`,
        ]);
        await Promise.resolve();
      });
      await putFile(join(here, 'library.json'), join(there, 'library.json'));
    }
  },
);

test('changes that are only in the journal survive that library.json is replaced while the program is not running', async () => {
  const { here, there, mark } = await twoFolders();
  await inFolder(there, (store) => store.change(editHighlight(mark, { note: 'there' })));
  // Ends without closing, as when the machine is switched off.
  await once(startChild('note-and-vanish.ts', here, 'a1', 'here'), 'exit');
  await putFile(join(there, 'library.json'), join(here, 'library.json'));
  await inFolder(here, async ({ current }) => {
    expect([current.highlights[mark]?.note, current.articles.a1?.note]).toEqual(['there', 'here']);
    await Promise.resolve();
  });
});

test('a journal that came from another place is taken in where it goes on from what is known', async () => {
  const { here, there } = await twoFolders();
  await once(startChild('note-and-vanish.ts', there, 'a1', 'there'), 'exit');
  await copyFile(
    join(there, 'library.journal'),
    join(here, 'library.sync-conflict-20261123-101500-ABCDEF7.journal'),
  );
  await inFolder(here, async ({ current }) => {
    expect(current.articles.a1?.note).toBe('there');
    await Promise.resolve();
  });
});

test('a look without changing anything shows what a copy holds, and leaves the copy where it is', async () => {
  const { here, there, mark } = await twoFolders();
  await inFolder(there, (store) => store.change(editHighlight(mark, { note: 'there' })));
  await copyFile(join(there, 'library.json'), join(here, copyName));
  const before = await readFile(join(here, 'library.json'), 'utf8');
  const store = await openLibrary(here, { access: 'read' });
  expect(store.current.highlights[mark]?.note).toBe('there');
  await store.close();
  expect(await readFile(join(here, 'library.json'), 'utf8')).toBe(before);
  expect(await readdir(here)).toContain(copyName);
});

test.each([
  [
    'of another library',
    (file: object) => JSON.stringify({ ...file, id: 'other' }),
    'it belongs to another library',
  ],
  [
    'of a newer version',
    (file: object) => JSON.stringify({ ...file, schemaVersion: 99 }),
    'a newer version of the program wrote it',
  ],
  [
    'that is cut short',
    (file: object) => JSON.stringify(file).slice(0, 100),
    'it cannot be read (it is not JSON, or not all of it',
  ],
])('a copy %s is left alone, and said to be', async (_what, make, why) => {
  const { here } = await twoFolders();
  const text = make(await libraryIn(here));
  await writeFile(join(here, copyName), text);
  const messages = await inFolder(here, (store) => Promise.resolve(store.opening.messages));
  expect(messages).toEqual([expect.stringContaining(`${copyName} was left alone: ${why}`)]);
  expect(await readFile(join(here, copyName), 'utf8')).toBe(text);
});

test('an article whose text has not arrived yet is said to be so', async () => {
  const { here, there } = await twoFolders();
  await inFolder(there, (store) => storeSample(store, 'a2'));
  await copyFile(join(there, 'library.json'), join(here, copyName));
  const messages = await inFolder(here, (store) => Promise.resolve(store.opening.messages));
  expect(messages).toEqual([
    'Changes from another place were taken in: 1 article new. The text of 1 article has not arrived yet: it can be read once the files are here.',
  ]);
});

test('what a synchroniser threw away without keeping a copy is put together again from what was there before it', async () => {
  const { here, there, mark } = await twoFolders();
  await inFolder(there, (store) => store.change(editHighlight(mark, { note: 'there' })));
  await inFolder(here, (store) => store.change(editArticle('a1', { note: 'here' })));
  await putFile(join(there, 'library.json'), join(here, 'library.json'));
  // Once more, since what was put together must be on the disk by then.
  await inFolder(here, () => Promise.resolve());
  await inFolder(here, ({ current }) => {
    expect([current.highlights[mark]?.note, current.articles.a1?.note]).toEqual(['there', 'here']);
    return Promise.resolve();
  });
});
