import { LitElement, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { styles } from './drop-veil.styles.ts';

/** Lies over the window while something is dragged over it, and says what letting go will do. */
@customElement('postil-drop-veil')
export class PostilDropVeil extends LitElement {
  static override styles = styles;

  protected override render(): TemplateResult {
    return html`<p>Let go to bring it into the library.</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-drop-veil': PostilDropVeil;
  }
}
