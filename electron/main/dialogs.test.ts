import type { BrowserWindow, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { expect, it } from 'vitest';
import { createFileDialogs } from './dialogs.ts';

const window = { id: 1 } as unknown as BrowserWindow;

/** A system whose user chooses `paths`, and what it was asked. */
function createDialogs(paths: readonly string[], current: BrowserWindow | null = window) {
  const asked: { over: unknown; options: OpenDialogOptions | SaveDialogOptions }[] = [];
  const note = (...args: unknown[]): void => {
    const [over, options] = args.length === 1 ? [null, args[0]] : args;
    asked.push({ over, options: options as OpenDialogOptions });
  };
  const dialog = {
    showOpenDialog: (...args: unknown[]) => {
      note(...args);
      return Promise.resolve({ canceled: paths.length === 0, filePaths: [...paths] });
    },
    showSaveDialog: (...args: unknown[]) => {
      note(...args);
      return Promise.resolve({ canceled: paths.length === 0, filePath: paths[0] ?? '' });
    },
  };
  return { dialogs: createFileDialogs(dialog, () => current), asked };
}

it('lets several files be chosen, or one folder, over the window', async () => {
  const { dialogs, asked } = createDialogs(['/tmp/a.html', '/tmp/b.html']);
  expect(await dialogs.chooseImports('files')).toEqual(['/tmp/a.html', '/tmp/b.html']);
  await dialogs.chooseImports('folder');
  expect(asked.map(({ over, options }) => [over, options.properties])).toEqual([
    [window, ['openFile', 'multiSelections']],
    [window, ['openDirectory']],
  ]);
});

it('offers a name in the format that is exported, and asks before it overwrites', async () => {
  const { dialogs, asked } = createDialogs(['/tmp/A title.csv']);
  expect(await dialogs.chooseExport('A title.csv', 'csv')).toBe('/tmp/A title.csv');
  expect(asked[0]?.options).toEqual({
    title: 'Export notes as CSV',
    defaultPath: 'A title.csv',
    filters: [{ name: 'CSV', extensions: ['csv'] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
});

it('takes a second thought for an answer, with a window or without', async () => {
  const { dialogs, asked } = createDialogs([], null);
  expect([await dialogs.chooseImports('files'), await dialogs.chooseExport('a.md', 'markdown')]).toEqual([
    null,
    null,
  ]);
  expect(asked.map(({ over }) => over)).toEqual([null, null]);
});
