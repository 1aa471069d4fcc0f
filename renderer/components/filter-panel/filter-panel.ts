import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, queryAll } from 'lit/decorators.js';
import { commandOf, type CommandId } from '../../../core/commands/commands.ts';
import { colorName } from '../../../core/library/color-names.ts';
import { layerName } from '../../../core/library/layers.ts';
import { countMarks, noFilter, type MarkCounts, type MarkFilter } from '../../../core/library/mark-filter.ts';
import { defaultSettings, markColors, type MarkColor, type Settings } from '../../../core/library/records.ts';
import { controls } from '../../styles/controls.styles.ts';
import { MarkFilterChangeEvent } from '../margin-filter/margin-filter-events.ts';
import { CommandEvent, SettingsChangeEvent } from '../reader/reader-events.ts';
import { colorRules } from '../swatches/color-rules.ts';
import { colorSample } from '../swatches/color-sample.styles.ts';
import { styles } from './filter-panel.styles.ts';
import '../icon/icon.ts';

const words = {
  field: 'Words of the passage, note or tags',
  colors: 'Colours',
  layers: 'Layers',
  notes: 'Notes',
  tags: 'Tags',
  current: 'new marks',
  noLayers: 'No mark is in a layer.',
  note: { any: 'Any', with: 'With a note', without: 'Without' },
  hide: (name: string) => `Hide the marks of ${name}`,
  show: (name: string) => `Show the marks of ${name}`,
  more: (count: number) => `and ${count.toLocaleString('en')} more; type # and a tag to find them`,
};

/** So many tags are offered, the ones used most. */
const mostTags = 30;

/** One line of colours or layers. */
interface Line {
  readonly name: string;
  readonly color: MarkColor | null;
  /** New marks go into it. */
  readonly isCurrent: boolean;
  readonly count: number;
  readonly picked: boolean;
  readonly hidden: boolean;
  readonly pick: () => void;
  readonly toggle: () => void;
}

/**
 * What marks can be asked for by, each with how many that would leave, and eyes that hide colours and layers.
 *
 * @fires postil-mark-filter-change
 * @fires postil-settings-change - Colours or layers were hidden or shown.
 * @fires postil-command - `mark.layers` or `mark.settings`.
 */
@customElement('postil-filter-panel')
export class PostilFilterPanel extends LitElement {
  static override styles = [controls, ...colorRules, ...colorSample, styles];

  @query('input') private field!: HTMLInputElement | null;
  @queryAll('input, .pick') private stops!: NodeListOf<HTMLElement>;

  @property({ attribute: false }) filter: MarkFilter = noFilter;
  /** Under the filter as it is. */
  @property({ attribute: false }) counts: MarkCounts = countMarks([], noFilter, {});
  /** Without any filter. */
  @property({ attribute: false }) totals: MarkCounts = this.counts;
  @property({ attribute: false }) settings: Settings = defaultSettings;

  override focus(): void {
    this.field?.select();
    this.field?.focus();
  }

