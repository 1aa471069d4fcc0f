import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { commandOf, type CommandId } from '../../../core/commands/commands.ts';
import { controls } from '../../styles/controls.styles.ts';
import { CommandEvent } from '../reader/reader-events.ts';
import { styles } from './empty-state.styles.ts';

/**
 * What stands where a list would be: one sentence, and one thing to do about it.
 *
 * @fires postil-command
 */
@customElement('postil-empty-state')
export class PostilEmptyState extends LitElement {
  static override styles = [controls, styles];

  @property() sentence = '';

  /** What to offer; nothing when there is nothing to be done. */
  @property({ attribute: false }) command: CommandId | null = null;

  protected override render(): TemplateResult {
    const { command } = this;
    return html`
      <p>${this.sentence}</p>
      ${
        command === null
          ? nothing
          : html`<button
              type="button"
              class="secondary"
              @click=${() => this.dispatchEvent(new CommandEvent(command))}
            >
              ${commandOf(command).title}
            </button>`
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-empty-state': PostilEmptyState;
  }
}
