import type { App, Clipboard, ClipboardItem, Shell } from 'electron';
import { unknownArticle } from '../../core/library/find-record.ts';
import { exportArticles } from '../actions/export-articles.ts';
import { writeExport } from '../actions/write-export.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { FileDialogs } from './dialogs.ts';
import { suggestedFileName } from './file-name.ts';
import type { IpcHandlers } from './ipc.ts';

type ProgramHandlers = Pick<
  IpcHandlers,
  'library:reveal' | 'export:save' | 'link:open' | 'clipboard:write' | 'window:settled' | 'program:quit'
>;

interface ProgramHandlerParts {
  readonly store: LibraryStore;
  readonly app: Pick<App, 'quit'>;
  readonly shell: Pick<Shell, 'openExternal' | 'openPath'>;
  readonly clipboard: Pick<Clipboard, 'write'>;
  readonly ClipboardItem: typeof ClipboardItem;
  readonly dialogs: FileDialogs;
  readonly onSettled: () => void;
}

/** Answers what reaches beyond the library: the system's file manager, browser and clipboard, and the program itself. */
export function createProgramHandlers(parts: ProgramHandlerParts): ProgramHandlers {
  const { store, app, shell, clipboard, dialogs, onSettled } = parts;
  return {
    'library:reveal': async () => {
      await shell.openPath(store.folder);
    },
    'export:save': async (id, format) => {
      const article = store.current.articles[id];
      if (article === undefined) throw unknownArticle(id);
      const path = await dialogs.chooseExport(suggestedFileName(article.title, format), format);
      if (path === null) return null;
      const { text } = await exportArticles(store, [id], format);
      await writeExport(path, text);
      return { path };
    },
    'link:open': async (url) => {
      // The address was parsed at the border; the system gets it as the parser wrote it, not as the page did.
      await shell.openExternal(new URL(url).href);
    },
    'clipboard:write': async ({ text, html }) => {
      const kinds = { 'text/plain': text, ...(html !== undefined && { 'text/html': html }) };
      await clipboard.write([new parts.ClipboardItem(kinds)]);
    },
    'window:settled': onSettled,
    'program:quit': () => app.quit(),
  };
}
