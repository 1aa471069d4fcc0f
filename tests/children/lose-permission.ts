/** Gives up root's rights, makes a library, and goes on in it after its folder may no longer be written. */
import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { editArticle } from '../../core/library/article-operations.ts';
import { openLibrary } from '../../electron/store/open-library.ts';
import { storeSample } from '../stored-article.ts';

const folder = process.argv[2] ?? '';
process.setgid?.(65534);
process.setuid?.(65534);

const store = await openLibrary(folder);
await storeSample(store);
for (const entry of await readdir(folder, { withFileTypes: true })) {
  if (entry.isFile()) await chmod(join(folder, entry.name), 0o444);
}
await chmod(folder, 0o555);
const { note } = await store.change(editArticle('a1', { note: 'Written without permission' }));
await store.close();
process.stdout.write(JSON.stringify({ acknowledged: note }));
