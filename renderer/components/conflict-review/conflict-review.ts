import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Conflict } from '../../../core/library/merge/conflicts.ts';
import type { HighlightRecord, Sibling } from '../../../core/library/records.ts';
import { controls } from '../../styles/controls.styles.ts';
import { stem } from '../../styles/stem.styles.ts';
import { momentName } from '../article-row/day.ts';
import { fieldName, valueInWords } from '../record-words/record-words.ts';
import { ColorNames } from '../swatches/color-names.ts';
import { colorRules } from '../swatches/color-rules.ts';
import { ConflictJoinEvent, ConflictSettleEvent, ConflictUndoEvent } from './conflict-events.ts';
import { styles } from './conflict-review.styles.ts';
import '../dialog/dialog.ts';
import '../icon/icon.ts';
import '../version-text/version-text.ts';

const words = {
  done: 'All is decided',
  doneLead: 'Nothing is left that was changed in two places at once.',
  lead: 'Changed in two places at once. Nothing is lost until you decide.',
  shown: 'In the library now',
  other: 'Written elsewhere',
  keep: 'Keep this',
  take: 'Take this one',
  both: 'Keep both, one below the other',
  next: 'Next',
  undo: 'Undo the last choice',
};

/**
 * What was changed in two places at once, one after another, for the reader to decide.
 *
 * @fires postil-conflict-settle
 * @fires postil-conflict-join
 * @fires postil-conflict-undo
 * @fires postil-dialog-close
 */
@customElement('postil-conflict-review')
export class PostilConflictReview extends LitElement {
  static override styles = [controls, ...colorRules, stem, styles];

  readonly #names = new ColorNames(this);

  @state() private at = 0;

  @property({ attribute: false }) conflicts: readonly Conflict[] = [];

  /** The marks that they are about, by id. */
  @property({ attribute: false }) highlights: Readonly<Record<string, HighlightRecord>> = {};

  /** The last decision changed something that can be changed back. */
  @property({ type: Boolean }) undoable = false;

  /** What became of the last decision, where that is not to be seen. */
  @property({ attribute: false }) said: string | null = null;

  /** What counts as today. */
  @property({ attribute: false }) now = new Date();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('conflicts')) this.at = Math.max(0, Math.min(this.at, this.conflicts.length - 1));
  }

  /** What was decided has gone, and the focus with it: it goes on to what is next. */
  protected override updated(changed: PropertyValues): void {
    if (!changed.has('at') && !changed.has('conflicts')) return;
    if (changed.get('conflicts') === undefined && changed.get('at') === undefined) return;
    this.renderRoot.querySelector<HTMLElement>('.version')?.focus();
  }

  #settle(conflict: Conflict, choice: string): void {
    this.dispatchEvent(new ConflictSettleEvent(conflict, choice));
  }

  protected override render(): TemplateResult {
    const conflict = this.conflicts[this.at];
    return conflict === undefined ? this.#renderDone() : this.#renderConflict(conflict);
  }

  #renderDone(): TemplateResult {
    return html`<postil-dialog heading=${words.done} wide>
      <p slot="lead" role="status">${this.said ?? words.doneLead}</p>
      ${this.#renderUndo()}
    </postil-dialog>`;
  }

  #renderConflict(conflict: Conflict): TemplateResult {
    const { title, register, shown, others, id, table } = conflict;
    const mark = table === 'highlights' ? this.highlights[id] : undefined;
    const count = this.conflicts.length;
    return html`<postil-dialog heading="Difference ${this.at + 1} of ${count}" wide closing="Later">
      <div slot="lead">
        <p>${words.lead}</p>
        <p role="status">${this.said}</p>
      </div>
      <p class="title" dir="auto">${title}</p>
      ${
        mark === undefined
          ? nothing
          : html`<p class="quote stem" dir="auto" data-color=${mark.color}>
              <q>${mark.target.quote.exact}</q>
            </p>`
      }
      <section aria-label=${fieldName(register)}>
        <h3>${fieldName(register)}</h3>
        <div class="versions">
          ${this.#renderShown(conflict, others[0]?.value)}
          ${others.map((other) => this.#renderOther(conflict, other, shown))}
        </div>
        ${register === 'note' ? this.#renderBoth(conflict) : nothing}
      </section>
      ${this.#renderUndo()}
      ${
        count < 2
          ? nothing
          : html`<button
              slot="foot"
              type="button"
              class="secondary"
              @click=${() => (this.at = (this.at + 1) % count)}
            >
              ${words.next}
            </button>`
      }
    </postil-dialog>`;
  }

  #renderShown(conflict: Conflict, other: unknown): TemplateResult {
    return this.#renderVersion({
      heading: html`<b>${words.shown}</b>`,
      label: words.shown,
      text: this.#inWords(conflict, conflict.shown),
      other: this.#inWords(conflict, other),
      action: words.keep,
      choose: () => this.#settle(conflict, 'shown'),
    });
  }

  #renderOther(conflict: Conflict, { value, at, dot }: Sibling, shown: unknown): TemplateResult {
    const moment = momentName(at, this.now);
    return this.#renderVersion({
      heading: html`<b>${words.other}</b> <time datetime=${at}>${moment}</time>`,
      label: `${words.other} ${moment}`,
      text: this.#inWords(conflict, value),
      other: this.#inWords(conflict, shown),
      action: words.take,
      choose: () => this.#settle(conflict, dot),
    });
  }

  #renderVersion(version: {
    readonly heading: TemplateResult;
    readonly label: string;
    readonly text: string;
    readonly other: string;
    readonly action: string;
    readonly choose: () => void;
  }): TemplateResult {
    return html`<div class="version" role="group" aria-label=${version.label} tabindex="-1">
      <p>${version.heading}</p>
      <postil-version-text
        class="text"
        dir="auto"
        .text=${version.text}
        .other=${version.other}
      ></postil-version-text>
      <button type="button" class="secondary" @click=${version.choose}>${version.action}</button>
    </div>`;
  }

  #renderBoth(conflict: Conflict): TemplateResult {
    const texts = [conflict.shown, ...conflict.others.map(({ value }) => value)].map(String);
    const joined = texts.filter((text) => text.trim() !== '').join('\n\n');
    return html`<button
      type="button"
      class="secondary both"
      @click=${() => this.dispatchEvent(new ConflictJoinEvent(conflict, joined))}
    >
      ${words.both}
    </button>`;
  }

  #renderUndo(): TemplateResult | typeof nothing {
    return this.undoable
      ? html`<button
          slot="foot"
          type="button"
          class="plain"
          @click=${() => this.dispatchEvent(new ConflictUndoEvent())}
        >
          <postil-icon name="undo-2"></postil-icon>${words.undo}
        </button>`
      : nothing;
  }

  #inWords({ register }: Conflict, value: unknown): string {
    return valueInWords(register, value, { now: this.now, names: this.#names });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-conflict-review': PostilConflictReview;
  }
}
