import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { commandOf } from '../../../core/commands/commands.ts';
import {
  countMarks,
  isFiltering,
  isHiding,
  noFilter,
  readWords,
  type MarkCounts,
  type MarkFilter,
} from '../../../core/library/mark-filter.ts';
import { defaultSettings, type HighlightRecord, type Settings } from '../../../core/library/records.ts';
import { IdleWork } from '../../dom/idle-work.ts';
import { controls } from '../../styles/controls.styles.ts';
import { keysText } from '../keys/keys.ts';
import { CommandEvent } from '../reader/reader-events.ts';
import { filterChips } from './filter-chips.ts';
import '../filter-panel/filter-panel.ts';
import type { PostilFilterPanel } from '../filter-panel/filter-panel.ts';
import '../icon/icon.ts';
import { MarkFilterChangeEvent, MarkListingEvent } from './margin-filter-events.ts';
import { styles } from './margin-filter.styles.ts';

const words = {
  shown: (shown: number, all: number) => `${shown.toLocaleString('en')} of ${all.toLocaleString('en')}`,
  none: (all: number) =>
    all === 1 ? 'The one mark does not fit' : `None of ${all.toLocaleString('en')} marks fits`,
  clear: 'Clear',
  clearAll: 'Clear the filter',
  remove: (chip: string) => `Remove: ${chip}`,
  hidden: (count: number) => (count === 1 ? '1 mark hidden' : `${count.toLocaleString('en')} marks hidden`),
  show: 'Show',
  showAll: 'Show the hidden marks',
  listing: 'Which marks are listed',
  notes: 'Notes',
  all: 'All marks',
};

const nothingCounted: MarkCounts = countMarks([], noFilter, {});

/**
 * The head of the margin: opens the filter of the marks, and says while some are out of sight which are shown and how
 * all come back.
 *
 * @fires postil-mark-filter-change
 * @fires postil-mark-listing
 * @fires postil-settings-change - Colours or layers were hidden or shown.
 * @fires postil-command - `mark.show-all`, `mark.layers` or `mark.settings`.
 */
@customElement('postil-margin-filter')
export class PostilMarginFilter extends LitElement {
  static override styles = [controls, styles];

  #counts = nothingCounted;
  #totals = nothingCounted;
  #ahead = new IdleWork();

  @query('[popover]') private popup!: HTMLElement;
  @query('.opener') private opener!: HTMLButtonElement;
  @query('postil-filter-panel') private panel!: PostilFilterPanel | null;

  @state() private open = false;

  /** All marks of the article. */
  @property({ attribute: false }) marks: readonly HighlightRecord[] = [];
  /** How many of them are shown. */
  @property({ type: Number }) shown = 0;
  @property({ attribute: false }) filter: MarkFilter = noFilter;
  @property({ attribute: false }) settings: Settings = defaultSettings;
  /** It stands in the sheet of notes. */
  @property({ type: Boolean, reflect: true }) narrow = false;
  /** The sheet lists marks without notes, too. */
  @property({ type: Boolean }) listsAll = false;
  @property() platform = 'linux';

