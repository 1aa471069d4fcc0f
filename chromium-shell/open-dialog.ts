import type * as Electron from 'electron';
import type { BrowserWindow } from './browser-window.ts';
import { browser } from './running-browser.ts';

/**
 * Lets the person choose files by Chromium's own dialog, or a folder, and resolves with their paths; none when
 * cancelled. Of a folder Chromium tells the files, so an empty one counts as cancelled. Titles and starting
 * folders cannot be set. Rejects without a screen, where no dialog can appear.
 */
export async function choosePaths(
  { opened, webContents }: BrowserWindow,
  { filters = [], properties = [] }: Electron.OpenDialogOptions,
): Promise<string[]> {
  if (browser().headless)
    throw new Error('An open dialog needs a window on a screen: this Chromium is headless');
  await opened;
  const { page } = webContents;
  const extensions = filters.flatMap((filter) => filter.extensions);
  const accept = extensions.includes('*') ? '' : extensions.map((extension) => `.${extension}`).join(',');
  const wantsFolder = properties.includes('openDirectory') && !properties.includes('openFile');
  const { result } = await page.devTools.send('Runtime.callFunctionOn', {
    functionDeclaration: String(askForFiles),
    arguments: [{ value: accept }, { value: properties.includes('multiSelections') }, { value: wantsFolder }],
    ...contextOf(page.context),
    userGesture: true,
    awaitPromise: true,
  });
  const { result: fields } = await page.devTools.send('Runtime.getProperties', {
    ...(result.objectId !== undefined && { objectId: result.objectId }),
    ownProperties: true,
  } as { objectId: string; ownProperties: boolean });

  const paths: string[] = [];
  for (const { name, value } of fields) {
    if (!/^\d+$/.test(name) || value?.objectId === undefined) continue;
    const { objectId } = value;
    const { path } = await page.devTools.send('DOM.getFileInfo', { objectId });
    if (!wantsFolder) {
      paths.push(path);
      continue;
    }
    const relative = await page.devTools.send('Runtime.callFunctionOn', {
      functionDeclaration: 'function () { return this.webkitRelativePath; }',
      objectId,
      returnByValue: true,
    });
    return [folderOf(path, String(relative.result.value))];
  }
  return paths;
}

/** The chosen folder, from the path of a file inside it and that file's path relative to the folder's parent. */
export function folderOf(path: string, relative: string): string {
  const [name = ''] = relative.split('/');
  return path.slice(0, path.length - relative.length) + name;
}

function contextOf(context: number | undefined): { executionContextId: number } {
  if (context === undefined) throw new Error('A dialog needs a window that has loaded its page');
  return { executionContextId: context };
}

/** Runs in the preload's world, from its source: self-contained. */
function askForFiles(accept: string, multiple: boolean, folder: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = multiple;
    input.webkitdirectory = folder;
    input.onchange = () => resolve([...(input.files ?? [])]);
    input.oncancel = () => resolve([]);
    input.click();
  });
}
