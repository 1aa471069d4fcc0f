/** Gives up root's rights, opens a library, tries to change it, and prints what came of both as one line of JSON. */
import { importArticle } from '../../core/library/article-operations.ts';
import { openLibrary } from '../../electron/store/open-library.ts';
import { sampleFields, sampleRevision } from '../sample-library.ts';

process.setgid?.(65534);
process.setuid?.(65534);
const store = await openLibrary(process.argv[2] ?? '');
const refusal = await store.change(importArticle({ ...sampleFields, revision: sampleRevision })).then(
  () => null,
  (error: unknown) => error,
);
const { code = null } = (refusal ?? {}) as { code?: string };
process.stdout.write(
  `${JSON.stringify({ readOnly: store.opening.readOnly, articles: Object.keys(store.current.articles), code })}\n`,
);
await store.close();
