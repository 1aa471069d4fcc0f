import type { ClipboardItem } from 'electron';
import { expect, it } from 'vitest';
import type { LibraryStore } from '../store/library-store.ts';
import { createProgramHandlers } from './program-handlers.ts';

function createHandlers() {
  const opened: string[] = [];
  const written: unknown[] = [];
  class Item {
    readonly content: unknown;
    constructor(content: unknown) {
      this.content = content;
    }
  }
  const handlers = createProgramHandlers({
    store: { folder: '/home/reader/library', current: { articles: {} } } as LibraryStore,
    app: { quit: () => opened.push('quit') },
    shell: {
      openExternal: (url) => Promise.resolve(void opened.push(url)),
      openPath: (path) => Promise.resolve(void opened.push(path)).then(() => ''),
    },
    clipboard: {
      write: (items: unknown[]) =>
        Promise.resolve(void written.push(...items.map((item) => (item as Item).content))),
    },
    ClipboardItem: Item as unknown as typeof ClipboardItem,
    dialogs: {
      chooseImports: () => Promise.resolve(null),
      chooseExport: () => Promise.resolve(null),
      chooseCopy: () => Promise.resolve(null),
    },
    onSettled: () => opened.push('settled'),
  });
  return { handlers, opened, written };
}

it('opens a link in the browser as the parser wrote it', async () => {
  const { handlers, opened } = createHandlers();
  await handlers['link:open']('https://EXAMPLE.org/a b?q="');
  expect(opened).toEqual(['https://example.org/a%20b?q=%22']);
});

it('writes text and markup to the clipboard as one thing', async () => {
  const { handlers, written } = createHandlers();
  await handlers['clipboard:write']({ text: 'Words', html: '<b>Words</b>' });
  await handlers['clipboard:write']({ text: 'Words' });
  expect(written).toEqual([
    { 'text/plain': 'Words', 'text/html': '<b>Words</b>' },
    { 'text/plain': 'Words' },
  ]);
});

it('exports nothing of an article that is not there', async () => {
  await expect(createHandlers().handlers['export:save']('a1', 'markdown')).rejects.toMatchObject({
    code: 'unknown-article',
  });
});

it('shows the library’s own folder', async () => {
  const { handlers, opened } = createHandlers();
  await handlers['library:reveal']();
  expect(opened).toEqual(['/home/reader/library']);
});
