import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../../tests/temporary-folder.ts';
import { fileStates, type FileStates } from './file-states.ts';
import { WatchedFolder } from './watched-folder.ts';

/** A watched folder whose files are noted; fast, so that tests are. */
function watchFolder(folder: string, seen?: FileStates) {
  const taken: string[] = [];
  const presence: boolean[] = [];
  let last: FileStates = seen ?? new Map();
  const watched = new WatchedFolder({
    folder,
    seen: last,
    take: async (paths) => {
      await Promise.resolve();
      taken.push(...paths.map((path) => basename(path)));
    },
    onSeen: (states) => (last = states),
    onPresence: (isThere) => presence.push(isThere),
    settleTime: 60,
    pollTime: 150,
  });
  onTestFinished(() => watched.end());
  return { watched, taken, presence, seen: () => last };
}

it('takes a new file once, and again when it has changed', async () => {
  const folder = await temporaryFolder();
  const { taken } = watchFolder(folder);
  await writeFile(join(folder, 'a.txt'), 'One story.');
  await expect.poll(() => taken).toEqual(['a.txt']);
  await appendFile(join(folder, 'a.txt'), ' And more.');
  await writeFile(join(folder, 'b.html'), '<p>Another.</p>');
  await expect.poll(() => [...taken].sort()).toEqual(['a.txt', 'a.txt', 'b.html']);
});

it('waits for a download to have its name, and passes over what is empty or no article', async () => {
  const folder = await temporaryFolder();
  const { taken } = watchFolder(folder);
  for (const name of ['page.html.crdownload', 'page.html.part', '.hidden.txt', '~$draft.txt', 'picture.png'])
    await writeFile(join(folder, name), 'Not yet.');
  await writeFile(join(folder, 'empty.txt'), '');
  await mkdir(join(folder, 'page_files.html'));
  await rename(join(folder, 'page.html.part'), join(folder, 'page.html'));
  await expect.poll(() => taken).toEqual(['page.html']);
});

it('leaves alone what was there before, and takes at the next start what came meanwhile', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'old.txt'), 'An old story.');
  const before = (await fileStates(folder))!;
  const first = watchFolder(folder, before);
  await writeFile(join(folder, 'new.txt'), 'A new story.');
  await expect.poll(() => first.taken).toEqual(['new.txt']);
  await first.watched.end();
  await writeFile(join(folder, 'later.txt'), 'A later story.');
  const second = watchFolder(folder, first.seen());
  await expect.poll(() => second.taken).toEqual(['later.txt']);
});

it('waits for a folder that goes away, and goes on when it is back', async () => {
  const folder = join(await temporaryFolder(), 'watched');
  await mkdir(folder);
  const { taken, presence } = watchFolder(folder);
  await writeFile(join(folder, 'a.txt'), 'One story.');
  await expect.poll(() => taken).toEqual(['a.txt']);
  await rm(folder, { recursive: true });
  await expect.poll(() => presence).toEqual([false]);
  await mkdir(folder);
  await writeFile(join(folder, 'b.txt'), 'Another story.');
  await expect
    .poll(() => [presence, taken])
    .toEqual([
      [false, true],
      ['a.txt', 'b.txt'],
    ]);
});
