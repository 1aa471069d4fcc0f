import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { countOf } from '../../../core/words/count-of.ts';
import { controls } from '../../styles/controls.styles.ts';
import { sections } from '../../styles/sections.styles.ts';
import { stem } from '../../styles/stem.styles.ts';
import { plainNote } from '../../../core/library/plain-note.ts';
import { recordNames } from '../record-words/record-words.ts';
import { colorRules } from '../swatches/color-rules.ts';
import type { DifferenceGroups, DifferenceLine, FieldDifference } from './group-differences.ts';
import { styles } from './state-difference.styles.ts';
import '../version-text/version-text.ts';

const headings: Readonly<Record<keyof DifferenceGroups, string>> = {
  missing: 'Missing now',
  changed: 'Different now',
  added: 'Not there then',
};

/** Lines of a group that are shown before the rest is asked for. */
const shownFirst = 50;

/** What differs between the library and an earlier state of it: what is missing, what was changed, what is new. */
@customElement('postil-state-difference')
export class PostilStateDifference extends LitElement {
  static override styles = [controls, ...colorRules, stem, sections, styles];

  /** Groups that are shown to their end. */
  @state() private whole: ReadonlySet<keyof DifferenceGroups> = new Set();

  @property({ attribute: false }) groups: DifferenceGroups = { missing: [], changed: [], added: [] };

  protected override render(): readonly (TemplateResult | typeof nothing)[] {
    return (Object.keys(headings) as (keyof DifferenceGroups)[]).map((group) => this.#renderGroup(group));
  }

  #renderGroup(group: keyof DifferenceGroups): TemplateResult | typeof nothing {
    const lines = this.groups[group];
    if (lines.length === 0) return nothing;
    const shown = this.whole.has(group) ? lines : lines.slice(0, shownFirst);
    return html`<section aria-label=${headings[group]}>
      <h3>${headings[group]}</h3>
      <ul>
        ${shown.map((line) => html`<li class="line">${this.#renderLine(line)}</li>`)}
      </ul>
      ${
        shown.length === lines.length
          ? nothing
          : html`<button
              type="button"
              class="plain all"
              @click=${() => (this.whole = new Set([...this.whole, group]))}
            >
              Show all ${lines.length.toLocaleString('en')}
            </button>`
      }
    </section>`;
  }

  #renderLine(line: DifferenceLine): TemplateResult {
    const { mark, name, article, marks, table, fields } = line;
    const pairs = fields.map((field) => this.#renderField(field));
    if (mark === null) {
      const kind = recordNames[table];
      const more = marks === 0 ? '' : `, with ${countOf(marks, 'mark')}`;
      return html`<p class="title" dir="auto">${name}</p>
        <p class="meta">${kind.charAt(0).toUpperCase() + kind.slice(1)}${more}</p>
        ${pairs}`;
    }
    const isNoteTold = fields.some(({ field }) => field === 'Note');
    return html`<div class="mark stem" data-color=${mark.color}>
        <p class="quote" dir="auto"><q>${name}</q></p>
        ${mark.note === '' || isNoteTold ? nothing : html`<p class="words" dir="auto">${plainNote(mark.note)}</p>`}
        <p class="meta" dir="auto">${article}</p>
      </div>
      ${pairs}`;
  }

  #renderField({ field, then, now }: FieldDifference): TemplateResult {
    return html`<div class="pair">
      <div>
        <p class="label">${field} then</p>
        <postil-version-text dir="auto" .text=${then} .other=${now}></postil-version-text>
      </div>
      <div>
        <p class="label">${field} now</p>
        <postil-version-text dir="auto" .text=${now} .other=${then}></postil-version-text>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-state-difference': PostilStateDifference;
  }
}
