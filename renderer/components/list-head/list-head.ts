import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../../styles/controls.styles.ts';
import { CommandEvent } from '../reader/reader-events.ts';
import { styles } from './list-head.styles.ts';
import '../icon/icon.ts';

/**
 * The head of a list: its name, how many things it holds, and its tools.
 *
 * @slot - Tools, at the end.
 * @fires postil-command - `view.library`, from the button that a narrow window has.
 */
@customElement('postil-list-head')
export class PostilListHead extends LitElement {
  static override styles = [controls, styles];

  @property() heading = '';

  /** Not shown for 0, nor for `null`, where a number would say nothing. */
  @property({ attribute: false }) count: number | null = null;

  protected override render(): TemplateResult {
    return html`
      <button
        type="button"
        class="tool narrow"
        aria-label="Show the library"
        title="Show the library"
        @click=${() => this.dispatchEvent(new CommandEvent('view.library'))}
      >
        <postil-icon name="panel-left"></postil-icon>
      </button>
      <h1>${this.heading}</h1>
      ${this.count === null || this.count === 0 ? nothing : html`<span class="count">${this.count.toLocaleString('en')}</span>`}
      <span class="space"></span>
      <slot></slot>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-list-head': PostilListHead;
  }
}
