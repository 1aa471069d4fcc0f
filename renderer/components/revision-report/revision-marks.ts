import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { likenessInWords } from '../../../core/annotation/likeness.ts';
import { controls } from '../../styles/controls.styles.ts';
import { stem } from '../../styles/stem.styles.ts';
import { plainNote } from '../../../core/library/plain-note.ts';
import { colorRules } from '../swatches/color-rules.ts';
import { MarksAcceptEvent, MarkChooseEvent, MarkRepinEvent } from './mark-list-events.ts';
import type { ComparedMark, MarkStanding } from './revision-pair.ts';
import { styles } from './revision-marks.styles.ts';
import '../icon/icon.ts';

/** From so much on, in percent, an approximate place is taken without looking, if the reader says so. */
const likely = 90;

const words = {
  label: 'Marks by how they were found',
  none: 'This article has no marks.',
  accept: 'Accept',
  pin: 'Pin again…',
  all: (count: number) => `Show all ${count.toLocaleString('en')}`,
  sure: (count: number) => `Accept those in place and moved (${count})`,
  likely: (count: number) => `Accept those ${likely} % alike or more too (${count})`,
};

/** The standings by need, each with its heading. */
const headings: readonly (readonly [MarkStanding, string])[] = [
  ['orphan', 'Without a place'],
  ['approximate', 'In changed words'],
  ['moved', 'Moved'],
  ['exact', 'In place'],
  ['settled', 'Settled'],
];

/** Marks of a group that are shown before the rest is asked for. */
const shownFirst = 50;

/**
 * The marks of an article by how they stand in its newer text, those that need the reader first.
 *
 * @fires postil-mark-choose - One is to be shown in the texts.
 * @fires postil-marks-accept
 * @fires postil-mark-repin
 */
@customElement('postil-revision-marks')
export class PostilRevisionMarks extends LitElement {
  static override styles = [controls, ...colorRules, stem, styles];

  /** The entry that gets the focus once what was accepted has gone from its place. */
  #focusAt: number | null = null;

  /** Groups that are shown to their end. */
  @state() private whole: ReadonlySet<MarkStanding> = new Set();

  @property({ attribute: false }) marks: readonly ComparedMark[] = [];
  /** Id of the mark at hand. */
  @property() active: string | null = null;
  /** Marks can be accepted and pinned: the newer text is the current one, and the library can be changed. */
  @property({ type: Boolean }) changeable = false;

  /** What was accepted goes to another group, and the focus with it: it stays where the eyes are. */
  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('marks') || this.#focusAt === null) return;
    const entries = [...this.renderRoot.querySelectorAll<HTMLElement>('.show')];
    entries[Math.min(this.#focusAt, entries.length - 1)]?.focus();
    this.#focusAt = null;
  }

  #accept(marks: readonly ComparedMark[]): void {
    const ids = [...this.renderRoot.querySelectorAll<HTMLElement>('.mark')].map(({ dataset }) => dataset.id);
    this.#focusAt = Math.max(0, ids.indexOf(marks[0]?.highlight.id));
    this.dispatchEvent(new MarksAcceptEvent(marks));
  }

  protected override render(): TemplateResult {
    if (this.marks.length === 0) return html`<p class="none">${words.none}</p>`;
    const groups = Map.groupBy(this.marks, ({ standing }) => standing);
    return html`${this.changeable ? this.#renderAll() : nothing}
      <div role="group" aria-label=${words.label}>
        ${headings.map(([standing, heading]) => this.#renderGroup(standing, heading, groups.get(standing) ?? []))}
      </div>`;
  }

  #renderAll(): TemplateResult {
    const sure = this.marks.filter(({ standing }) => standing === 'exact' || standing === 'moved');
    const close = this.marks.filter(
      ({ standing, newer }) => standing === 'approximate' && percent(newer.score) >= likely,
    );
    const button = (label: string, marks: readonly ComparedMark[]): TemplateResult =>
      html`<button type="button" class="secondary" @click=${() => this.#accept(marks)}>${label}</button>`;
    return html`<div class="all">
      ${sure.length === 0 ? nothing : button(words.sure(sure.length), sure)}
      ${close.length === 0 ? nothing : button(words.likely(sure.length + close.length), [...sure, ...close])}
    </div>`;
  }

  #renderGroup(
    standing: MarkStanding,
    heading: string,
    marks: readonly ComparedMark[],
  ): TemplateResult | typeof nothing {
    if (marks.length === 0) return nothing;
    const shown = this.whole.has(standing) ? marks : marks.slice(0, shownFirst);
    return html`<section role="group" aria-label=${heading}>
      <h3>${heading} <span class="count">${marks.length.toLocaleString('en')}</span></h3>
      <ul>
        ${repeat(
          shown,
          ({ highlight }) => highlight.id,
          (mark) => this.#renderMark(mark),
        )}
      </ul>
      ${
        shown.length === marks.length
          ? nothing
          : html`<button
              type="button"
              class="plain"
              @click=${() => (this.whole = new Set([...this.whole, standing]))}
            >
              ${words.all(marks.length)}
            </button>`
      }
    </section>`;
  }

  #renderMark(mark: ComparedMark): TemplateResult {
    const { highlight, standing, newer } = mark;
    const { id, color, note, target } = highlight;
    return html`<li class="mark stem" data-id=${id} data-color=${color}>
      <button
        type="button"
        class="show"
        aria-pressed=${id === this.active}
        @click=${() => this.dispatchEvent(new MarkChooseEvent(mark))}
      >
        <span class="quote" dir="auto">${target.quote.exact}</span>
        ${note === '' ? nothing : html`<span class="note" dir="auto">${plainNote(note)}</span>`}
      </button>
      ${standing === 'approximate' ? html`<p class="meta">${likenessInWords(newer.score)}</p>` : nothing}
      ${this.changeable ? this.#renderTools(mark) : nothing}
    </li>`;
  }

  #renderTools(mark: ComparedMark): TemplateResult {
    const { standing, highlight } = mark;
    const about = highlight.target.quote.exact.slice(0, 60);
    const acceptable = standing !== 'orphan' && standing !== 'settled';
    return html`<div class="tools">
      ${
        acceptable
          ? html`<button
              type="button"
              class="plain"
              aria-label="${words.accept}: ${about}"
              @click=${() => this.#accept([mark])}
            >
              <postil-icon name="check"></postil-icon>${words.accept}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="plain"
        aria-label="${words.pin}: ${about}"
        @click=${() => this.dispatchEvent(new MarkRepinEvent(mark))}
      >
        <postil-icon name="pin"></postil-icon>${words.pin}
      </button>
    </div>`;
  }
}

/** As it is shown, so that what is counted as 90 % is what says so. */
function percent(score: number): number {
  return Math.round(score * 100);
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-revision-marks': PostilRevisionMarks;
  }
}
