import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { commandOf } from '../../../core/commands/commands.ts';
import { controls } from '../../styles/controls.styles.ts';
import '../icon/icon.ts';
import type { IconName } from '../icon/icons.ts';
import { styles } from './find-bar.styles.ts';
import { FindChangeEvent, FindCloseEvent, FindStepEvent, type FindQuery } from './find-events.ts';

const words = {
  matchCase: 'Match case',
  inNotes: 'Find in notes too',
  previous: 'Previous match',
  next: 'Next match',
  close: 'Close find',
  none: 'No match',
  count: (at: number, of: number) => `${at} of ${of}`,
};

/**
 * The field for finding words in an article and its notes.
 *
 * @fires postil-find-change - The words or the way of looking were changed.
 * @fires postil-find-step - The next or previous match is wanted: buttons, Enter, Shift+Enter.
 * @fires postil-find-close - Close, or Escape.
 */
@customElement('postil-find-bar')
export class PostilFindBar extends LitElement {
  static override styles = [controls, styles];

  @query('input') private field!: HTMLInputElement;

  @property({ attribute: false }) query: FindQuery = { words: '', matchCase: false, inNotes: true };
  /** Number of matches. */
  @property({ type: Number }) count = 0;
  /** Which match is shown, from 1; 0 when there is none. */
  @property({ type: Number }) at = 0;

  #change(change: Partial<FindQuery>): void {
    this.dispatchEvent(new FindChangeEvent({ ...this.query, ...change }));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') this.dispatchEvent(new FindStepEvent(event.shiftKey ? -1 : 1));
    else if (event.key === 'Escape') this.dispatchEvent(new FindCloseEvent());
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Puts the focus into the field and selects what is in it, to be typed over. */
  override focus(): void {
    this.field.focus();
    this.field.select();
  }

  protected override render(): TemplateResult {
    const { words: sought, matchCase, inNotes } = this.query;
    const { title } = commandOf('article.find');
    return html`<search class="floating" aria-label=${title} @keydown=${this.#onKey}>
      <postil-icon name="search"></postil-icon>
      <input
        type="text"
        aria-label=${title}
        autocomplete="off"
        spellcheck="false"
        .value=${sought}
        @input=${() => this.#change({ words: this.field.value })}
      />
      <span class="count" role="status">${this.#countInWords()}</span>
      ${this.#renderToggle(words.matchCase, 'case-sensitive', matchCase, { matchCase: !matchCase })}
      ${this.#renderToggle(words.inNotes, 'message-square-text', inNotes, { inNotes: !inNotes })}
      ${this.#renderTool(words.previous, 'chevron-up', () => this.dispatchEvent(new FindStepEvent(-1)))}
      ${this.#renderTool(words.next, 'chevron-down', () => this.dispatchEvent(new FindStepEvent(1)))}
      ${this.#renderTool(words.close, 'x', () => this.dispatchEvent(new FindCloseEvent()))}
    </search>`;
  }

  #countInWords(): string {
    if (this.query.words === '') return '';
    return this.count === 0 ? words.none : words.count(this.at, this.count);
  }

  #renderToggle(label: string, icon: IconName, on: boolean, change: Partial<FindQuery>): TemplateResult {
    return html`<button
      type="button"
      class="tool"
      aria-label=${label}
      title=${label}
      aria-pressed=${on}
      @click=${() => this.#change(change)}
    >
      <postil-icon name=${icon}></postil-icon>
    </button>`;
  }

  #renderTool(label: string, icon: IconName, act: () => void): TemplateResult {
    return html`<button type="button" class="tool" aria-label=${label} title=${label} @click=${act}>
      <postil-icon name=${icon}></postil-icon>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-find-bar': PostilFindBar;
  }
}
