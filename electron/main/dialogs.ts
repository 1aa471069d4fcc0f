import type { BrowserWindow, Dialog } from 'electron';
import { exportFormats, type ExportFormat } from '../../core/export/formats.ts';

/** The system's dialogs for files, over our window. Each answers `null` when the user thought better of it. */
export interface FileDialogs {
  readonly chooseImports: (what: 'files' | 'folder' | 'watched') => Promise<readonly string[] | null>;
  readonly chooseExport: (suggestedName: string, format: ExportFormat) => Promise<string | null>;
  /** Where to put a copy of the whole library. */
  readonly chooseCopy: (suggestedName: string) => Promise<string | null>;
}

/** What the dialog shows first; any file may still be chosen, since saved pages come under odd names. */
const importFilters = [
  {
    name: 'Articles',
    extensions: ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml', 'mhtml', 'mht', 'epub', 'json'],
  },
  { name: 'All files', extensions: ['*'] },
];

const folderTitles = { folder: 'Import a folder', watched: 'Watch a folder' };

/** The dialogs stand on the window of the moment, or alone where there is none. */
export function createFileDialogs(
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>,
  currentWindow: () => BrowserWindow | null,
): FileDialogs {
  return {
    chooseImports: async (what) => {
      const options: Electron.OpenDialogOptions =
        what === 'files'
          ? { title: 'Import files', properties: ['openFile', 'multiSelections'], filters: importFilters }
          : { title: folderTitles[what], properties: ['openDirectory'] };
      const window = currentWindow();
      const { canceled, filePaths } = await (window === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(window, options));
      return canceled || filePaths.length === 0 ? null : filePaths;
    },
    chooseExport: (suggestedName, format) => {
      const { name, extension } = exportFormats[format];
      return chooseFile(`Export notes as ${name}`, suggestedName, { name, extensions: [extension] });
    },
    chooseCopy: (suggestedName) =>
      chooseFile('Save a copy of the library', suggestedName, { name: 'Library', extensions: ['json'] }),
  };

  async function chooseFile(
    title: string,
    defaultPath: string,
    filter: Electron.FileFilter,
  ): Promise<string | null> {
    const options: Electron.SaveDialogOptions = {
      title,
      defaultPath,
      filters: [filter],
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    };
    const window = currentWindow();
    const { canceled, filePath } = await (window === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options));
    return canceled || filePath === '' ? null : filePath;
  }
}
