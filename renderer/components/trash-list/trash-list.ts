import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ArticleRecord, HighlightRecord } from '../../../core/library/records.ts';
import { controls } from '../../styles/controls.styles.ts';
import { headedScroll } from '../../styles/headed-scroll.styles.ts';
import { stem } from '../../styles/stem.styles.ts';
import { dayName } from '../article-row/day.ts';
import { commandOf } from '../../../core/commands/commands.ts';
import { plainNote } from '../../../core/library/plain-note.ts';
import { CommandEvent } from '../reader/reader-events.ts';
import { colorRules } from '../swatches/color-rules.ts';
import { DestroyEvent, RestoreEvent } from './trash-events.ts';
import { styles } from './trash-list.styles.ts';
import '../icon/icon.ts';
import '../list-head/list-head.ts';

/** A mark in the trash, with the title of its article. */
export interface TrashedMark {
  readonly highlight: HighlightRecord;
  readonly title: string;
}

/**
 * What was deleted: articles and marks, the last ones first. Each can be brought back, or destroyed.
 *
 * @slot - What stands below the head when the trash is empty.
 * @fires postil-restore
 * @fires postil-destroy
 * @fires postil-command - `trash.empty`
 */
@customElement('postil-trash-list')
export class PostilTrashList extends LitElement {
  static override styles = [controls, headedScroll, ...colorRules, stem, styles];

  @property({ attribute: false }) articles: readonly ArticleRecord[] = [];

  /** Those of articles that are not in the trash themselves. */
  @property({ attribute: false }) marks: readonly TrashedMark[] = [];

  @property({ type: Boolean }) readOnly = false;

  /** Gives the focus to the list. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.scroll')?.focus(options);
  }

  protected override render(): TemplateResult {
    const count = this.articles.length + this.marks.length;
    return html`
      <postil-list-head heading="Trash" .count=${count}>
        ${
          count === 0
            ? nothing
            : html`<button
                type="button"
                class="secondary"
                ?disabled=${this.readOnly}
                @click=${() => this.dispatchEvent(new CommandEvent('trash.empty'))}
              >
                ${commandOf('trash.empty').title}
              </button>`
        }
      </postil-list-head>
      ${
        count === 0
          ? html`<slot></slot>`
          : html`<div class="scroll" role="region" aria-label="Trash" tabindex="0">
              ${
                this.articles.length === 0
                  ? nothing
                  : html`<section aria-label="Articles">
                      <h2>Articles</h2>
                      <ul>
                        ${this.articles.map((record) => this.#renderArticle(record))}
                      </ul>
                    </section>`
              }
              ${
                this.marks.length === 0
                  ? nothing
                  : html`<section aria-label="Marks and notes">
                      <h2>Marks and notes</h2>
                      <ul>
                        ${this.marks.map((mark) => this.#renderMark(mark))}
                      </ul>
                    </section>`
              }
            </div>`
      }
    `;
  }

  #renderArticle(record: ArticleRecord): TemplateResult {
    return html`<li>
      <div class="what">
        <p class="title" dir="auto" lang=${record.language ?? nothing}>${record.title}</p>
        <p class="meta">${[record.site, record.byline].filter((part) => part !== null).join(' · ')}</p>
      </div>
      ${this.#renderEnd('article', record.id, record.trashed, record.title)}
    </li>`;
  }

  #renderMark({ highlight, title }: TrashedMark): TemplateResult {
    return html`<li>
      <div class="what mark stem" data-color=${highlight.color}>
        <p class="quote" dir="auto"><q>${highlight.target.quote.exact}</q></p>
        ${highlight.note === '' ? nothing : html`<p class="words" dir="auto">${plainNote(highlight.note)}</p>`}
        <p class="meta" dir="auto">${title}</p>
      </div>
      ${this.#renderEnd('highlight', highlight.id, highlight.trashed, highlight.target.quote.exact)}
    </li>`;
  }

  #renderEnd(
    kind: 'article' | 'highlight',
    id: string,
    trashed: string | null,
    name: string,
  ): TemplateResult {
    return html`
      <span class="day">${trashed === null ? nothing : dayName(trashed, new Date())}</span>
      <button
        type="button"
        class="secondary"
        ?disabled=${this.readOnly}
        aria-label="Restore ${name.slice(0, 80)}"
        @click=${() => this.dispatchEvent(new RestoreEvent(kind, id))}
      >
        Restore
      </button>
      <button
        type="button"
        class="plain"
        ?disabled=${this.readOnly}
        aria-label="Destroy… ${name.slice(0, 80)}"
        @click=${() => this.dispatchEvent(new DestroyEvent(id))}
      >
        <postil-icon name="x"></postil-icon><span class="destroy">Destroy…</span>
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-trash-list': PostilTrashList;
  }
}
