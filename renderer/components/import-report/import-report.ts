import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ImportItem, ImportReport } from '../../../core/library/import-report.ts';
import { controls } from '../../styles/controls.styles.ts';
import { sections } from '../../styles/sections.styles.ts';
import { ArticleOpenEvent } from '../article-row/article-events.ts';
import { CopyEvent } from '../reader/reader-events.ts';
import type { IconName } from '../icon/icons.ts';
import { RevisionsShowEvent } from '../revision-report/revision-events.ts';
import { countItems, fileName, itemWords, reportHeading, reportLead, reportText } from './report-words.ts';
import { styles } from './import-report.styles.ts';
import '../dialog/dialog.ts';
import '../icon/icon.ts';

/** What an import added is to go to the trash again. */
export class ImportUndoEvent extends Event {
  /** Ids of articles. */
  readonly articles: readonly string[];

  constructor(articles: readonly string[]) {
    super('postil-import-undo', { bubbles: true, composed: true });
    this.articles = articles;
  }
}

/** The new text of an article is to be an article of its own. */
export class KeepBothEvent extends Event {
  /** Id of the article that has the text now. */
  readonly article: string;

  constructor(article: string) {
    super('postil-keep-both', { bubbles: true, composed: true });
    this.article = article;
  }
}

const shownAtFirst = 60;

const icons: Readonly<Record<ImportItem['status'], IconName>> = {
  new: 'check',
  revision: 'history',
  duplicate: 'copy-check',
  failed: 'circle-alert',
};

/**
 * What became of an import: the result in a sentence, four counts, and the items by need.
 *
 * @fires postil-article-open
 * @fires postil-copy
 * @fires postil-import-undo
 * @fires postil-keep-both
 * @fires postil-revisions-show
 * @fires postil-dialog-close
 */
@customElement('postil-import-report')
export class PostilImportReport extends LitElement {
  static override styles = [controls, sections, styles];

  @property({ attribute: false }) report: ImportReport = { items: [], cancelled: false, milliseconds: 0 };

  /** Ids of the articles of which the new text was made an article of its own. */
  @property({ attribute: false }) separated: ReadonlySet<string> = new Set();

  /** Most items of a group that are listed: a dialog that opens with thousands would hold up the window. */
  @state() private shown = shownAtFirst;

  /** Only what was not imported is listed. */
  @state() private failedOnly = false;

  get #added(): readonly string[] {
    return this.report.items.flatMap(({ status, id }) => (status === 'new' && id !== null ? [id] : []));
  }

  protected override render(): TemplateResult {
    const { items } = this.report;
    const group = (...statuses: ImportItem['status'][]): readonly ImportItem[] =>
      items.filter(({ status }) => statuses.includes(status));
    return html`<postil-dialog heading=${reportHeading(this.report)} wide>
      <div slot="lead">
        <p>${reportLead(this.report)}</p>
        ${this.#renderCounts()}
      </div>
      ${this.#renderGroup('Needs you', group('failed'))}
      ${
        this.failedOnly
          ? nothing
          : [
              this.#renderGroup('Worth a look', group('revision', 'duplicate')),
              this.#renderGroup('Added', group('new')),
            ]
      }
      ${
        this.#added.length === 0
          ? nothing
          : html`<button
              slot="foot"
              type="button"
              class="plain undo"
              @click=${() => this.dispatchEvent(new ImportUndoEvent(this.#added))}
            >
              <postil-icon name="trash-2"></postil-icon>Move what was added to the trash
            </button>`
      }
      <button
        slot="foot"
        type="button"
        class="secondary"
        @click=${() => this.dispatchEvent(new CopyEvent(reportText(this.report)))}
      >
        Copy the report
      </button>
    </postil-dialog>`;
  }

  #renderCounts(): TemplateResult {
    const counts = countItems(this.report.items);
    const words = [
      ['new', 'added'],
      ['revision', counts.revision === 1 ? 'new revision' : 'new revisions'],
      ['duplicate', 'already here'],
      ['failed', 'not imported'],
    ] as const;
    return html`<ul class="counts" aria-label="Summary">
        ${words.map(([status, name]) =>
          counts[status] === 0 ? nothing : html`<li class=${status}><b>${counts[status]}</b> ${name}</li>`,
        )}
      </ul>
      ${
        counts.failed === 0 || counts.failed === this.report.items.length
          ? nothing
          : html`<label class="filter">
              <input
                type="checkbox"
                .checked=${this.failedOnly}
                @change=${() => (this.failedOnly = !this.failedOnly)}
              />
              Only what was not imported
            </label>`
      }`;
  }

  #renderGroup(name: string, items: readonly ImportItem[]): TemplateResult | typeof nothing {
    if (items.length === 0) return nothing;
    return html`<section aria-label=${name}>
      <h3>${name}</h3>
      <ul>
        ${items.slice(0, this.shown).map((item) => this.#renderItem(item))}
      </ul>
      ${
        items.length <= this.shown
          ? nothing
          : html`<button type="button" class="secondary" @click=${() => (this.shown = this.shown * 10)}>
              Show more of ${items.length.toLocaleString('en')}
            </button>`
      }
    </section>`;
  }

  /** A text that was taken for a new one of an article since it is much like it may be another story all the same. */
  #renderKeepBoth({ id, likeness, title, path }: ImportItem): TemplateResult | typeof nothing {
    if (id === null || likeness === undefined) return nothing;
    if (this.separated.has(id)) return html`<span class="done">Both are kept</span>`;
    return html`<button
      type="button"
      class="plain"
      aria-label="Keep both: make the new text of ${title ?? fileName(path)} an article of its own"
      @click=${() => this.dispatchEvent(new KeepBothEvent(id))}
    >
      Keep both
    </button>`;
  }

  #renderItem(item: ImportItem): TemplateResult {
    const { id } = item;
    return html`<li class="item ${item.status}">
      <postil-icon name=${icons[item.status]}></postil-icon>
      <span class="file" title=${item.path}>${fileName(item.path)}</span>
      <span class="words" dir="auto">${itemWords(item)}</span>
      ${this.#renderKeepBoth(item)}
      ${
        id === null || item.status !== 'revision'
          ? nothing
          : html`<button
              type="button"
              class="plain compare"
              aria-label="Compare the texts of ${item.title ?? fileName(item.path)}"
              @click=${() => this.dispatchEvent(new RevisionsShowEvent(id))}
            >
              Compare
            </button>`
      }
      ${
        id === null
          ? nothing
          : html`<button
              type="button"
              class="plain"
              aria-label="Open ${item.title ?? fileName(item.path)}"
              @click=${() => this.dispatchEvent(new ArticleOpenEvent(id))}
            >
              Open
            </button>`
      }
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-import-report': PostilImportReport;
  }
  interface GlobalEventHandlersEventMap {
    'postil-import-undo': ImportUndoEvent;
    'postil-keep-both': KeepBothEvent;
  }
}
