import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Settings } from '../../../core/library/records.ts';
import { controls } from '../../styles/controls.styles.ts';
import {
  ArticleMenuEvent,
  ArticleOpenEvent,
  ArticleRemoveEvent,
  ArticleSelectEvent,
} from '../article-row/article-events.ts';
import type { ArticleSummary } from '../article-row/article-summary.ts';
import type { SortChangeEvent } from '../list-tools/list-tools.ts';
import { longList } from '../long-list/long-list.ts';
import { CommandEvent } from '../reader/reader-events.ts';
import { columnHeads } from './column-heads.ts';
import { rowAfterKey, scrollToRow, type ListGeometry } from './list-cursor.ts';
import { defaultOrder, nextOrder, sortArticles, type SortKey, type SortOrder } from './sort-articles.ts';
import { TypeAhead } from './type-ahead.ts';
import { styles } from './library-list.styles.ts';
import '../article-row/article-row.ts';
import '../list-head/list-head.ts';
import '../list-tools/list-tools.ts';

/** Pixels of one row; the style sheet has the same. */
const rowSizes = { comfortable: 66, compact: 32 } as const;

/**
 * A list of articles of any length, as a grid with one cursor: arrows, Home, End, Page keys and letters move it,
 * Enter opens, Delete moves to the trash, the context-menu key asks for the article's menu. The focus stays on the
 * grid, so a row that scrolls out of the rendered range never takes it along.
 *
 * @slot - What stands below the head when there are no articles.
 * @fires postil-article-open
 * @fires postil-article-select
 * @fires postil-article-remove
 * @fires postil-article-menu
 * @fires postil-command
 * @fires postil-settings-change
 */
@customElement('postil-library-list')
export class PostilLibraryList extends LitElement {
  static override styles = [controls, styles];

  @query('.grid') private grid!: HTMLElement | null;

  @state() private order: SortOrder = defaultOrder;

  @property() heading = '';

  @property({ attribute: false }) articles: readonly ArticleSummary[] = [];

  /** Id of the article on which the cursor stands. */
  @property({ attribute: false }) active: string | null = null;

  @property() density: Settings['density'] = 'comfortable';

  @property() platform = 'linux';

  /** Nothing can be imported. */
  @property({ type: Boolean }) readOnly = false;

