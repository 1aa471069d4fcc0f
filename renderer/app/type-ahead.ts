/** How long typed keys are held for an editor that does not come, in milliseconds. */
const patience = 5000;

/**
 * Holds what is typed between asking for a note and its editor standing there. The mark must first be on the disk,
 * and a fast hand is faster than a slow disk: without this its first letters would be lost or, worse, be commands.
 */
export class TypeAhead {
  #held: KeyboardEvent[] = [];
  #abort: AbortController | null = null;

  /** Begins to hold keys. They go to the next text field that takes the focus. */
  hold(): void {
    this.#abort?.abort();
    this.#held = [];
    const abort = new AbortController();
    this.#abort = abort;
    const signal = AbortSignal.any([abort.signal, AbortSignal.timeout(patience)]);
    addEventListener('keydown', (event) => this.#keep(event), { capture: true, signal });
    addEventListener('focusin', (event) => this.#deliver(event.composedPath()[0]), { signal });
  }

  /** Holds no more: the editor is not coming. */
  drop(): void {
    this.#abort?.abort();
    this.#held = [];
  }

  #keep(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#held.push(event);
  }

  #deliver(target: EventTarget | undefined): void {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const held = this.#held;
    this.drop();
    for (const event of held) typeInto(target, event);
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
