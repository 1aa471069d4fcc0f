import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AboutProgram } from '../../../core/ipc/contract.ts';
import { controls } from '../../styles/controls.styles.ts';
import { CommandEvent } from '../reader/reader-events.ts';
import { styles } from './about-dialog.styles.ts';
import '../dialog/dialog.ts';

/**
 * What the program is, where it keeps its library, and what it does with what is read and written in it.
 *
 * @fires postil-command - `library.reveal`
 * @fires postil-dialog-close
 */
@customElement('postil-about-dialog')
export class PostilAboutDialog extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) about: AboutProgram = { version: '', shell: '', platform: '' };

  /** The library's folder. */
  @property() folder = '';

  protected override render(): TemplateResult {
    return html`<postil-dialog heading="Postil">
      <p slot="lead">
        A reader for saved articles, with a margin to write in. Nothing that you read or write leaves this
        computer: the program opens no connections.
      </p>
      <dl>
        <dt>Version</dt>
        <dd>${this.about.version}</dd>
        <dt>Runs on</dt>
        <dd>${this.about.shell}, ${this.about.platform}</dd>
        <dt>Library</dt>
        <dd><bdi>${this.folder}</bdi></dd>
      </dl>
      <button
        slot="foot"
        type="button"
        class="secondary"
        @click=${() => this.dispatchEvent(new CommandEvent('library.reveal'))}
      >
        Show the folder
      </button>
    </postil-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-about-dialog': PostilAboutDialog;
  }
}