  readonly #typeAhead = new TypeAhead();
  #sorted: ArticleSummary[] = [];
  #gone: number | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('articles') && !changed.has('order')) return;
    const before = this.#activeIndex;
    this.#sorted = sortArticles(this.articles, this.order);
    this.#gone = before >= 0 && this.#activeIndex < 0 ? before : null;
  }

  /** When the article under the cursor has left the list, the cursor goes to the one that took its place. */
  protected override updated(): void {
    const at = this.#gone;
    this.#gone = null;
    if (at !== null) this.#moveTo(at);
  }

  protected override firstUpdated(): void {
    if (this.active !== null) this.#reveal(this.#activeIndex, 'center');
  }

  /** Gives the focus to the grid, whose cursor stands where it stood. */
  override focus(options?: FocusOptions): void {
    this.grid?.focus(options);
  }

  get #activeIndex(): number {
    return this.#sorted.findIndex(({ record }) => record.id === this.active);
  }

  #moveTo(index: number): void {
    const at = Math.max(0, Math.min(index, this.#sorted.length - 1));
    const summary = this.#sorted[at];
    if (summary === undefined) return;
    this.dispatchEvent(new ArticleSelectEvent(summary.record.id));
    this.#reveal(at, 'nearest');
  }

  get #geometry(): ListGeometry {
    const heads = this.grid?.querySelector<HTMLElement>('.heads')?.offsetHeight ?? 0;
    return {
      rowSize: rowSizes[this.density],
      room: (this.grid?.clientHeight ?? 0) - heads,
      scrollTop: this.grid?.scrollTop ?? 0,
    };
  }

  /** Scrolls a row into view; by arithmetic, since it may not be rendered. */
  #reveal(index: number, block: 'center' | 'nearest'): void {
    if (this.grid !== null && index >= 0) this.grid.scrollTop = scrollToRow(index, block, this.#geometry);
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = this.#activeIndex;
    const row = rowAfterKey(event.key, at, this.#sorted.length, this.#geometry);
    if (row !== null) this.#moveTo(row);
    else if (!this.#act(event) && !this.#type(event.key, at)) return;
    event.preventDefault();
  }

  /** Does what a key does to the article under the cursor; `false` for a key that does nothing. */
  #act(event: KeyboardEvent): boolean {
    const { active } = this;
    if (active === null) return false;
    if (event.key === 'Enter') this.dispatchEvent(new ArticleOpenEvent(active));
    else if (event.key === 'Delete') this.dispatchEvent(new ArticleRemoveEvent(active));
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) this.#showMenu(active);
    else return false;
    return true;
  }

  #type(key: string, at: number): boolean {
    const titles = this.#sorted.map(({ record }) => record.title);
    const index = this.#typeAhead.type(key, titles, at, performance.now());
    if (index === null) return false;
    if (index >= 0) this.#moveTo(index);
    return true;
  }

  #showMenu(article: string): void {
    const row = this.grid?.querySelector(`[aria-selected='true']`)?.getBoundingClientRect();
    this.dispatchEvent(new ArticleMenuEvent(article, (row?.left ?? 0) + 44, (row?.bottom ?? 0) - 8));
  }

  #onContextMenu(event: MouseEvent, article: string): void {
    event.preventDefault();
    this.dispatchEvent(new ArticleSelectEvent(article));
    this.dispatchEvent(new ArticleMenuEvent(article, event.clientX, event.clientY));
  }

  #sortBy(by: SortKey): void {
    this.order = nextOrder(this.order, by);
    if (this.grid !== null) this.grid.scrollTop = 0;
  }

  protected override render(): TemplateResult {
    return html`
      <postil-list-head .heading=${this.heading} .count=${this.articles.length}>
        ${
          this.articles.length === 0
            ? nothing
            : html`<postil-list-tools
                .sort=${this.order.by}
                .density=${this.density}
                @postil-sort-change=${(event: SortChangeEvent) => this.#sortBy(event.by)}
              ></postil-list-tools>`
        }
        <button
          type="button"
          class="primary"
          ?disabled=${this.readOnly}
          @click=${() => this.dispatchEvent(new CommandEvent('import.files'))}
        >
          Import
        </button>
      </postil-list-head>
      ${this.articles.length === 0 ? html`<slot></slot>` : this.#renderGrid()}
    `;
  }

  #renderGrid(): TemplateResult {
    return html`<div
      class="grid ${this.density}"
      role="grid"
      tabindex="0"
      aria-label=${this.heading}
      aria-rowcount=${this.#sorted.length + 1}
      aria-activedescendant=${this.#activeIndex < 0 ? nothing : rowId(this.active ?? '')}
      @keydown=${(event: KeyboardEvent) => this.#onKeydown(event)}
    >
      ${columnHeads(this.order, (by) => this.#sortBy(by))}
      <div class="rows" role="rowgroup">
        ${longList({
          items: this.#sorted,
          keyOf: ({ record }) => record.id,
          render: (summary, index) => this.#renderRow(summary, index),
        })}
      </div>
    </div>`;
  }

  #renderRow(summary: ArticleSummary, index: number): TemplateResult {
    const { id } = summary.record;
    return html`<postil-article-row
      role="row"
      id=${rowId(id)}
      density=${this.density}
      aria-rowindex=${index + 2}
      aria-selected=${id === this.active}
      .summary=${summary}
      @click=${() => this.dispatchEvent(new ArticleOpenEvent(id))}
      @contextmenu=${(event: MouseEvent) => this.#onContextMenu(event, id)}
    ></postil-article-row>`;
  }
}

function rowId(article: string): string {
  return `row-${article}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-library-list': PostilLibraryList;
  }
}
