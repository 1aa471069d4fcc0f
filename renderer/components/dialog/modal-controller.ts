import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The controllers whose dialogs are open. */
const opened = new Set<ModalController>();

/** Whether a modal dialog holds the window: keys are its own then, wherever the focus was lost. */
export function isModalOpen(): boolean {
  return opened.size > 0;
}

/**
 * Opens an element's dialog as a modal one when the element first renders, and gives the focus back to where it was
 * when the element goes: its dialog is open then, so the browser does not do so by itself.
 */
export class ModalController implements ReactiveController {
  readonly #dialog: () => HTMLDialogElement | null;
  readonly #first: () => HTMLElement | null;
  #opener: HTMLElement | null = null;
  /** Whether the opener showed that it had the focus. */
  #ring = false;

  /** `first` finds what gets the focus; the dialog itself when it finds nothing. */
  constructor(
    host: ReactiveControllerHost,
    dialog: () => HTMLDialogElement | null,
    first: () => HTMLElement | null,
  ) {
    this.#dialog = dialog;
    this.#first = first;
    host.addController(this);
  }

  hostUpdated(): void {
    const dialog = this.#dialog();
    if (opened.has(this) || dialog === null) return;
    opened.add(this);
    this.#opener = focusedElement();
    this.#ring = this.#opener?.matches(':focus-visible') ?? false;
    dialog.showModal();
    (this.#first() ?? dialog).focus();
  }

  hostDisconnected(): void {
    if (opened.delete(this)) this.#opener?.focus({ preventScroll: true, focusVisible: this.#ring });
    this.#opener = null;
  }
}

/** The element that has the focus, through shadow roots. */
export function focusedElement(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}
