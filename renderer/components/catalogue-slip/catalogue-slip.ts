import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ArticleRecord } from '../../../core/library/records.ts';
import { controls } from '../../styles/controls.styles.ts';
import { sourceOf } from '../reader/source-of.ts';
import { styles } from './catalogue-slip.styles.ts';

const words = {
  from: 'From',
  by: 'By',
  published: 'Dated',
  file: 'File',
  title: 'Title',
  derived: 'made from the first sentence',
  saved: 'Saved',
  keptIn: 'Kept in',
  marked: 'Marked',
  tagged: 'Tagged',
};

const ordinals = ['', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** What the library knows of an article, as on the slip that a librarian lays into a book. */
@customElement('postil-catalogue-slip')
export class PostilCatalogueSlip extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) record: ArticleRecord | null = null;
  /** The revision that is shown. */
  @property({ type: Number }) revision = 1;
  /** Names of the collections that hold the article. */
  @property({ attribute: false }) collections: readonly string[] = [];
  /** Marks on it, with and without notes. */
  @property({ type: Number }) passages = 0;
  /** Notes on it. */
  @property({ type: Number }) notes = 0;

  protected override render(): TemplateResult | typeof nothing {
    const { record } = this;
    if (record === null) return nothing;
    const source = sourceOf(record);
    return html`<dl>
      ${this.#row(words.from, source)}
      ${this.#row(words.by, record.byline === source ? null : (record.byline?.replace(/^by\s+/i, '') ?? null))}
      ${this.#row(words.published, publishedInWords(record.published))}
      ${this.#row(words.file, source === '' ? (record.revisions.at(-1)?.filename ?? null) : null)}
      ${this.#row(words.title, record.titleDerived ? words.derived : null)}
      ${this.#row(
        words.saved,
        html`<time datetime=${record.imported}>${dateInWords(record.imported)}</time
          >${this.#revisionInWords()}`,
      )}
      ${this.#row(words.keptIn, this.collections.join(', '))}
      ${this.#row(words.tagged, record.tags.map((tag) => `#${tag}`).join(' '))}
      ${this.#row(words.marked, markedInWords(this.passages, this.notes))}
    </dl>`;
  }

  #row(name: string, value: string | TemplateResult | null): TemplateResult | typeof nothing {
    if (value === null || value === '') return nothing;
    return html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  }

  #revisionInWords(): string {
    if (this.revision === 1) return '';
    return `, ${ordinals[this.revision - 1] ?? `${this.revision}th`} revision`;
  }
}

/** `9 passages, 6 notes`, leaving out what there is none of. */
function markedInWords(passages: number, notes: number): string {
  const counted = (count: number, one: string): string | null =>
    count === 0 ? null : `${count} ${count === 1 ? one : `${one}s`}`;
  return [counted(passages, 'passage'), counted(notes, 'note')].filter((part) => part !== null).join(', ');
}

/** A day has no time zone: it is the same day for every reader. */
function dateInWords(date: string): string {
  const zone = /^\d{4}-\d\d-\d\d$/.test(date) ? { timeZone: 'UTC' } : {};
  return new Date(date).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...zone,
  });
}

/** A date in words; `null` for none, and as it stands for what is no date. */
function publishedInWords(published: string | null): string | null {
  return published === null || Number.isNaN(Date.parse(published)) ? published : dateInWords(published);
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-catalogue-slip': PostilCatalogueSlip;
  }
}
