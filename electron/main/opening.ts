import type { BrowserWindow, Dialog, Shell } from 'electron';
import { explainError } from '../actions/explain-error.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { Log } from './log.ts';

interface Surroundings {
  readonly open: (folder: string) => Promise<LibraryStore>;
  readonly dialog: Pick<Dialog, 'showMessageBox'>;
  readonly shell: Pick<Shell, 'openPath'>;
  /** Opens an empty window for the question to stand on: not every shell can ask without one. */
  readonly openBareWindow: () => BrowserWindow;
  readonly log: Log;
}

const headlines: Readonly<Record<string, string>> = {
  newer: 'This library was made by a newer Postil.',
  damaged: 'Your library is damaged.',
};

const buttons = ['Quit', 'Show the folder', 'Try again'];

/**
 * Opens the library, or says why it cannot be opened and lets the user look at the folder and try again. `null`
 * when the user gives up: the program then ends, and never starts an empty library in the place of one that is
 * there.
 */
export async function openOrExplain(
  folder: string,
  { open, dialog, shell, openBareWindow, log }: Surroundings,
): Promise<LibraryStore | null> {
  let window: BrowserWindow | null = null;
  try {
    for (;;) {
      try {
        return await open(folder);
      } catch (error) {
        log.error('Opening the library', error);
        const { code, message } = explainError(error);
        window ??= openBareWindow();
        const headline = headlines[code] ?? 'Your library cannot be opened.';
        if (!(await wantsAnotherTry(window, headline, message))) return null;
      }
    }
  } finally {
    window?.destroy();
  }

  async function wantsAnotherTry(over: BrowserWindow, headline: string, reason: string): Promise<boolean> {
    const { response } = await dialog.showMessageBox(over, {
      type: 'error',
      title: 'Postil',
      message: headline,
      detail: `${reason}\n\nThe library is in ${folder}.`,
      buttons,
      defaultId: 2,
      cancelId: 0,
      noLink: true,
    });
    if (buttons[response] === 'Show the folder') {
      await shell.openPath(folder);
      return wantsAnotherTry(over, headline, reason);
    }
    return buttons[response] === 'Try again';
  }
}
