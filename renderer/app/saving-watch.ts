import type { SavingState } from '../../core/library/saving-state.ts';
import { Observable } from './observable.ts';

/** How long it is said that all is saved again, in milliseconds. */
const savedTime = 6000;

/** Follows whether all that was done is on the disk, and knows which notes wait for it. */
export class SavingWatch extends Observable {
  #state: SavingState = { waiting: 0, why: null };
  #held: ReadonlyMap<string, string> = new Map();
  #justSaved = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  get state(): SavingState {
    return this.#state;
  }

  /** What waited was saved a moment ago. */
  get justSaved(): boolean {
    return this.#justSaved;
  }

  /** Ids of highlights whose last change waits in memory, each with the reason. Another map after each change. */
  get held(): ReadonlyMap<string, string> {
    return this.#held;
  }

  follow(state: SavingState): void {
    const waited = this.#state.waiting > 0;
    this.#state = state;
    clearTimeout(this.#timer);
    this.#justSaved = waited && state.waiting === 0;
    if (state.why === null) this.#held = new Map();
    if (this.#justSaved) {
      this.#timer = setTimeout(() => {
        this.#justSaved = false;
        this.changed();
      }, savedTime);
    }
    this.changed();
  }

  /** A change of a highlight was taken by the library: while the disk refuses, it waits with the others. */
  took(highlight: string): void {
    const { why } = this.#state;
    if (why === null) return;
    this.#held = new Map([...this.#held, [highlight, why]]);
    this.changed();
  }
}
