import { html, nothing, type TemplateResult } from 'lit';
import { sortNames, type SortKey, type SortOrder } from './sort-articles.ts';
import '../icon/icon.ts';

/** The heads of a list's columns; those by which it can be sorted are buttons. */
export function columnHeads(order: SortOrder, sortBy: (key: SortKey) => void): TemplateResult {
  const sortHead = (by: SortKey, classes: string): TemplateResult => {
    const sorted = order.by === by ? (order.descending ? 'descending' : 'ascending') : 'none';
    return html`<div class=${classes} role="columnheader" aria-sort=${sorted}>
      <button type="button" tabindex="-1" @click=${() => sortBy(by)}>
        ${sortNames[by]}${
          sorted === 'none'
            ? nothing
            : html`<postil-icon name=${order.descending ? 'arrow-down' : 'arrow-up'}></postil-icon>`
        }
      </button>
    </div>`;
  };
  return html`<div class="heads" role="rowgroup">
    <div class="head-row" role="row" aria-rowindex="1">
      ${sortHead('title', 'title')}
      <div class="strip" role="columnheader">Read and marked</div>
      <div class="number notes" role="columnheader">Notes</div>
      ${sortHead('length', 'number')} ${sortHead('added', 'number added')}
    </div>
  </div>`;
}