  #ask(change: Partial<MarkFilter>): void {
    this.dispatchEvent(new MarkFilterChangeEvent({ ...this.filter, ...change }));
  }

  #set(settings: Partial<Settings>): void {
    this.dispatchEvent(new SettingsChangeEvent(settings));
  }

  #onArrow(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const stops = [...this.stops];
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    stops[Math.max(0, at + step)]?.focus();
    event.preventDefault();
    event.stopPropagation();
  }

  get #colors(): readonly Line[] {
    const { filter, settings } = this;
    const hidden = settings.hiddenColors ?? [];
    return markColors
      .filter((color) => this.totals.colors.has(color) || hidden.includes(color))
      .map((color) => ({
        name: colorName(settings, color),
        color,
        isCurrent: false,
        count: this.counts.colors.get(color) ?? 0,
        picked: filter.colors.includes(color),
        hidden: hidden.includes(color),
        pick: () => this.#ask({ colors: toggled(filter.colors, color) }),
        toggle: () => this.#set({ hiddenColors: toggled(hidden, color) }),
      }));
  }

  /** None while no mark is in a layer. */
  get #layers(): readonly Line[] {
    const { filter, settings, totals } = this;
    const hidden = settings.hiddenLayers ?? [];
    const current = settings.layer ?? '';
    const names = [...new Set([...totals.layers.keys(), current])].sort((a, b) => a.localeCompare(b));
    if (names.every((name) => name === '' && !hidden.includes(name))) return [];
    return names.map((layer) => ({
      name: layerName(layer),
      color: null,
      isCurrent: layer !== '' && layer === current,
      count: this.counts.layers.get(layer) ?? 0,
      picked: filter.layers.includes(layer),
      hidden: hidden.includes(layer),
      pick: () => this.#ask({ layers: toggled(filter.layers, layer) }),
      toggle: () => this.#set({ hiddenLayers: toggled(hidden, layer) }),
    }));
  }

  protected override render(): TemplateResult {
    const layers = this.#layers;
    return html`<search @keydown=${this.#onArrow}>
      <div class="field">
        <postil-icon name="search"></postil-icon>
        <input
          type="text"
          aria-label=${words.field}
          placeholder=${words.field}
          autocomplete="off"
          spellcheck="false"
          dir="auto"
          .value=${this.filter.words}
          @input=${(event: Event) => this.#ask({ words: (event.target as HTMLInputElement).value })}
        />
      </div>
      <section aria-label=${words.colors}>
        ${this.#renderHead(words.colors, 'mark.settings')}
        <ul>
          ${this.#colors.map((line) => this.#renderLine(line))}
        </ul>
      </section>
      <section aria-label=${words.layers}>
        ${this.#renderHead(words.layers, 'mark.layers')}
        ${
          layers.length === 0
            ? html`<p class="more">${words.noLayers}</p>`
            : html`<ul>
                ${layers.map((line) => this.#renderLine(line))}
              </ul>`
        }
      </section>
      ${this.#renderNotes()} ${this.#renderTags()}
    </search>`;
  }

  #renderHead(name: string, command?: CommandId): TemplateResult {
    return html`<div class="head">
      <h2>${name}</h2>
      ${command === undefined ? nothing : this.#renderSettings(command)}
    </div>`;
  }

  #renderSettings(command: CommandId): TemplateResult {
    const { title } = commandOf(command);
    return html`<button
      type="button"
      class="tool"
      aria-label=${title}
      title=${title}
      @click=${() => this.dispatchEvent(new CommandEvent(command))}
    >
      <postil-icon name="settings"></postil-icon>
    </button>`;
  }

  #renderLine({ name, color, isCurrent, count, picked, hidden, pick, toggle }: Line): TemplateResult {
    const eye = hidden ? words.show(name) : words.hide(name);
    return html`<li class=${hidden ? 'is-hidden' : ''} data-color=${color ?? nothing}>
      <button type="button" class="pick" aria-pressed=${picked} @click=${pick}>
        ${color === null ? nothing : html`<span class="color-sample" aria-hidden="true">a</span>`}
        <span class="name" dir="auto">${name}</span>
        ${isCurrent ? html`<span class="current">${words.current}</span>` : nothing}
        <span class="count">${count.toLocaleString('en')}</span>
      </button>
      <button type="button" class="tool" aria-label=${eye} title=${eye} @click=${toggle}>
        <postil-icon name=${hidden ? 'eye-off' : 'eye'}></postil-icon>
      </button>
    </li>`;
  }

  #renderNotes(): TemplateResult {
    const { note } = this.filter;
    return html`<section aria-label=${words.notes}>
      ${this.#renderHead(words.notes)}
      <div class="segment" role="group" aria-label=${words.notes}>
        ${(['any', 'with', 'without'] as const).map(
          (choice) =>
            html`<button
              type="button"
              class="pick"
              aria-pressed=${choice === note}
              @click=${() => this.#ask({ note: choice })}
            >
              ${words.note[choice]}
              <span class="count">${this.counts.notes[choice].toLocaleString('en')}</span>
            </button>`,
        )}
      </div>
    </section>`;
  }

  #renderTags(): TemplateResult | typeof nothing {
    const { tags: asked } = this.filter;
    const all = [...this.totals.tags]
      .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
      .map(([tag]) => tag);
    if (all.length === 0) return nothing;
    const offered = [...new Set([...asked, ...all.slice(0, mostTags)])];
    return html`<section aria-label=${words.tags}>
      ${this.#renderHead(words.tags)}
      <ul class="tags">
        ${offered.map((tag) => {
          const count = this.counts.tags.get(tag) ?? 0;
          const picked = asked.includes(tag);
          return html`<li>
            <button
              type="button"
              class="pick"
              aria-pressed=${picked}
              ?disabled=${count === 0 && !picked}
              @click=${() => this.#ask({ tags: toggled(asked, tag) })}
            >
              <span class="name" dir="auto">#${tag}</span>
              <span class="count">${count.toLocaleString('en')}</span>
            </button>
          </li>`;
        })}
      </ul>
      ${all.length > mostTags ? html`<p class="more">${words.more(all.length - mostTags)}</p>` : nothing}
    </section>`;
  }
}

function toggled<T>(all: readonly T[], one: T): readonly T[] {
  return all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-filter-panel': PostilFilterPanel;
  }
}
