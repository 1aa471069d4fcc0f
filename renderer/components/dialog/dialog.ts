import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { controls } from '../../styles/controls.styles.ts';
import { ModalController } from './modal-controller.ts';
import { styles } from './dialog.styles.ts';

/** A dialog was closed: by Escape, or by what stands in it. */
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

  @query('dialog') private dialog!: HTMLDialogElement | null;

  @property() heading = '';

  /** Wide dialogs hold lists, which scroll. */
  @property({ type: Boolean, reflect: true }) wide = false;

  constructor() {
    super();
    new ModalController(
      this,
      () => this.dialog,
      () => this.#first,
    );
  }

  get #first(): HTMLElement | null {
    return this.querySelector<HTMLElement>('[data-focus]');
  }

  #onCancel(event: Event): void {
    event.preventDefault();
    this.dispatchEvent(new DialogCloseEvent());
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="heading" @cancel=${(event: Event) => this.#onCancel(event)}>
      <h2 id="heading">${this.heading}</h2>
      <div class="lead"><slot name="lead"></slot></div>
      <div
        class="content"
        role=${this.wide ? 'region' : nothing}
        tabindex=${this.wide ? '0' : nothing}
        aria-labelledby=${this.wide ? 'heading' : nothing}
      >
        <slot></slot>
      </div>
      <div class="foot"><slot name="foot"></slot></div>
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-dialog': PostilDialog;
  }
  interface GlobalEventHandlersEventMap {
    'postil-dialog-close': DialogCloseEvent;
  }
}
