import { readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { openLibrary } from '../../electron/store/open-library.ts';
import { expect, test } from './journey.ts';
import { fixtures } from './postil-app.ts';

test('a library that another program holds is read, says who holds it, and is left as it is', async ({
  start,
  folder,
}) => {
  await (await start()).quit();
  const library = join(folder, 'user-data', 'library');
  const holder = await openLibrary(library, { program: 'The archivist' });
  const before = await readFile(join(library, 'library.json'), 'utf8');

  const postil = await start();
  await expect(postil.page.getByText(/The archivist .* has the library in .* open/)).toBeVisible();
  await postil.openArticle('How to Keep a Margin');
  await expect(postil.page.locator('postil-note-card').first()).toBeVisible();
  await postil.importFiles(join(fixtures, 'rope-walk.md'));
  await postil.quit();

  expect(await readFile(join(library, 'library.json'), 'utf8')).toBe(before);
  await holder.close();
});

test('a library that was cut short is opened from its backup, and that is said', async ({
  start,
  folder,
}) => {
  await (await start()).quit();
  await truncate(join(folder, 'user-data', 'library', 'library.json'), 200);

  const postil = await start();
  await expect(
    postil.page.getByText(/library\.json.*(set aside|could not be read|damaged)/i).first(),
  ).toBeVisible();
  await expect(postil.row('How to Keep a Margin')).toBeVisible();
});
