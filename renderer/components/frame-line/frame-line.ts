import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../../styles/controls.styles.ts';
import type { IconName } from '../icon/icons.ts';
import { styles } from './frame-line.styles.ts';
import '../icon/icon.ts';

/**
 * A line above the page that says how things stand, for as long as they stand so.
 *
 * @slot - What it says.
 * @slot actions - What can be done about it.
 */
@customElement('postil-frame-line')
export class PostilFrameLine extends LitElement {
  static override styles = [controls, styles];

  @property() icon: IconName = 'info';

  /** Something is at stake. */
  @property({ type: Boolean }) urgent = false;

  protected override render(): TemplateResult {
    return html`<postil-icon class=${this.urgent ? 'urgent' : ''} name=${this.icon}></postil-icon>
      <div class="words"><slot></slot></div>
      <div class="actions"><slot name="actions"></slot></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-frame-line': PostilFrameLine;
  }
}
