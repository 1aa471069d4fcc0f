import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HighlightRecord } from '../../../core/library/records.ts';
import { controls } from '../../styles/controls.styles.ts';
import { stem } from '../../styles/stem.styles.ts';
import '../keys/keys.ts';
import { colorRules } from '../swatches/color-rules.ts';
import { PinCancelEvent, PinConfirmEvent } from './pin-events.ts';
import { styles } from './pin-line.styles.ts';

const words = {
  label: 'Pin the mark again',
  select: 'Select the passage that this mark belongs to',
  keyboard: 'or choose it by',
  ready: 'Pin it to the selected passage?',
  pin: 'Pin here',
  cancel: 'Cancel',
};

/**
 * Says what to do while a mark's new passage is being selected, with the words that it was on.
 *
 * @fires postil-pin-confirm
 * @fires postil-pin-cancel
 */
@customElement('postil-pin-line')
export class PostilPinLine extends LitElement {
  static override styles = [controls, ...colorRules, stem, styles];

  @property({ attribute: false }) highlight: HighlightRecord | null = null;
  /** A passage is selected. */
  @property({ type: Boolean }) ready = false;
  @property() platform = 'linux';

  protected override render(): TemplateResult {
    const { exact = '', prefix = '', suffix = '' } = this.highlight?.target.quote ?? {};
    // Stored surroundings are cut anywhere; half a word reads as a mistake.
    const before = prefix.replace(/^\S*\s+/u, '… ');
    const after = suffix.replace(/\s+\S*$/u, ' …');
    // Taking the focus on pressing would take the selection away before it is read.
    const keep = (event: Event): void => event.preventDefault();
    return html`<section class="floating" aria-label=${words.label}>
      <p class="ask">
        ${
          this.ready
            ? html`${words.ready} <postil-keys accelerator="Enter" platform=${this.platform}></postil-keys>`
            : html`${words.select}, ${words.keyboard}
                <postil-keys accelerator="J" platform=${this.platform}></postil-keys>
                <postil-keys accelerator="K" platform=${this.platform}></postil-keys>`
        }
      </p>
      <p class="quote stem" dir="auto" data-color=${this.highlight?.color ?? 'pencil'}>
        <span class="around">${before}</span>${exact}<span class="around">${after}</span>
      </p>
      <div class="tools" @mousedown=${keep}>
        <button
          type="button"
          class="plain"
          aria-keyshortcuts="Escape"
          @click=${() => this.dispatchEvent(new PinCancelEvent())}
        >
          ${words.cancel}
        </button>
        <button
          type="button"
          class="primary"
          aria-keyshortcuts="Enter"
          ?disabled=${!this.ready}
          @click=${() => this.dispatchEvent(new PinConfirmEvent())}
        >
          ${words.pin}
        </button>
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-pin-line': PostilPinLine;
  }
}
