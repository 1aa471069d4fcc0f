import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { commandOf, type CommandId } from '../../../core/commands/commands.ts';
import { themes, type Theme } from '../../../core/library/records.ts';
import { controls } from '../../styles/controls.styles.ts';
import '../icon/icon.ts';
import type { IconName } from '../icon/icons.ts';
import { SettingsChangeEvent } from '../reader/reader-events.ts';
import { styles } from './type-panel.styles.ts';

/** Smallest, largest and step of the text's size, as factors of the standard one. */
const scales = { least: 0.8, most: 1.8, step: 0.1 } as const;

const names: Readonly<Record<Theme, string>> = {
  system: 'System',
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
  black: 'Black',
  contrast: 'Contrast',
};

const words = { themes: 'Theme' };

/**
 * Size of the page's text and theme of the window.
 *
 * @fires postil-settings-change - Another size or theme was chosen.
 */
@customElement('postil-type-panel')
export class PostilTypePanel extends LitElement {
  static override styles = [controls, styles];

  /** Factor of the standard size. */
  @property({ type: Number }) scale = 1;
  @property() theme: Theme = 'system';

  #setScale(scale: number): void {
    const bounded = Math.min(scales.most, Math.max(scales.least, scale));
    this.dispatchEvent(new SettingsChangeEvent({ textScale: Math.round(bounded * 100) / 100 }));
  }

  protected override render(): TemplateResult {
    const { scale } = this;
    return html`<div class="sizes">
        ${this.#renderSize('text.smaller', 'a-arrow-down', scale - scales.step, scale <= scales.least)}
        <span class="value" role="status">${Math.round(scale * 100)} %</span>
        ${this.#renderSize('text.larger', 'a-arrow-up', scale + scales.step, scale >= scales.most)}
        ${this.#renderSize('text.normal', 'undo-2', 1, scale === 1)}
      </div>
      <fieldset class="themes">
        <legend>${words.themes}</legend>
        ${themes.map(
          (theme) =>
            html`<button
              type="button"
              class="theme"
              aria-pressed=${theme === this.theme}
              @click=${() => this.dispatchEvent(new SettingsChangeEvent({ theme }))}
            >
              <span class="sample" data-sample=${theme} aria-hidden="true">Aa</span>${names[theme]}
            </button>`,
        )}
      </fieldset>`;
  }

  #renderSize(command: CommandId, icon: IconName, scale: number, disabled: boolean): TemplateResult {
    const { title } = commandOf(command);
    return html`<button
      type="button"
      class="tool"
      aria-label=${title}
      title=${title}
      ?disabled=${disabled}
      @click=${() => this.#setScale(scale)}
    >
      <postil-icon name=${icon}></postil-icon>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-type-panel': PostilTypePanel;
  }
}
