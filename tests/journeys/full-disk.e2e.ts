import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test as base } from './journey.ts';
import type { Start } from './journey.ts';
import { fixtures } from './postil-app.ts';
import type { PostilApp } from './postil-app.ts';

/** Four megabytes: room for the first articles and a long note, and soon filled. */
const size = '4m';

/** More than the room that the journal keeps for what comes next. */
const longText = 'words '.repeat(48_000);

const noDisk = 'No disk of a fixed size can be made here.';

const test = base.extend<{ disk: string | null }>({
  disk: async ({ folder }, use) => {
    const disk = join(folder, 'disk');
    await mkdir(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      // Not root, or not Linux, or a container without the right to mount: the journey says that it was skipped.
      await use(null);
      return;
    }
    await use(disk);
    execFileSync('umount', ['-l', disk]);
  },
});

/** Fills a disk to its last byte. */
async function fill(disk: string): Promise<void> {
  for (const bytes of [65_536, 4096, 1]) {
    const file = join(disk, `filler-${bytes}`);
    await writeFile(file, '', { flag: 'a' });
    try {
      for (;;) await writeFile(file, Buffer.alloc(bytes), { flag: 'a' });
    } catch {
      // Full, as far as pieces of this size go.
    }
  }
}

/** Starts the program on a disk that is then filled, marks a passage there, and puts a note beside it. */
async function noteOnFullDisk(start: Start, disk: string, note: string): Promise<PostilApp> {
  const postil = await start({ library: join(disk, 'library') });
  const { page } = postil;
  await postil.importFiles(join(fixtures, 'tide-desk.txt'));
  await page.locator('postil-article-view').getByRole('heading', { level: 1 }).waitFor();
  await fill(disk);
  await postil.selectWords('raised the mole');
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: /note/i })).toBeFocused();
  await fill(disk); // Writing the library whole may have made room meanwhile.
  await page.keyboard.insertText(note);
  await expect(page.locator('postil-frame-line')).toContainText('Not saved yet: the disk is full');
  return postil;
}

test('typing goes on while the disk is full, is said to be unsaved, and is saved when there is room', async ({
  start,
  disk,
}) => {
  if (disk === null) {
    test.skip(true, noDisk);
    return;
  }
  const postil = await noteOnFullDisk(start, disk, `Written on a full disk. ${longText}`);
  const { page } = postil;
  const lines = page.locator('postil-frame-line');
  await page.keyboard.press('Control+Enter');
  const card = page.locator('postil-note-card');
  await expect(card).toContainText('Written on a full disk.');
  await expect(card).toContainText('Not saved yet');

  await rm(join(disk, 'filler-65536'));
  await lines.getByRole('button', { name: 'Try again' }).click();
  await expect(lines).toHaveText(/^\s*Saved\.\s*$/);
  await expect(card).not.toContainText('Not saved yet');
  await postil.quit();

  const again = await start({ library: join(disk, 'library') });
  await again.openArticle('The harbour that counts its own waves');
  await expect(again.page.locator('postil-note-card')).toContainText('Written on a full disk.');
});

test('quitting while changes wait asks first, and Cancel leaves the window open', async ({ start, disk }) => {
  if (disk === null) {
    test.skip(true, noDisk);
    return;
  }
  const postil = await noteOnFullDisk(start, disk, longText);
  const { page, application } = postil;

  await application.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (...args: unknown[]) => {
      const { message, buttons } = args.at(-1) as { message: string; buttons: string[] };
      asked.push(message);
      const response = buttons.findIndex((button) =>
        button.startsWith(asked.length === 1 ? 'Cancel' : 'Quit'),
      );
      return Promise.resolve({ response, checkboxChecked: false });
    };
  });
  await page.keyboard.press('Control+q');
  const asked = (): Promise<readonly string[]> =>
    application.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  await expect.poll(asked).toHaveLength(1);
  expect((await asked())[0]).toMatch(/^\d+ changes? (is|are) not saved\.$/);
  await expect(page.locator('postil-note-card')).toBeVisible();
  await page.keyboard.type(' And on.');
  await expect(page.locator('textarea')).toHaveValue(/And on\.$/);
  await postil.quit();
});
