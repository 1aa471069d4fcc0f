import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../../styles/controls.styles.ts';
import { styles } from './confirm-dialog.styles.ts';
import '../dialog/dialog.ts';

/** What was asked was confirmed. */
export class ConfirmEvent extends Event {
  constructor() {
    super('postil-confirm', { bubbles: true, composed: true });
  }
}

/**
 * Asks before something is done that cannot be undone. Cancel has the focus.
 *
 * @fires postil-confirm
 * @fires postil-dialog-close
 */
@customElement('postil-confirm-dialog')
export class PostilConfirmDialog extends LitElement {
  static override styles = [controls, styles];

  @property() heading = '';

  /** What will be gone, and what is left of it, a paragraph each. */
  @property({ attribute: false }) sentences: readonly string[] = [];

  /** What the button says that does it. */
  @property() action = '';

  protected override render(): TemplateResult {
    return html`<postil-dialog heading=${this.heading} closing="Cancel">
      <div slot="lead">${this.sentences.map((sentence) => html`<p>${sentence}</p>`)}</div>
      <button
        slot="foot"
        type="button"
        class="primary danger"
        @click=${() => this.dispatchEvent(new ConfirmEvent())}
      >
        ${this.action}
      </button>
    </postil-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-confirm-dialog': PostilConfirmDialog;
  }
  interface GlobalEventHandlersEventMap {
    'postil-confirm': ConfirmEvent;
  }
}
