import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../../styles/controls.styles.ts';
import { headedScroll } from '../../styles/headed-scroll.styles.ts';
import { stem } from '../../styles/stem.styles.ts';
import { ArticleOpenEvent } from '../article-row/article-events.ts';
import type { ArticleSummary } from '../article-row/article-summary.ts';
import { longList } from '../long-list/long-list.ts';
import { colorRules } from '../swatches/color-rules.ts';
import { plainNote } from '../../../core/library/plain-note.ts';
import { noteLines, type NoteLine } from './note-lines.ts';
import { styles } from './notes-list.styles.ts';
import '../list-head/list-head.ts';

/**
 * All notes of the library, by article. Each leads to its passage.
 *
 * @slot - What stands below the head when there are no notes.
 * @fires postil-article-open
 */
@customElement('postil-notes-list')
export class PostilNotesList extends LitElement {
  static override styles = [controls, headedScroll, ...colorRules, stem, styles];

  @property({ attribute: false }) articles: readonly ArticleSummary[] = [];

  #lines: readonly NoteLine[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('articles')) this.#lines = noteLines(this.articles);
  }

  /** Gives the focus to the first note. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.scroll')?.focus(options);
  }

  /** Arrows go from note to note. */
  #onKeydown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const notes = [...this.renderRoot.querySelectorAll<HTMLElement>('.note')];
    // The virtualizer appends as it goes: the order on the screen is that of the places.
    notes.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
    const at = notes.findIndex((note) => note.matches(':focus'));
    notes[Math.max(0, at + step)]?.focus();
    event.preventDefault();
  }

  protected override render(): TemplateResult {
    const count = this.#lines.filter(({ kind }) => kind === 'note').length;
    return html`
      <postil-list-head heading="Notes" .count=${count}></postil-list-head>
      ${
        count === 0
          ? html`<slot></slot>`
          : html`<div
              class="scroll"
              role="region"
              aria-label="Notes"
              tabindex="0"
              @keydown=${(event: KeyboardEvent) => this.#onKeydown(event)}
            >
              <div>
                ${longList({
                  items: this.#lines,
                  keyOf: ({ id }) => id,
                  render: (line) => this.#renderLine(line),
                })}
              </div>
            </div>`
      }
    `;
  }

  #renderLine(line: NoteLine): TemplateResult {
    if (line.kind === 'article') {
      const { title, site, language } = line.summary.record;
      return html`<div class="line article">
        <h2 dir="auto" lang=${language ?? nothing}>${title}</h2>
        ${site === null ? nothing : html`<p>${site}</p>`}
      </div>`;
    }
    const { article, highlight, color, quote, note, language } = line;
    return html`<div class="line">
      <button
        type="button"
        class="note stem"
        data-color=${color ?? nothing}
        @click=${() => this.dispatchEvent(new ArticleOpenEvent(article, highlight))}
      >
        ${
          quote === ''
            ? html`<span class="quote">On the whole article</span>`
            : html`<q class="quote" dir="auto" lang=${language ?? nothing}>${quote}</q>`
        }
        <span class="words" dir="auto">${plainNote(note)}</span>
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-notes-list': PostilNotesList;
  }
}
