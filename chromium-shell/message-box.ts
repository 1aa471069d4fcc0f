import type * as Electron from 'electron';
import type { BrowserWindow } from './browser-window.ts';
import { showMessageBox, type MessageBox, type MessageBoxAnswer } from './page-message-box.ts';

/**
 * Asks in the window's page. When the page goes away before it was answered, the answer is the cancel button's,
 * as if the window had been closed.
 */
export async function askInPage(
  { opened, webContents, targetId }: BrowserWindow,
  options: Electron.MessageBoxOptions,
): Promise<MessageBoxAnswer> {
  await opened;
  const { devTools } = webContents.page;
  const box = toMessageBox(options);
  try {
    // A world of its own: the window may show a page without a preload.
    const world = { frameId: webContents.page.targetId || targetId, worldName: 'postil-message-box' };
    const { executionContextId } = await devTools.send('Page.createIsolatedWorld', world);
    const { result, exceptionDetails } = await devTools.send('Runtime.callFunctionOn', {
      functionDeclaration: String(showMessageBox),
      arguments: [{ value: box }],
      executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as MessageBoxAnswer;
  } catch (error) {
    if (!isPageGone(error)) throw error;
    return { response: box.cancelId, checkboxChecked: box.checkboxChecked };
  }
}

/** Fills in what Electron would: an OK button, and as cancel button the one that is called so, else the first. */
export function toMessageBox(options: Electron.MessageBoxOptions): MessageBox {
  const buttons = options.buttons?.length ? options.buttons : ['OK'];
  const cancel = buttons.findIndex((label) => /^(?:cancel|no)$/i.test(label.replace('&', '')));
  return {
    title: options.title ?? '',
    message: options.message,
    detail: options.detail ?? '',
    buttons,
    defaultId: options.defaultId ?? 0,
    cancelId: options.cancelId ?? Math.max(cancel, 0),
    checkboxLabel: options.checkboxLabel ?? '',
    checkboxChecked: options.checkboxChecked ?? false,
  };
}

function isPageGone(error: unknown): boolean {
  const reasons =
    /context was destroyed|Cannot find context|Session with given id|Chromium has gone|target (?:navigated or )?closed/i;
  return error instanceof Error && reasons.test(error.message);
}
