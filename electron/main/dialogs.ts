import type { BrowserWindow, Dialog } from 'electron';
import { exportFormats, type ExportFormat } from '../../core/export/formats.ts';

/** The system's dialogs for files, over our window. Each answers `null` when the user thought better of it. */
export interface FileDialogs {
  readonly chooseImports: (what: 'files' | 'folder') => Promise<readonly string[] | null>;
  readonly chooseExport: (suggestedName: string, format: ExportFormat) => Promise<string | null>;
}

/** What the dialog shows first; any file may still be chosen, since saved pages come under odd names. */
const importFilters = [
  { name: 'Articles', extensions: ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml', 'json'] },
  { name: 'All files', extensions: ['*'] },
];

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
          : { title: 'Import a folder', properties: ['openDirectory'] };
      const window = currentWindow();
      const { canceled, filePaths } = await (window === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(window, options));
      return canceled || filePaths.length === 0 ? null : filePaths;
    },
    chooseExport: async (suggestedName, format) => {
      const { name, extension } = exportFormats[format];
      const options: Electron.SaveDialogOptions = {
        title: `Export notes as ${name}`,
        defaultPath: suggestedName,
        filters: [{ name, extensions: [extension] }],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      };
      const window = currentWindow();
      const { canceled, filePath } = await (window === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options));
      return canceled || filePath === '' ? null : filePath;
    },
  };
}
