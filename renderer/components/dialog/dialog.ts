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
 * `data-focus`, else to the button that closes it, and asks to be taken out by `postil-dialog-close`. Escape closes
 * only the topmost one.
 *
 * @slot - The content; it scrolls.
 * @slot lead - A sentence below the heading.
 * @slot foot - Actions beside the button that closes the dialog.
 * @fires postil-dialog-close
 */
@customElement('postil-dialog')
export class PostilDialog extends LitElement {
  static override styles = [controls, styles];

  @query('dialog') private dialog!: HTMLDialogElement | null;

  @property() heading = '';

  /** Wide dialogs hold lists, which scroll. */
  @property({ type: Boolean, reflect: true }) wide = false;

  /** Fills the window; its content scrolls by itself. */
  @property({ type: Boolean, reflect: true }) full = false;

  /**
   * What the button that closes it says: `Done` comes last, `Cancel` and `Later` stand before what else can be done.
   * Empty for none, where the foot has another way out.
   */
  @property() closing: 'Done' | 'Cancel' | 'Later' | '' = 'Done';

  constructor() {
    super();
    new ModalController(
      this,
      () => this.dialog,
      () => this.#first,
    );
  }

  get #first(): HTMLElement | null {
    return this.querySelector<HTMLElement>('[data-focus]') ?? this.renderRoot.querySelector('.closing');
  }

  #onCancel(event: Event): void {
    event.preventDefault();
    this.#close();
  }

  #close(): void {
    this.dispatchEvent(new DialogCloseEvent());
  }

  protected override render(): TemplateResult {
    // Chromium closes without asking when the page was not used since it was asked last.
    return html`<dialog
      aria-labelledby="heading"
      @cancel=${(event: Event) => this.#onCancel(event)}
      @close=${() => this.#close()}
    >
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
      <div class="foot">
        ${this.closing === 'Done' || this.closing === '' ? nothing : this.#renderClosing('secondary')}
        <slot name="foot"></slot>
        ${this.closing === 'Done' ? this.#renderClosing('primary') : nothing}
      </div>
    </dialog>`;
  }

  #renderClosing(kind: 'primary' | 'secondary'): TemplateResult {
    return html`<button type="button" class="closing ${kind}" @click=${() => this.#close()}>
      ${this.closing}
    </button>`;
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
