import { deepActiveElement } from '../dom/deep-active-element.ts';

/** How long typed keys are held for an editor that does not come, in milliseconds. */
const patience = 5000;

/**
 * Holds the keys that are pressed between asking for a mark and having it. The mark must first be on the disk, and a
 * fast hand is faster than a slow disk: without this the first letters of a note would be lost or, worse, be commands.
 */
export class HeldKeys {
  #held: KeyboardEvent[] = [];
  #abort: AbortController | null = null;

  /** Begins to hold keys. They go to the next text field that has the focus. */
  hold(): void {
    this.drop();
    const abort = new AbortController();
    this.#abort = abort;
    const until = performance.now() + patience;
    addEventListener('keydown', (event) => this.#keep(event), { capture: true, signal: abort.signal });
    // Not by the focus event: a window that is not in front has none.
    const look = (): void => {
      if (abort.signal.aborted || this.#deliver()) return;
      if (performance.now() > until) this.drop();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }

  /** Holds no more: what was pressed meanwhile acts now. */
  release(): void {
    const held = this.#held;
    this.drop();
    for (const event of held)
      (deepActiveElement() ?? document.body).dispatchEvent(new KeyboardEvent('keydown', event));
  }

  /** Holds no more, and forgets what was pressed: there will be no mark. */
  drop(): void {
    this.#abort?.abort();
    this.#held = [];
  }

  #keep(event: KeyboardEvent): void {
    if (this.#deliver()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#held.push(event);
  }

  /** Hands over what is held, once the editor has the focus; whether it has. */
  #deliver(): boolean {
    const field = deepActiveElement();
    if (!(field instanceof HTMLTextAreaElement)) return false;
    const held = this.#held;
    this.drop();
    for (const event of held) typeInto(field, event);
    return true;
  }
}

/** Does to a text field what the key would have done, had the field been there. */
function typeInto(field: HTMLTextAreaElement, event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey } = event;
  const text = key === 'Enter' ? '\n' : key.length === 1 ? key : null;
  if (text === null || ctrlKey || metaKey || altKey) {
    field.dispatchEvent(new KeyboardEvent('keydown', event));
    return;
  }
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, data: text, inputType: 'insertText' }),
  );
}
