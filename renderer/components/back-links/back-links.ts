import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../../styles/controls.styles.ts';
import type { PassageSuggestion } from '../note-library/note-library.ts';
import { PassageOpenEvent } from '../reader/reader-events.ts';
import { styles } from './back-links.styles.ts';

const words = {
  linked: (count: number) => `Linked from ${count} ${count === 1 ? 'note' : 'notes'}`,
};

/**
 * The notes that link here: one quiet line that unfolds. Nothing when there are none.
 *
 * @fires postil-passage-open - One of them was chosen.
 */
@customElement('postil-back-links')
export class PostilBackLinks extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) links: readonly PassageSuggestion[] = [];

  protected override render(): TemplateResult | typeof nothing {
    if (this.links.length === 0) return nothing;
    return html`<details>
      <summary>${words.linked(this.links.length)}</summary>
      <ul>
        ${this.links.map((link) => this.#renderLink(link))}
      </ul>
    </details>`;
  }

  #renderLink({ article, highlight, title, note }: PassageSuggestion): TemplateResult {
    return html`<li>
      <button type="button" @click=${() => this.dispatchEvent(new PassageOpenEvent(article, highlight))}>
        <span class="note" dir="auto">${note}</span>
        <span class="title" dir="auto">${title}</span>
      </button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-back-links': PostilBackLinks;
  }
}
