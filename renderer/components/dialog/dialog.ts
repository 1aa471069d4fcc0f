import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { controls } from '../../styles/controls.styles.ts';
import { styles } from './dialog.styles.ts';

/** The dialog was closed: by Escape, or by what stands in it. */
export class DialogCloseEvent extends Event {
  constructor() {
    super('postil-dialog-close', { bubbles: true, composed: true });
  }
}

/**
 * A modal dialog with a heading. It opens when it is put into the page, gives the focus to the element with
 * `data-focus`, and asks to be taken out by `postil-dialog-close`. Escape closes only the topmost one.
 *
 * @slot - The content; it scrolls.
 * @slot lead - A sentence below the heading.
 * @slot foot - Actions, at the end.
 * @fires postil-dialog-close
 */
@customElement('postil-dialog')
export class PostilDialog extends LitElement {
  static override styles = [controls, styles];

  @query('dialog') private dialog!: HTMLDialogElement;

  @property() heading = '';

  /** Wide dialogs hold lists. */
  @property({ type: Boolean, reflect: true }) wide = false;

  #opener: HTMLElement | null = null;

  constructor() {
    super();
    // The element goes while its dialog is open, so the browser does not give the focus back by itself.
    this.addController({ hostDisconnected: () => this.#opener?.focus() });
  }

  protected override firstUpdated(): void {
    this.#opener = deepActiveElement();
    this.dialog.showModal();
    (this.querySelector<HTMLElement>('[data-focus]') ?? this.dialog).focus();
  }

  #onCancel(event: Event): void {
    event.preventDefault();
    this.dispatchEvent(new DialogCloseEvent());
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="heading" @cancel=${(event: Event) => this.#onCancel(event)}>
      ${this.heading === '' ? nothing : html`<h2 id="heading">${this.heading}</h2>`}
      <div class="lead"><slot name="lead"></slot></div>
      <div class="content" tabindex=${this.wide ? '0' : nothing}><slot></slot></div>
      <div class="foot"><slot name="foot"></slot></div>
    </dialog>`;
  }
}

function deepActiveElement(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-dialog': PostilDialog;
  }
  interface GlobalEventHandlersEventMap {
    'postil-dialog-close': DialogCloseEvent;
  }
}
