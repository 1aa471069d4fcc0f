import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ArticleRecord } from '../../../core/library/records.ts';
import { controls } from '../../styles/controls.styles.ts';
import {
  countNotes,
  fractionRead,
  minutesToRead,
  stripMarks,
  type ArticleSummary,
} from './article-summary.ts';
import { dayName } from './day.ts';
import { styles } from './article-row.styles.ts';
import '../strip/strip.ts';

const stateNames = { unread: 'Unread', reading: 'Being read', finished: 'Finished' } as const;

/**
 * One article in a list: state, title, source, author, strip, notes, length, day. Its cells are those of a grid's
 * row; the list that holds it gives it the role, the index and the selection.
 *
 * @cssprop --columns - The grid's tracks, which the list's heads share.
 */
@customElement('postil-article-row')
export class PostilArticleRow extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) summary: ArticleSummary | null = null;

  /** What counts as today. */
  @property({ attribute: false }) now = new Date();

  protected override render(): TemplateResult | typeof nothing {
    if (this.summary === null) return nothing;
    const { record } = this.summary;
    const notes = countNotes(this.summary);
    return html`
      <div class="title ${record.state}" role="rowheader">
        <span class="state" aria-hidden="true"></span>
        <span class="visually-hidden">${stateNames[record.state]}: </span>
        <span class="name" dir="auto" lang=${record.language ?? nothing}>${record.title}</span>
        <span class="meta" lang=${record.language ?? nothing}>
          ${sourceNames(record).map(([kind, name]) => html`<span class=${kind}>${name}</span>`)}
        </span>
      </div>
      <div class="strip" role="gridcell">
        <postil-strip
          .fraction=${fractionRead(this.summary)}
          .marks=${stripMarks(this.summary)}
        ></postil-strip>
      </div>
      <div class="number notes" role="gridcell">
        ${notes === 0 ? html`<span class="visually-hidden">none</span>` : notes}
      </div>
      <div class="number" role="gridcell">${minutesToRead(record)} min</div>
      <div class="number added" role="gridcell">${dayName(record.imported, this.now)}</div>
    `;
  }
}

/** Where the article comes from: publication and author as far as they are known, else the name of its file. */
function sourceNames({ site, byline, revisions }: ArticleRecord): [kind: string, name: string][] {
  if (site === null && byline === null) return [['file', revisions.at(-1)?.filename ?? 'Pasted']];
  const names: [string, string | null][] = [
    ['site', site],
    ['author', byline],
  ];
  return names.filter((name): name is [string, string] => name[1] !== null);
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-article-row': PostilArticleRow;
  }
}
