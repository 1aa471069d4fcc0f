/** Adds highlights to a library as fast as it can, and prints the id of each once it is acknowledged. */
import { addHighlight } from '../../core/library/highlight-operations.ts';
import { openLibrary } from '../../electron/store/open-library.ts';
import { draftOn, storeSample } from '../stored-article.ts';

const store = await openLibrary(process.argv[2] ?? '');
const article = store.current.articles.a1 ?? (await storeSample(store));

/** Several at a time, so that some share a write. */
async function add(): Promise<void> {
  for (;;) {
    const { id } = await store.change(addHighlight(draftOn(article, { note: 'x'.repeat(200) })));
    process.stdout.write(`${id}\n`);
  }
}
await Promise.all([add(), add(), add()]);
