import type * as Electron from 'electron';
import type { BrowserWindow } from './browser-window.ts';
import { exchangeTokens } from './file-tokens.ts';
import { ipcMain } from './ipc-main.ts';
import { logFailure, shellLog } from './log.ts';
import { clickAccelerator } from './menu.ts';
import { decode, encode } from './node-codec.ts';
import type { PostKind, WindowReport } from './page-border.ts';
import type { Page } from './page.ts';

interface Message {
  kind: PostKind;
  id: number;
  content: unknown;
}

/**
 * Reads the messages of a page's preload, in the order in which they were sent: exchanging a file's token takes
 * time, and what follows must not overtake it.
 */
export function readMessages(page: Page, window: BrowserWindow): void {
  let queue = Promise.resolve();
  page.on('message', (text, context) => {
    queue = queue
      .then(() => exchangeTokens(text, (token) => page.pathOf(token, context)))
      .then((exchanged) => dispatch(parseMessage(exchanged), page, window, context))
      .catch(logFailure('reading a message of a page'));
  });
}

function parseMessage(text: string): Message {
  const [, kind, id, content] = /^([a-z]+) (\d+) (.*)$/s.exec(text) ?? [];
  if (kind === undefined) throw new Error('The preload sent something else than a message');
  return { kind: kind as PostKind, id: Number(id), content: decode(content ?? '') };
}

function dispatch({ kind, id, content }: Message, page: Page, window: BrowserWindow, context: number): void {
  switch (kind) {
    case 'invoke':
      answer(id, content as [string, ...unknown[]], page, window, context).catch(
        logFailure('answering a page'),
      );
      break;
    case 'send': {
      const [channel, ...args] = content as [string, ...unknown[]];
      ipcMain.emit(channel, ipcEvent(window), ...args);
      break;
    }
    case 'accelerator':
      clickAccelerator(content as number, window);
      break;
    case 'open':
      window.webContents.askToOpen(...(content as [url: string, frameName: string]));
      break;
    case 'window':
      window.noteReport(content as WindowReport).catch(logFailure('reading the place of a window'));
      break;
  }
}

async function answer(
  id: number,
  [channel, ...args]: [string, ...unknown[]],
  page: Page,
  window: BrowserWindow,
  context: number,
): Promise<void> {
  const event = ipcEvent(window) as Electron.IpcMainInvokeEvent;
  try {
    const value = await ipcMain.invoke(channel, event, args);
    page.callWorld('postilReceive', ['answer', id, encode(value)], context);
  } catch (error) {
    shellLog(`'${channel}' failed`, error);
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const message = `Error invoking remote method '${channel}': ${reason}`;
    page.callWorld('postilReceive', ['error', id, encode(message)], context);
  }
}

/** What a listener of `ipcMain` learns of the sender. */
function ipcEvent({ webContents }: BrowserWindow): object {
  return {
    type: 'frame',
    sender: webContents,
    senderFrame: webContents.mainFrame,
    processId: 1,
    frameId: 1,
    ports: [],
  };
}
