import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { deepActiveElement } from '../../dom/deep-active-element.ts';

const keys: ReadonlySet<string> = new Set([' ', 'PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown']);

/**
 * Lets the keys that scroll act on the page while the focus is nowhere in particular: the document itself does not
 * scroll, so the browser would do nothing with them.
 */
export class ScrollKeys implements ReactiveController {
  readonly #scroller: () => HTMLElement | null;

  constructor(host: ReactiveControllerHost, scroller: () => HTMLElement | null) {
    this.#scroller = scroller;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  /** Gives the page the focus, unless something else has it. */
  takeFocus(): void {
    if (deepActiveElement() === null) this.#scroller()?.focus({ preventScroll: true, focusVisible: false });
  }

  #onKey = ({ key, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): void => {
    // The browser scrolls what has the focus once the event is over.
    if (!ctrlKey && !metaKey && !altKey && !defaultPrevented && keys.has(key)) this.takeFocus();
  };
}
