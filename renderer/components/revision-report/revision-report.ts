import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ArticleView } from '../../../core/ipc/contract.ts';
import type { ArticleRecord, HighlightRecord } from '../../../core/library/records.ts';
import { countOf } from '../../../core/words/count-of.ts';
import { controls } from '../../styles/controls.styles.ts';
import type { MarkChooseEvent, MarkRepinEvent, MarksAcceptEvent } from './mark-list-events.ts';
import {
  MarkPinEvent,
  MarksMoveEvent,
  RevisionOpenEvent,
  RevisionsChooseEvent,
  RevisionsUndoEvent,
} from './revision-events.ts';
import { revisionName } from './revision-name.ts';
import { RevisionPair, sides, type ComparedMark, type Side } from './revision-pair.ts';
import { styles } from './revision-report.styles.ts';
import type { PostilRevisionText } from './revision-text.ts';
import '../dialog/dialog.ts';
import './revision-marks.ts';
import './revision-text.ts';

const words = {
  heading: 'Revisions',
  choose: { older: 'Older text', newer: 'Newer text' },
  current: ', current',
  panes: 'What is shown',
  marks: 'Marks',
  texts: 'Both texts',
  loading: 'Reading both texts…',
  alike: 'The two texts are alike, word for word.',
  undo: 'Undo',
  read: 'Read the older text',
  leave:
    'Nothing has to be decided: a mark that is left alone keeps the place that it was made in, and this report can be opened again at any time.',
  past: 'Marks are shown as they would stand. They can be accepted and pinned where the newer text is the current one.',
};

/**
 * Two revisions of an article side by side, with its marks in both. Each mark can be taken as standing where it was found,
 * be pinned to another passage of the current text, or be left.
 *
 * @fires postil-revisions-choose
 * @fires postil-marks-move
 * @fires postil-mark-pin
 * @fires postil-revisions-undo
 * @fires postil-revision-open
 * @fires postil-dialog-close
 */
@customElement('postil-revision-report')
export class PostilRevisionReport extends LitElement {
  static override styles = [controls, styles];

  #pair: RevisionPair | null = null;
  #marks: readonly ComparedMark[] = [];

  @query('postil-revision-text') private text!: PostilRevisionText | null;

  @query('.marks') private marksPane!: HTMLElement | null;

  /** Id of the mark at hand. */
  @state() private active: string | null = null;
  /** What a narrow window shows. */
  @state() private pane: Side | 'marks' = 'marks';

