import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { colorName, maxColorNameLength } from '../../../core/library/color-names.ts';
import { defaultSettings, markColors, type MarkColor, type Settings } from '../../../core/library/records.ts';
import { controls } from '../../styles/controls.styles.ts';
import { SettingsChangeEvent } from '../reader/reader-events.ts';
import { colorRules } from '../swatches/color-rules.ts';
import { colorSample } from '../swatches/color-sample.styles.ts';
import { styles } from './marking-settings.styles.ts';
import '../dialog/dialog.ts';
import '../icon/icon.ts';

const words = {
  heading: 'Colours and marking',
  lead: 'Call the colours what they mean to you, such as “claim” or “evidence”. Their names stand wherever a colour is chosen, filtered or told.',
  nameOf: (given: string, key: number) => `Name of ${given}, key ${key}`,
  reset: (given: string) => `Call it ${given} again`,
  resetAll: 'All names as they came',
  same: 'Two colours have the same name.',
  marking: 'While marking',
};

const switches = [
  {
    setting: 'markOnSelection',
    label: 'Mark on selection',
    about: 'What the pointer selects is marked at once, in the colour used last.',
  },
  {
    setting: 'mergeAdjacent',
    label: 'Merge adjacent marks',
    about: 'A mark that touches another of its colour, style and layer becomes one with it.',
  },
] as const satisfies readonly { setting: keyof Settings; label: string; about: string }[];

/**
 * What the six colours are called, and how marking goes. Each choice holds at once.
 *
 * @fires postil-settings-change
 * @fires postil-dialog-close
 */
@customElement('postil-marking-settings')
export class PostilMarkingSettings extends LitElement {
  static override styles = [controls, ...colorRules, ...colorSample, styles];

  @property({ attribute: false }) settings: Settings = defaultSettings;

  #set(settings: Partial<Settings>): void {
    this.dispatchEvent(new SettingsChangeEvent(settings));
  }

  /** What the reader calls the other colours. */
  #namesBut(color: MarkColor): NonNullable<Settings['colorNames']> {
    const names = Object.entries(this.settings.colorNames ?? {});
    return Object.fromEntries(names.filter(([named]) => named !== color));
  }

  /** A name that is the given one, or empty, is none of the reader's. */
  #name(color: MarkColor, field: HTMLInputElement): void {
    const name = field.value.replace(/\s+/gu, ' ').trim();
    const others = this.#namesBut(color);
    const before = this.settings.colorNames?.[color] ?? '';
    const chosen = name === colorName({}, color) ? '' : name;
    field.value = chosen;
    if (chosen === before) return;
    this.#set({ colorNames: chosen === '' ? others : { ...others, [color]: chosen } });
  }

  /** Escape closes the dialog before the field says that it has changed. */
  #onKey(event: KeyboardEvent, color: MarkColor): void {
    if (event.isComposing || (event.key !== 'Escape' && event.key !== 'Enter')) return;
    this.#name(color, event.currentTarget as HTMLInputElement);
  }

  protected override render(): TemplateResult {
    const names = markColors.map((color) => colorName(this.settings, color).toLocaleLowerCase());
    const named = Object.keys(this.settings.colorNames ?? {}).length > 0;
    return html`<postil-dialog heading=${words.heading}>
      <p slot="lead">${words.lead}</p>
      <ul>
        ${markColors.map((color, at) => this.#renderColor(color, at))}
      </ul>
      <p class="under" role="status">
        ${new Set(names).size < names.length ? html`<span>${words.same}</span>` : nothing}
        ${
          named
            ? html`<button type="button" class="again" @click=${() => this.#set({ colorNames: {} })}>
                ${words.resetAll}
              </button>`
            : nothing
        }
      </p>
      <h3>${words.marking}</h3>
      ${switches.map(
        ({ setting, label, about }) =>
          html`<label class="switch">
            <input
              type="checkbox"
              class="toggle"
              aria-describedby=${`about-${setting}`}
              .checked=${this.settings[setting] ?? false}
              @change=${(event: Event) => this.#set({ [setting]: (event.target as HTMLInputElement).checked })}
            />
            <span>${label}</span>
            <span class="about" id=${`about-${setting}`}>${about}</span>
          </label>`,
      )}
    </postil-dialog>`;
  }

  #renderColor(color: MarkColor, at: number): TemplateResult {
    const given = colorName({}, color);
    const chosen = this.settings.colorNames?.[color] ?? '';
    return html`<li data-color=${color}>
      <span class="color-sample" aria-hidden="true">${at + 1}</span>
      <input
        type="text"
        aria-label=${words.nameOf(given, at + 1)}
        placeholder=${given}
        maxlength=${maxColorNameLength}
        autocomplete="off"
        dir="auto"
        .value=${chosen}
        ?data-focus=${at === 0}
        @change=${(event: Event) => this.#name(color, event.target as HTMLInputElement)}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, color)}
      />
      <button
        type="button"
        class="tool"
        aria-label=${words.reset(given)}
        title=${words.reset(given)}
        ?disabled=${chosen === ''}
        @click=${() => this.#set({ colorNames: this.#namesBut(color) })}
      >
        <postil-icon name="undo-2"></postil-icon>
      </button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-marking-settings': PostilMarkingSettings;
  }
}
