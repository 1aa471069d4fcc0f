import type { BrowserWindow, Dialog } from 'electron';
import { countOf } from '../../core/words/count-of.ts';
import { explainError } from '../actions/explain-error.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { FileDialogs } from './dialogs.ts';
import type { Log } from './log.ts';

interface Surroundings {
  readonly store: Pick<LibraryStore, 'saving' | 'saveNow' | 'writeCopy'>;
  readonly dialog: Pick<Dialog, 'showMessageBox'>;
  readonly dialogs: Pick<FileDialogs, 'chooseCopy'>;
  readonly currentWindow: () => BrowserWindow | null;
  readonly log: Log;
}

const buttons = { again: 'Try again', copy: 'Save a copy elsewhere…', stay: 'Cancel' };

/** The question before the program ends while changes wait in memory that the disk refuses. */
export class UnsavedQuestion {
  readonly #parts: Surroundings;
  #answered = false;
  #asking: Promise<boolean> | null = null;

  constructor(parts: Surroundings) {
    this.#parts = parts;
  }

  /**
   * Whether the program may end: at once when all is saved, else as the user decides, who may try again or save a copy
   * of the library first. Whoever decided to quit is not asked again.
   */
  mayEnd(): Promise<boolean> {
    this.#asking ??= this.#ask().finally(() => (this.#asking = null));
    return this.#asking;
  }

  async #ask(): Promise<boolean> {
    const { store } = this.#parts;
    let aside = '';
    while (!this.#answered && store.saving.waiting > 0) {
      const { waiting, why } = await store.saveNow();
      if (waiting === 0) break;
      const answer = await this.#show(waiting, why ?? '', aside);
      if (answer === buttons.stay) return false;
      if (answer === buttons.copy) aside = await this.#saveCopy();
      else this.#answered = answer !== buttons.again;
    }
    return true;
  }

  async #show(waiting: number, why: string, aside: string): Promise<string | undefined> {
    const { dialog, currentWindow } = this.#parts;
    const choices = [
      buttons.again,
      buttons.copy,
      `Quit and lose ${countOf(waiting, 'change')}`,
      buttons.stay,
    ];
    const options: Electron.MessageBoxOptions = {
      type: 'warning',
      title: 'Postil',
      message: `${countOf(waiting, 'change')} ${waiting === 1 ? 'is' : 'are'} not saved.`,
      detail: [why, aside].filter((part) => part !== '').join('\n\n'),
      buttons: choices,
      defaultId: 0,
      cancelId: choices.length - 1,
      noLink: true,
    };
    const window = currentWindow();
    const { response } = await (window === null
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(window, options));
    return choices[response];
  }

  /** Answers what became of it, in a sentence. */
  async #saveCopy(): Promise<string> {
    const { store, dialogs, log } = this.#parts;
    const path = await dialogs.chooseCopy('library.json');
    if (path === null) return '';
    try {
      await store.writeCopy(path);
      return `The whole library with all changes is now also in ${path}: a copy that Postil can be given back as library.json.`;
    } catch (error) {
      log.error('Saving a copy of the library', error);
      return explainError(error).message;
    }
  }
}
