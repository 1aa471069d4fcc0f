import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../../styles/controls.styles.ts';
import { differingWords } from './differing-words.ts';
import { styles } from './version-text.styles.ts';

const words = { nothing: 'Nothing written' };

/** A text as it stands, with the words set off that another version of it does not have. */
@customElement('postil-version-text')
export class PostilVersionText extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) text = '';

  /** The version to compare with; `null` sets nothing off. */
  @property({ attribute: false }) other: string | null = null;

  protected override render(): TemplateResult {
    if (this.text === '') return html`<span class="nothing">${words.nothing}</span>`;
    return html`${differingWords(this.text, this.other ?? this.text).map(({ text, differs }) =>
      differs ? html`<mark>${text}</mark>` : text,
    )}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-version-text': PostilVersionText;
  }
}
