import type { Dialog, Shell } from 'electron';
import { explainError } from '../actions/explain-error.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { Log } from './log.ts';

interface Surroundings {
  readonly open: (folder: string) => Promise<LibraryStore>;
  readonly dialog: Pick<Dialog, 'showMessageBox'>;
  readonly shell: Pick<Shell, 'openPath'>;
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
  { open, dialog, shell, log }: Surroundings,
): Promise<LibraryStore | null> {
  for (;;) {
    try {
      return await open(folder);
    } catch (error) {
      log.error('Opening the library', error);
      const { code, message } = explainError(error);
      if (!(await wantsAnotherTry(headlines[code] ?? 'Your library cannot be opened.', message))) return null;
    }
  }

  async function wantsAnotherTry(headline: string, reason: string): Promise<boolean> {
    const { response } = await dialog.showMessageBox({
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
      return wantsAnotherTry(headline, reason);
    }
    return buttons[response] === 'Try again';
  }
}
