import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { colorName } from '../../../core/library/color-names.ts';
import { markColors, type MarkColor } from '../../../core/library/records.ts';
import { controls } from '../../styles/controls.styles.ts';
import { CommandEvent } from '../reader/reader-events.ts';
import { ColorNames } from './color-names.ts';
import { colorRules } from './color-rules.ts';
import { linePatterns } from './line-patterns.styles.ts';
import { styles } from './swatches.styles.ts';

/**
 * The six colours of a mark as buttons, each with its line and its key.
 *
 * @fires postil-command - A colour was chosen: `mark.<colour>`.
 * @cssprop --swatch-size - Width and height of a button, 32px unless set.
 */
@customElement('postil-swatches')
export class PostilSwatches extends LitElement {
  static override styles = [controls, styles, linePatterns, ...colorRules];

  readonly #names = new ColorNames(this);

  /** The colour that is in use. */
  @property() selected: MarkColor | null = null;

  #choose(color: MarkColor): void {
    this.dispatchEvent(new CommandEvent(`mark.${color}`));
  }

  protected override render(): readonly TemplateResult[] {
    return markColors.map((color, at) => {
      const name = colorName(this.#names, color);
      const key = String(at + 1);
      return html`<button
        type="button"
        data-color=${color}
        aria-label="${key} ${name}"
        aria-keyshortcuts=${key}
        title="${name}  ${key}"
        aria-pressed=${color === this.selected}
        @click=${() => this.#choose(color)}
      >
        <span>${key}</span>
      </button>`;
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-swatches': PostilSwatches;
  }
}
