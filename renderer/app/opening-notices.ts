import type { Notice } from '../../core/ipc/contract.ts';
import { Observable } from './observable.ts';

/** What was found and done when the library was opened: it stays in sight until the reader has taken note. */
export class OpeningNotices extends Observable {
  #notices: readonly Notice[] = [];

  get notices(): readonly Notice[] {
    return this.#notices;
  }

  show(notices: readonly Notice[]): void {
    this.#notices = notices;
    this.changed();
  }

  dismiss(): void {
    this.show([]);
  }
}
