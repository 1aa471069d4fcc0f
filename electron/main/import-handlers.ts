import { findPassage } from '../../core/library/find-passage.ts';
import type { ArticleRecord, Tables } from '../../core/library/records.ts';
import type { ImportReport } from '../../core/library/import-report.ts';
import type { FileDialogs } from './dialogs.ts';
import type { ImportQueue } from './import-queue.ts';
import type { IpcHandlers, SendEvent } from './ipc.ts';
import type { Log } from './log.ts';
import type { Opening } from './openings.ts';

type ImportHandlers = Pick<
  IpcHandlers,
  'import:choose' | 'import:dropped' | 'import:pasted' | 'import:cancel' | 'import:keep-both'
>;

/** Answers the window's wishes to import. */
export function createImportHandlers(
  imports: ImportQueue,
  dialogs: FileDialogs,
  separate: (article: string) => Promise<ArticleRecord>,
): ImportHandlers {
  return {
    'import:choose': async (what) => {
      const paths = await dialogs.chooseImports(what);
      return paths === null ? null : importPaths(imports, paths);
    },
    'import:dropped': (paths) => importPaths(imports, paths),
    'import:pasted': ({ type, content, url }) =>
      imports.add([
        {
          kind: 'content',
          bytes: new TextEncoder().encode(content),
          name: null,
          label: 'pasted text',
          mediaType: type,
          ...(url !== undefined && { url }),
        },
      ]),
    'import:cancel': () => imports.cancel(),
    'import:keep-both': separate,
  };
}

interface OpeningParts {
  /** The library's records as they are now. */
  readonly tables: () => Pick<Tables, 'articles' | 'highlights'>;
  readonly imports: ImportQueue;
  readonly send: SendEvent;
  readonly log: Log;
}

/**
 * Imports and shows what the system asked the program to open. A single file is shown at once; of several, the
 * report tells. Of several links the last one is shown; one that leads nowhere is said to.
 */
export function createOpener({
  tables,
  imports,
  send,
  log,
}: OpeningParts): (openings: readonly Opening[]) => void {
  const open = async (openings: readonly Opening[]): Promise<void> => {
    const paths = openings.flatMap((opening) => (opening.kind === 'file' ? [opening.path] : []));
    if (paths.length > 0) {
      const report = await importPaths(imports, paths);
      send('import:finished', report);
      const [only, ...more] = report.items;
      if (only !== undefined && only.id !== null && more.length === 0)
        send('article:requested', { article: only.id, highlight: null });
    }
    const link = openings.findLast((opening) => opening.kind !== 'file');
    if (link === undefined) return;
    const { shown, notice } =
      link.kind === 'article'
        ? findPassage(tables(), link)
        : { shown: null, notice: `“${link.link}” is not a link to an article or a mark.` };
    if (shown !== null) send('article:requested', shown);
    if (notice !== null)
      send('notice:raised', { level: shown === null ? 'warning' : 'info', message: notice });
  };
  return (openings) =>
    void open(openings).catch((error: unknown) => {
      log.error('Opening what the system asked for', error);
      send('notice:raised', { level: 'error', message: 'What was to be opened could not be imported.' });
    });
}

/** Imports files and folders by their paths. */
export function importPaths(imports: ImportQueue, paths: readonly string[]): Promise<ImportReport> {
  return imports.add(paths.map((path) => ({ kind: 'path', path })));
}
