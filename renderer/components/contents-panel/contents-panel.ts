import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../../styles/controls.styles.ts';
import type { OutlineEntry } from '../article-view/outline.ts';
import { ContentsChooseEvent } from './contents-choose-event.ts';
import { styles } from './contents-panel.styles.ts';

const words = { contents: 'Contents', none: 'This article has no headings.' };

/**
 * The article's headings, to go to one.
 *
 * @fires postil-contents-choose - A heading was chosen.
 */
@customElement('postil-contents-panel')
export class PostilContentsPanel extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) outline: readonly OutlineEntry[] = [];
  /** Offset of the first line in view; its section is the current one. */
  @property({ type: Number }) offset = 0;

  protected override render(): TemplateResult {
    if (this.outline.length === 0) return html`<p>${words.none}</p>`;
    const current = this.outline.findLast(({ start }) => start <= this.offset) ?? this.outline[0];
    return html`<nav aria-label=${words.contents}>
      <ol>
        ${this.outline.map(
          (entry) =>
            html`<li>
              <button
                type="button"
                data-depth=${entry.depth}
                aria-current=${entry === current ? 'location' : nothing}
                @click=${() => this.dispatchEvent(new ContentsChooseEvent(entry.start))}
              >
                ${entry.title}
              </button>
            </li>`,
        )}
      </ol>
    </nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-contents-panel': PostilContentsPanel;
  }
}