  constructor() {
    super();
    this.addController({ hostDisconnected: () => this.#ahead.stop() });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('marks')) this.#totals = nothingCounted;
    const counts = this.open || isFiltering(this.filter) || isHiding(this.settings);
    if (!counts) return;
    if (this.#totals === nothingCounted && this.open) this.#totals = countMarks(this.marks, noFilter, {});
    this.#counts = countMarks(this.marks, this.filter, this.settings);
  }

  protected override updated(changed: PropertyValues<this>): void {
    // While the panel is open, words may be typed into it any moment.
    if (!this.open) this.#ahead.stop();
    else if (changed.has('marks') || (changed as Map<PropertyKey, unknown>).has('open'))
      this.#ahead.start(this.marks, readWords);
    // What must stay in sight while one reads on.
    this.toggleAttribute('lasting', this.open || isFiltering(this.filter));
  }

  /** Opens the panel, its field in focus; closes an open one. */
  toggle(): void {
    if (this.open) this.popup.hidePopover();
    else {
      this.popup.showPopover({ source: this.opener });
      void this.#enter();
    }
  }

  /** At once, and not when the popover has told that it is open: what is typed next is meant for the field. */
  async #enter(): Promise<void> {
    this.open = true;
    await this.updateComplete;
    this.panel?.focus();
  }

  #onToggle(event: ToggleEvent): void {
    if (event.newState === 'closed') this.open = false;
    else if (!this.open) void this.#enter();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || !this.open) return;
    event.preventDefault();
    event.stopPropagation();
    this.popup.hidePopover();
    // The popover tells later that it is closed; the next Escape is for what lies below it.
    this.open = false;
  }

  #ask(filter: MarkFilter): void {
    this.dispatchEvent(new MarkFilterChangeEvent(filter));
  }

  /** What had the focus goes with the filter. */
  #clear(): void {
    this.#ask(noFilter);
    this.opener.focus();
  }

  protected override render(): TemplateResult {
    return html`<div class="head" @keydown=${this.#onKey}>
      <div class="line">
        <p class="count" role="status">${this.#countInWords()}</p>
        ${
          isFiltering(this.filter)
            ? html`<button type="button" class="plain clear" title=${words.clearAll} @click=${this.#clear}>
                ${words.clear}
              </button>`
            : nothing
        }
        ${this.narrow ? this.#renderListing() : nothing} ${this.#renderOpener()}
      </div>
      ${this.#renderChips()} ${this.#renderHidden()}
      <div id="panel" popover class="floating" @toggle=${this.#onToggle}>
        ${
          this.open
            ? html`<postil-filter-panel
                .filter=${this.filter}
                .counts=${this.#counts}
                .totals=${this.#totals}
                .settings=${this.settings}
              ></postil-filter-panel>`
            : nothing
        }
      </div>
    </div>`;
  }

  #countInWords(): string {
    if (!isFiltering(this.filter)) return '';
    const all = this.marks.length;
    return this.shown === 0 ? words.none(all) : words.shown(this.shown, all);
  }

  #renderOpener(): TemplateResult {
    const { title, keys } = commandOf('margin.filter');
    return html`<button
      type="button"
      class="tool opener"
      aria-label=${title}
      title=${`${title}  ${keysText(keys[0] ?? '', this.platform)}`}
      popovertarget="panel"
    >
      <postil-icon name="list-filter"></postil-icon>
    </button>`;
  }

  #renderListing(): TemplateResult {
    const choice = (all: boolean, label: string): TemplateResult =>
      html`<button
        type="button"
        class="choice"
        aria-pressed=${this.listsAll === all}
        @click=${() => this.dispatchEvent(new MarkListingEvent(all))}
      >
        ${label}
      </button>`;
    return html`<div class="segment" role="group" aria-label=${words.listing}>
      ${choice(false, words.notes)} ${choice(true, words.all)}
    </div>`;
  }

  #renderChips(): TemplateResult | typeof nothing {
    const chips = filterChips(this.filter, this.settings);
    if (chips.length === 0) return nothing;
    return html`<ul class="chips">
      ${chips.map(
        ({ label, without }) =>
          html`<li>
            <button
              type="button"
              class="chip"
              aria-label=${words.remove(label)}
              @click=${() => this.#ask(without)}
            >
              <span dir="auto">${label}</span><postil-icon name="x"></postil-icon>
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #renderHidden(): TemplateResult | typeof nothing {
    const { hidden } = this.#counts;
    if (!isHiding(this.settings) || hidden === 0) return nothing;
    return html`<p class="hidden">
      ${words.hidden(hidden)}
      <button
        type="button"
        class="show"
        aria-label=${words.showAll}
        @click=${() => this.dispatchEvent(new CommandEvent('mark.show-all'))}
      >
        ${words.show}
      </button>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-margin-filter': PostilMarginFilter;
  }
}
