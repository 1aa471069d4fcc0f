import type { ToastMessage } from '../components/toast/toast-message.ts';
import { Observable } from './observable.ts';

/** The messages that pass at the foot of the window: a new one takes the last one's place, errors wait below it. */
export class Toasts extends Observable {
  #messages: readonly ToastMessage[] = [];
  #next = 1;

  /** The one to show. */
  get current(): ToastMessage | null {
    return this.#messages.at(-1) ?? null;
  }

  show(message: Omit<ToastMessage, 'id'>): void {
    const waiting = this.#messages.filter((one) => one.level === 'error' && one.message !== message.message);
    this.#messages = [...waiting, { ...message, id: this.#next }];
    this.#next += 1;
    this.changed();
  }

  dismiss(id: number): void {
    this.#messages = this.#messages.filter((message) => message.id !== id);
    this.changed();
  }
}
