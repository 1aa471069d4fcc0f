import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
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
 * @fires postil-revisions-show
 * @fires postil-dialog-close
 */
@customElement('postil-import-report')
export class PostilImportReport extends LitElement {
  static override styles = [controls, sections, styles];

  @property({ attribute: false }) report: ImportReport = { items: [], cancelled: false, milliseconds: 0 };

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
      ${this.#renderGroup('Worth a look', group('revision', 'duplicate'))}
      ${this.#renderGroup('Added', group('new'))}
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
    </ul>`;
  }

  #renderGroup(name: string, items: readonly ImportItem[]): TemplateResult | typeof nothing {
    if (items.length === 0) return nothing;
    return html`<section aria-label=${name}>
      <h3>${name}</h3>
      <ul>
        ${items.map((item) => this.#renderItem(item))}
      </ul>
    </section>`;
  }

  #renderItem(item: ImportItem): TemplateResult {
    const { id } = item;
    return html`<li class="item ${item.status}">
      <postil-icon name=${icons[item.status]}></postil-icon>
      <span class="file" title=${item.path}>${fileName(item.path)}</span>
      <span class="words" dir="auto">${itemWords(item)}</span>
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
  }
}
