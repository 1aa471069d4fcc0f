import { expect, it } from 'vitest';
import { importArticle } from '../../core/library/article-operations.ts';
import { addHighlight } from '../../core/library/highlight-operations.ts';
import type { ImportItem } from '../../core/library/import-report.ts';
import { SampleLibrary, sampleDraft, sampleFields, sampleRevision } from '../../tests/sample-library.ts';
import { createImportHandlers, createOpener } from './import-handlers.ts';
import { ImportQueue } from './import-queue.ts';
import type { SendEvent } from './ipc.ts';
import type { Opening } from './openings.ts';

const item = (path: string): ImportItem => ({
  path,
  status: 'new',
  id: `id-of-${path}`,
  title: path,
  revision: 1,
  error: null,
});

const sample = new SampleLibrary();
sample.do(importArticle({ id: 'a1', ...sampleFields, revision: sampleRevision }));
sample.do(addHighlight(sampleDraft('a1')));

/** A queue that imports nothing, but tells what it was given. */
function createQueue() {
  const given: unknown[] = [];
  const queue = new ImportQueue(
    (requests) => {
      given.push(...requests);
      const items = requests.map((request) => item(request.kind === 'path' ? request.path : request.label));
      return Promise.resolve({ items, cancelled: false, milliseconds: 0 });
    },
    () => undefined,
  );
  return { queue, given };
}

/** What the window is told when the system asks for `openings`. */
async function toldOf(openings: readonly Opening[]): Promise<{ event: string; payload: unknown }[]> {
  const told: { event: string; payload: unknown }[] = [];
  const { queue } = createQueue();
  const send: SendEvent = (event, payload) => void told.push({ event, payload });
  const log = { info: () => undefined, error: () => undefined };
  createOpener({ tables: () => sample.library, imports: queue, send, log })(openings);
  await queue.end();
  await Promise.resolve();
  return told;
}

/** No text is made an article of its own here. */
const notAsked = (): Promise<never> => Promise.reject(new Error('Nobody asked for this.'));

it('imports what was chosen, and nothing when nothing was', async () => {
  const { queue, given } = createQueue();
  const answers: (string[] | null)[] = [['/tmp/a.html', '/tmp/b.txt'], null];
  const handlers = createImportHandlers(
    queue,
    {
      chooseImports: () => Promise.resolve(answers.shift() ?? null),
      chooseExport: () => Promise.resolve(null),
      chooseCopy: () => Promise.resolve(null),
    },
    notAsked,
  );
  const report = await handlers['import:choose']('files');
  expect(report?.items.map(({ path }) => path)).toEqual(['/tmp/a.html', '/tmp/b.txt']);
  expect(await handlers['import:choose']('files')).toBeNull();
  expect(given.length).toBe(2);
});

it('imports what was pasted as the type that it was copied as', async () => {
  const { queue, given } = createQueue();
  const handlers = createImportHandlers(
    queue,
    {
      chooseImports: () => Promise.resolve(null),
      chooseExport: () => Promise.resolve(null),
      chooseCopy: () => Promise.resolve(null),
    },
    notAsked,
  );
  await handlers['import:pasted']({ type: 'text/html', content: '<p>é</p>' });
  expect(given).toEqual([
    {
      kind: 'content',
      bytes: new TextEncoder().encode('<p>é</p>'),
      name: null,
      label: 'pasted text',
      mediaType: 'text/html',
    },
  ]);
});

it('shows a single file that was opened, and reports on several', async () => {
  const file = (path: string): Opening => ({ kind: 'file', path });
  const finished = (...paths: string[]) => ({
    event: 'import:finished',
    payload: { items: paths.map(item), cancelled: false, milliseconds: 0 },
  });
  expect(await toldOf([file('a')])).toEqual([
    finished('a'),
    { event: 'article:requested', payload: { article: 'id-of-a', highlight: null } },
  ]);
  expect(await toldOf([file('a'), file('b')])).toEqual([finished('a', 'b')]);
});

it('shows the passage that a link names', async () => {
  expect(await toldOf([{ kind: 'article', article: 'a1', highlight: 'highlight-1' }])).toEqual([
    { event: 'article:requested', payload: { article: 'a1', highlight: 'highlight-1' } },
  ]);
});

it('says once what a link does not lead to, and shows what is left of it', async () => {
  const notice = (level: string, message: string) => ({
    event: 'notice:raised',
    payload: { level, message },
  });
  expect(await toldOf([{ kind: 'article', article: 'a1', highlight: 'gone' }])).toEqual([
    { event: 'article:requested', payload: { article: 'a1', highlight: null } },
    notice('info', 'The mark that the link leads to is not in this library.'),
  ]);
  expect(await toldOf([{ kind: 'article', article: 'a9', highlight: null }])).toEqual([
    notice('warning', 'The link leads to an article that is not in this library.'),
  ]);
  expect(await toldOf([{ kind: 'unknown-link', link: 'postil://other' }])).toEqual([
    notice('warning', '“postil://other” is not a link to an article or a mark.'),
  ]);
});
