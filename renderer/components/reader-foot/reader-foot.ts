import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { commandOf } from '../../../core/commands/commands.ts';
import { controls } from '../../styles/controls.styles.ts';
import '../icon/icon.ts';
import { CommandEvent } from '../reader/reader-events.ts';
import { styles } from './reader-foot.styles.ts';

const words = {
  notes: 'Notes',
  some: (shown: number, all: number) => `${shown} of ${all}`,
  progress: (share: number) => `${Math.round(share * 100)} %`,
};

/**
 * The bar below an article in a narrow window: progress, the way to the notes, the contents.
 *
 * @fires postil-command - `view.margin` or `view.contents`.
 */
@customElement('postil-reader-foot')
export class PostilReaderFoot extends LitElement {
  static override styles = [controls, styles];

  /** How far the article is read, 0 to 1. */
  @property({ type: Number }) fraction = 0;
  /** Notes on the article. */
  @property({ type: Number }) notes = 0;
  /** Those of them that are shown, where that is not all. */
  @property({ type: Number }) shown: number | null = null;
  /** The notes are shown. */
  @property({ type: Boolean }) open = false;

  protected override render(): TemplateResult {
    const { title } = commandOf('view.contents');
    return html`<span class="progress">${words.progress(this.fraction)}</span>
      <button
        type="button"
        class="plain"
        aria-expanded=${this.open}
        @click=${() => this.dispatchEvent(new CommandEvent('view.margin'))}
      >
        <postil-icon name="message-square-text"></postil-icon>${words.notes}
        <span class="count"
          >${this.shown === null || this.shown === this.notes ? this.notes : words.some(this.shown, this.notes)}</span
        >
      </button>
      <button
        type="button"
        class="tool"
        aria-label=${title}
        title=${title}
        @click=${() => this.dispatchEvent(new CommandEvent('view.contents'))}
      >
        <postil-icon name="list-tree"></postil-icon>
      </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-reader-foot': PostilReaderFoot;
  }
}
