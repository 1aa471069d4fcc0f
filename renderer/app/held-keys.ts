import { deepActiveElement } from '../dom/deep-active-element.ts';
import { pressKey } from '../dom/press-key.ts';

/** How long typed keys are held for an editor that does not come, in milliseconds. */
const patience = 5000;

/**
 * Holds the keys that are pressed between asking for a mark and having it. The mark must first be on the disk, and a
 * fast hand is faster than a slow disk: without this the first letters of a note would be lost or, worse, be commands.
 * What was held is then pressed again one key after the other, each where the one before it has put the focus.
 */
export class HeldKeys {
  #held: KeyboardEvent[] = [];
  #abort: AbortController | null = null;
  /** Held keys act now; those that are pressed meanwhile wait their turn. */
  #acting = false;
  /** The key that is pressed again. */
  #again: KeyboardEvent | null = null;
  #turn = new MessageChannel();

  constructor() {
    this.#turn.port1.onmessage = () => {
      if (this.#acting) this.#act();
    };
  }

  /** Begins to hold keys, until a text area has the focus or they are released. */
  hold(): void {
    this.#end();
    const abort = new AbortController();
    this.#abort = abort;
    const until = performance.now() + patience;
    addEventListener('keydown', (event) => this.#keep(event), { capture: true, signal: abort.signal });
    // Not by the focus event: a window that is not in front has none.
    const look = (): void => {
      if (abort.signal.aborted || this.#acting || this.#releaseToEditor()) return;
      if (performance.now() > until) this.drop();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }

  /** What was pressed meanwhile acts now; once all of it has, no more is held. */
  release(): void {
    if (this.#abort === null || this.#acting) return;
    this.#acting = true;
    this.#act();
  }

  /** Holds no more, and forgets what was pressed: there will be no mark. */
  drop(): void {
    this.#end();
    this.#held = [];
  }

  #end(): void {
    this.#abort?.abort();
    this.#abort = null;
    this.#acting = false;
  }

  #keep(event: KeyboardEvent): void {
    if (event === this.#again) return;
    this.#releaseToEditor();
    if (this.#abort === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#held.push(event);
  }

  /** Releases what is held once the editor has the focus; whether it has. */
  #releaseToEditor(): boolean {
    const isThere = deepActiveElement() instanceof HTMLTextAreaElement;
    if (isThere) this.release();
    return isThere;
  }

  /** Presses held keys up to the next one that may lead elsewhere. */
  #act(): void {
    for (let held = this.#held.shift(); held !== undefined; held = this.#held.shift()) {
      this.#again = new KeyboardEvent('keydown', held);
      const outcome = pressKey(this.#again);
      this.#again = null;
      if (!this.#acting) return;
      if (outcome === 'typed') continue;
      // A dialog or an editor that this key opened is drawn, and has the focus, by the next turn of the event loop.
      this.#turn.port2.postMessage(null);
      return;
    }
    this.#end();
  }
}
