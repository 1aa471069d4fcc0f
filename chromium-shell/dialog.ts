import type * as Electron from 'electron';
import { BrowserWindow } from './browser-window.ts';
import { logFailure } from './log.ts';
import { askInPage } from './message-box.ts';
import { choosePaths } from './open-dialog.ts';
import { chooseSavePath } from './save-dialog.ts';
import { currentWindow } from './windows.ts';

type DialogMethods = Pick<
  Electron.Dialog,
  'showErrorBox' | 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'
>;

/**
 * Electron's `dialog`. Files are chosen in Chromium's own dialogs, questions are asked inside the page. All of
 * them need a window; without one they reject. A plain object: tests replace its methods.
 */
export const dialog: DialogMethods = {
  async showOpenDialog(...args: unknown[]) {
    const [window, options] = split<Electron.OpenDialogOptions>(args);
    const filePaths = await choosePaths(window, options);
    return { canceled: filePaths.length === 0, filePaths };
  },
  async showSaveDialog(...args: unknown[]) {
    const [window, options] = split<Electron.SaveDialogOptions>(args);
    const filePath = await chooseSavePath(window, options);
    return { canceled: filePath === undefined, filePath: filePath ?? '' };
  },
  async showMessageBox(...args: unknown[]) {
    const [window, options] = split<Electron.MessageBoxOptions>(args);
    return askInPage(window, options);
  },
  /** To stderr, because it must work before there is a window; in the page as well when there is one. */
  showErrorBox(title, content) {
    process.stderr.write(`${title}\n${content}\n`);
    const window = currentWindow();
    if (window === undefined) return;
    askInPage(window, { type: 'error', message: title, detail: content }).catch(
      logFailure('showing an error'),
    );
  },
};

/** The window is an optional first argument of each method. */
function split<Options>(args: unknown[]): [BrowserWindow, Options] {
  const [first] = args;
  const given = first instanceof BrowserWindow ? first : undefined;
  const window = given ?? currentWindow();
  if (window === undefined) throw new Error('A dialog needs a window on the Chromium shell');
  return [window, (args.at(-1) === given ? {} : (args.at(-1) ?? {})) as Options];
}
