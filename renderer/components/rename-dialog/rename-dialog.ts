import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { controls } from '../../styles/controls.styles.ts';
import { DialogCloseEvent } from '../dialog/dialog.ts';
import { styles } from './rename-dialog.styles.ts';
import '../dialog/dialog.ts';

/** A new title was given. */
export class RenameEvent extends Event {
  /** Without white space around it, never empty. */
  readonly title: string;

  constructor(title: string) {
    super('postil-rename', { bubbles: true, composed: true });
    this.title = title;
  }
}

/**
 * Asks for an article's title. The article's own words stay as they are.
 *
 * @fires postil-rename
 * @fires postil-dialog-close
 */
@customElement('postil-rename-dialog')
export class PostilRenameDialog extends LitElement {
  static override styles = [controls, styles];

  @query('input') private field!: HTMLInputElement;

  /** The title that it has now. */
  @property({ attribute: false }) current = '';

  protected override firstUpdated(): void {
    this.field.select();
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    const title = this.field.value.trim();
    if (title === '' || title === this.current) this.dispatchEvent(new DialogCloseEvent());
    else this.dispatchEvent(new RenameEvent(title));
  }

  protected override render(): TemplateResult {
    return html`<postil-dialog heading="Rename the article" closing="Cancel">
      <p slot="lead">The title in your library. The article's own words stay as they are.</p>
      <form id="rename" @submit=${(event: Event) => this.#onSubmit(event)}>
        <input type="text" aria-label="Title" dir="auto" maxlength="500" data-focus .value=${this.current} />
      </form>
      <button slot="foot" type="submit" form="rename" class="primary">Rename</button>
    </postil-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-rename-dialog': PostilRenameDialog;
  }
  interface GlobalEventHandlersEventMap {
    'postil-rename': RenameEvent;
  }
}