  @property({ attribute: false }) record: ArticleRecord | null = null;
  /** The article's highlights, without those in the trash. */
  @property({ attribute: false }) highlights: readonly HighlightRecord[] = [];
  /** The numbers of the revisions that were chosen. */
  @property({ attribute: false }) chosen: Readonly<Record<Side, number>> = { older: 1, newer: 1 };
  /** The texts of both; `null` until they are read. */
  @property({ attribute: false }) views: Readonly<Record<Side, ArticleView>> | null = null;
  /** Why they cannot be shown. */
  @property({ attribute: false }) failure: string | null = null;
  /** What was done last. */
  @property({ attribute: false }) said: string | null = null;
  /** What was done last can be taken back. */
  @property({ type: Boolean }) undoable = false;
  /** Id of the mark to begin with. */
  @property({ attribute: false }) first: string | null = null;
  @property({ type: Boolean }) readOnly = false;
  /** What counts as today. */
  @property({ attribute: false }) now = new Date();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('views'))
      this.#pair = this.views === null ? null : new RevisionPair(this.views.older, this.views.newer);
    if (changed.has('views') || changed.has('highlights'))
      this.#marks = this.#pair?.marks(this.highlights) ?? [];
  }

  protected override updated(changed: PropertyValues<this>): void {
    const first = this.#marks.find(({ highlight }) => highlight.id === this.first);
    if (changed.has('views') && first !== undefined) void this.#show(first);
    // The button that was pressed last has gone.
    if (changed.get('undoable') === true && !this.undoable) this.marksPane?.focus();
  }

  get #current(): boolean {
    return this.chosen.newer === this.record?.revisions.at(-1)?.revision;
  }

  async #show(mark: ComparedMark): Promise<void> {
    this.active = mark.highlight.id;
    const side = mark.newer.status === 'orphan' ? 'older' : 'newer';
    if (this.pane !== 'marks') this.pane = side;
    await this.updateComplete;
    await this.text?.reveal(mark, side);
  }

  #onChoose({ mark }: MarkChooseEvent): void {
    this.pane = mark.newer.status === 'orphan' ? 'older' : 'newer';
    void this.#show(mark);
  }

  #onAccept({ marks }: MarksAcceptEvent): void {
    if (this.#pair !== null) this.dispatchEvent(new MarksMoveEvent(this.#pair.movesOf(marks)));
  }

  #onRepin({ mark }: MarkRepinEvent): void {
    this.dispatchEvent(new MarkPinEvent(mark.highlight.id, this.#pair?.placeNear(mark) ?? 0));
  }

  #onSelect(side: Side, event: Event): void {
    const number = Number((event.target as HTMLSelectElement).value);
    const { older, newer }: Record<Side, number> = { ...this.chosen, [side]: number };
    this.dispatchEvent(new RevisionsChooseEvent(older, newer));
  }

  protected override render(): TemplateResult {
    return html`<postil-dialog heading="${words.heading}: ${this.record?.title ?? ''}" full>
      <div slot="lead" class="lead">
        <div class="choice">${sides.map((side) => this.#renderSelect(side))}</div>
        <p class="said" role="status">
          ${this.failure ?? this.said ?? this.#summary()}
          ${
            this.undoable
              ? html`<button
                  type="button"
                  class="plain"
                  @click=${() => this.dispatchEvent(new RevisionsUndoEvent())}
                >
                  ${words.undo}
                </button>`
              : nothing
          }
        </p>
        ${this.#renderPanes()}
      </div>
      <div class="panes" data-pane=${this.pane}>
        <div class="marks" role="region" aria-label=${words.marks} tabindex="0">
          <postil-revision-marks
            .marks=${this.#marks}
            .active=${this.active}
            .changeable=${this.#current && !this.readOnly}
            @postil-mark-choose=${this.#onChoose}
            @postil-marks-accept=${this.#onAccept}
            @postil-mark-repin=${this.#onRepin}
          ></postil-revision-marks>
          <p class="hint">${this.#current ? words.leave : words.past}</p>
        </div>
        <div class="texts" role="region" aria-label=${words.texts} tabindex="0">
          <postil-revision-text
            .pair=${this.#pair}
            .marks=${this.#marks}
            .active=${this.active}
            .side=${this.pane === 'older' ? 'older' : 'newer'}
            .language=${this.record?.language ?? null}
          ></postil-revision-text>
        </div>
      </div>
      ${this.#renderRead()}
    </postil-dialog>`;
  }

  #summary(): string {
    if (this.#pair === null) return words.loading;
    const counts = Map.groupBy(this.#pair.lines, ({ change }) => change);
    const count = (change: 'edited' | 'added' | 'removed'): number => counts.get(change)?.length ?? 0;
    const parts = (['edited', 'added', 'removed'] as const)
      .filter((change) => count(change) > 0)
      .map((change, at) => `${at === 0 ? countOf(count(change), 'paragraph') : count(change)} ${change}`);
    return parts.length === 0 ? words.alike : `${parts.join(', ')}.`;
  }

  #renderSelect(side: Side): TemplateResult {
    const revisions = this.record?.revisions ?? [];
    return html`<label>
      ${words.choose[side]}
      <select @change=${(event: Event) => this.#onSelect(side, event)}>
        ${revisions.toReversed().map((revision) => {
          const { revision: number } = revision;
          const last = number === revisions.at(-1)?.revision;
          return html`<option value=${number} ?selected=${number === this.chosen[side]}>
            ${revisionName(revision, this.now)}${last ? words.current : ''}
          </option>`;
        })}
      </select>
    </label>`;
  }

  #renderPanes(): TemplateResult {
    const panes = [
      ['marks', `${words.marks} (${this.#marks.length})`],
      ['older', words.choose.older],
      ['newer', words.choose.newer],
    ] as const;
    return html`<div class="segment switch" role="group" aria-label=${words.panes}>
      ${panes.map(
        ([pane, label]) =>
          html`<button
            type="button"
            class="plain"
            aria-pressed=${this.pane === pane}
            @click=${() => (this.pane = pane)}
          >
            ${label}
          </button>`,
      )}
    </div>`;
  }

  #renderRead(): TemplateResult | typeof nothing {
    const { record, chosen } = this;
    if (record === null || chosen.older === record.revisions.at(-1)?.revision) return nothing;
    return html`<button
      slot="foot"
      type="button"
      class="secondary"
      @click=${() => this.dispatchEvent(new RevisionOpenEvent(record.id, chosen.older))}
    >
      ${words.read}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-revision-report': PostilRevisionReport;
  }
}
