import type * as Electron from 'electron';
import { rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BrowserWindow } from './browser-window.ts';
import type { DevToolsSession } from './devtools-pipe.ts';
import type { Protocol } from './devtools-protocol.ts';
import { logFailure } from './log.ts';
import { browser } from './running-browser.ts';

/** What the placeholder holds: long enough to be told from a file that someone else wrote meanwhile. */
const placeholder = 'Postil asked for this place and has not written the file yet.\n';

/**
 * Lets the person choose where to save and resolves with the path; `undefined` when cancelled. Chromium asks that
 * question only for a download, so a placeholder is downloaded to the place and removed again: a file that the
 * person agreed to replace is gone before the app writes. Rejects without a screen, where no dialog can appear.
 */
export async function chooseSavePath(
  { opened, webContents }: BrowserWindow,
  { defaultPath }: Electron.SaveDialogOptions,
): Promise<string | undefined> {
  const { devTools, headless } = browser();
  if (headless) throw new Error('A save dialog needs a window on a screen: this Chromium is headless');
  await opened;
  const { context, devTools: pageTools } = webContents.page;
  if (context === undefined) throw new Error('A dialog needs a window that has loaded its page');
  // A test runner may have told the browser to save downloads without asking.
  await devTools.send('Browser.setDownloadBehavior', { behavior: 'default', eventsEnabled: true });

  const name = defaultPath === undefined ? 'untitled' : basename(defaultPath);
  const download = followDownload(devTools);
  const { result } = await pageTools.send('Runtime.callFunctionOn', {
    functionDeclaration: String(downloadPlaceholder),
    arguments: [{ value: name }, { value: placeholder }],
    executionContextId: context,
    userGesture: true,
    returnByValue: true,
  });
  const path = await download(String(result.value));
  pageTools
    .send('Runtime.callFunctionOn', {
      functionDeclaration: '(url) => URL.revokeObjectURL(url)',
      arguments: [{ value: String(result.value) }],
      executionContextId: context,
    })
    .catch(logFailure('forgetting a placeholder'));
  if (path !== undefined) await removePlaceholder(path);
  return path;
}

/** Removes the placeholder, unless something else has been written in its place. */
export async function removePlaceholder(path: string): Promise<void> {
  const { size } = await stat(path);
  if (size === Buffer.byteLength(placeholder)) await rm(path);
}

/** Starts listening at once, so that no event is missed; the returned function waits for the download of one address. */
function followDownload(devTools: DevToolsSession): (url: string) => Promise<string | undefined> {
  const urls = new Map<string, string>();
  const outcomes = new Map<string, string | undefined>();
  let check: () => void = () => undefined;
  const onBegin = ({ guid, url }: Protocol.Browser.downloadWillBeginPayload) => urls.set(guid, url);
  const onProgress = ({ guid, state, filePath }: Protocol.Browser.downloadProgressPayload) => {
    const url = urls.get(guid);
    if (url === undefined || state === 'inProgress') return;
    outcomes.set(url, state === 'completed' ? filePath : undefined);
    check();
  };
  devTools.on('Browser.downloadWillBegin', onBegin);
  devTools.on('Browser.downloadProgress', onProgress);
  return async (url) => {
    await new Promise<void>((resolve, reject) => {
      check = () => {
        if (outcomes.has(url)) resolve();
      };
      browser().once('exit', () => reject(new Error('Chromium has gone')));
      check();
    });
    devTools.off('Browser.downloadWillBegin', onBegin);
    devTools.off('Browser.downloadProgress', onProgress);
    return outcomes.get(url);
  };
}

/** Runs in the preload's world, from its source: self-contained. Returns the address of what is downloaded. */
function downloadPlaceholder(name: string, text: string): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  link.download = name;
  link.click();
  return link.href;
}
