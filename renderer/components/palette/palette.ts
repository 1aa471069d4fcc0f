import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { CommandId } from '../../../core/commands/commands.ts';
import type { ArticleRecord } from '../../../core/library/records.ts';
import type { SearchHit } from '../../../core/library/search-hit.ts';
import { controls } from '../../styles/controls.styles.ts';
import { DialogCloseEvent } from '../dialog/dialog.ts';
import { ModalController } from '../dialog/modal-controller.ts';
import { ColorNames } from '../swatches/color-names.ts';
import type { MatchedRange } from './match.ts';
import { paletteGroups, type PaletteEntry, type PaletteGroup } from './palette-entries.ts';
import { PaletteChooseEvent, PaletteSearchEvent } from './palette-events.ts';
import { styles } from './palette.styles.ts';
import '../icon/icon.ts';
import '../keys/keys.ts';

/**
 * One field for everything: what the program can do, the notes and marks, the articles. A combobox after the ARIA
 * authoring practices: the focus stays in the field, arrows move the choice, Enter takes it, Escape closes.
 *
 * @fires postil-palette-search
 * @fires postil-palette-choose
 * @fires postil-dialog-close
 */
@customElement('postil-palette')
export class PostilPalette extends LitElement {
  static override styles = [controls, styles];

  @query('dialog') private dialog!: HTMLDialogElement | null;

  @query('input') private field!: HTMLInputElement | null;

  @state() private words = '';

  @state() private chosen = 0;

  /** Those that can be run now, the ones used last first. */
  @property({ attribute: false }) commands: readonly CommandId[] = [];

  /** Those read last first. */
  @property({ attribute: false }) articles: readonly ArticleRecord[] = [];

  /** What the search answered. */
  @property({ attribute: false }) hits: readonly SearchHit[] = [];

  @property() platform = 'linux';

  readonly names = new ColorNames(this);

  #groups: readonly PaletteGroup[] = [];
  #entries: readonly PaletteEntry[] = [];

  constructor() {
    super();
    new ModalController(
      this,
      () => this.dialog,
      () => this.field,
    );
  }

  protected override willUpdate(): void {
    this.#groups = paletteGroups(this.words, this);
    this.#entries = this.#groups.flatMap(({ entries }) => entries);
    this.chosen = Math.max(0, Math.min(this.chosen, this.#entries.length - 1));
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('chosen')) {
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    }
  }

  #onInput(event: Event): void {
    this.words = (event.target as HTMLInputElement).value;
    this.chosen = 0;
    this.dispatchEvent(new PaletteSearchEvent(this.words));
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const count = this.#entries.length;
    if (event.key === 'ArrowDown') this.chosen = (this.chosen + 1) % Math.max(1, count);
    else if (event.key === 'ArrowUp') this.chosen = (this.chosen + count - 1) % Math.max(1, count);
    else if (event.key === 'PageDown') this.chosen = Math.min(count - 1, this.chosen + 8);
    else if (event.key === 'PageUp') this.chosen = Math.max(0, this.chosen - 8);
    else if (event.key === 'Enter') this.#choose(this.#entries[this.chosen]);
    else return;
    event.preventDefault();
  }

  /** Takes the line that was clicked; a click beside the palette, on its backdrop, closes it. */
  #onClick(event: MouseEvent): void {
    const clicked = event.target as Element;
    const line = clicked.closest<HTMLElement>('[role="option"]');
    if (line !== null) this.#choose(this.#entries[Number(line.dataset.index)]);
    else if (clicked === this.dialog) this.#close();
  }

  #choose(entry: PaletteEntry | undefined): void {
    if (entry !== undefined) this.dispatchEvent(new PaletteChooseEvent(entry.target));
  }

  #onCancel(event: Event): void {
    event.preventDefault();
    this.#close();
  }

  #close(): void {
    this.dispatchEvent(new DialogCloseEvent());
  }

  protected override render(): TemplateResult {
    const count = this.#entries.length;
    return html`<dialog
      aria-label="Search or do"
      @cancel=${(event: Event) => this.#onCancel(event)}
      @close=${() => this.dispatchEvent(new DialogCloseEvent())}
      @click=${(event: MouseEvent) => this.#onClick(event)}
      @keydown=${(event: KeyboardEvent) => this.#onKeydown(event)}
    >
      <div class="field">
        <postil-icon name="search"></postil-icon>
        <input
          type="text"
          role="combobox"
          aria-label="Search or do"
          aria-expanded="true"
          aria-controls="list"
          aria-activedescendant=${count === 0 ? nothing : `option-${this.chosen}`}
          aria-autocomplete="list"
          autocomplete="off"
          spellcheck="false"
          @input=${(event: Event) => this.#onInput(event)}
        />
      </div>
      <div id="list" role="listbox" aria-label="Results">${this.#renderGroups()}</div>
      ${count === 0 ? html`<p class="nothing">Nothing has these words.</p>` : nothing}
      <p class="visually-hidden" role="status">${count === 1 ? '1 result' : `${count} results`}</p>
      <p class="foot" aria-hidden="true">
        <postil-keys accelerator="Up"></postil-keys><postil-keys accelerator="Down"></postil-keys> choose
        <postil-keys accelerator="Enter"></postil-keys> do it
        <postil-keys accelerator="Escape"></postil-keys> close
      </p>
    </dialog>`;
  }

  #renderGroups(): readonly TemplateResult[] {
    let index = 0;
    return this.#groups.map(
      ({ name, entries }) =>
        html`<div role="group" aria-label=${name}>
          <p class="group" role="presentation">${name}</p>
          ${entries.map((entry) => this.#renderEntry(entry, index++))}
        </div>`,
    );
  }

  #renderEntry(entry: PaletteEntry, index: number): TemplateResult {
    return html`<div
      role="option"
      id="option-${index}"
      aria-selected=${index === this.chosen}
      data-index=${index}
      @pointermove=${() => (this.chosen = index)}
    >
      <postil-icon name=${entry.icon}></postil-icon>
      <span class="name" dir="auto">
        ${emphasised(entry.name, entry.nameRanges)}
        ${
          entry.detail === ''
            ? nothing
            : html`<small dir="auto">${emphasised(entry.detail, entry.detailRanges)}</small>`
        }
      </span>
      ${
        entry.accelerator === null
          ? nothing
          : html`<postil-keys accelerator=${entry.accelerator} platform=${this.platform}></postil-keys>`
      }
    </div>`;
  }
}

/** A text with what matched in bold. */
function emphasised(text: string, ranges: readonly MatchedRange[]): readonly (TemplateResult | string)[] {
  const pieces: (TemplateResult | string)[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), html`<b>${text.slice(start, end)}</b>`);
    at = end;
  }
  return [...pieces, text.slice(at)];
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-palette': PostilPalette;
  }
}
