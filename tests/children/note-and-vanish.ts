/** Writes a note on an article of a library, and is gone at once, as when the power is cut. */
import { editArticle } from '../../core/library/article-operations.ts';
import { openLibrary } from '../../electron/store/open-library.ts';

const [folder = '', article = '', note = ''] = process.argv.slice(2);
const store = await openLibrary(folder);
await store.change(editArticle(article, { note }));
process.kill(process.pid, 'SIGKILL');
