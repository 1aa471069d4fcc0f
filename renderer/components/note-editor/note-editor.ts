import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { baselineShare } from '../../dom/line-geometry.ts';
import { controls } from '../../styles/controls.styles.ts';
import '../keys/keys.ts';
import { HighlightEditEvent } from '../reader/reader-events.ts';
import { NoteDoneEvent } from './note-done-event.ts';
import { styles } from './note-editor.styles.ts';

/** Rest after the last key before what was written is reported, in milliseconds. */
const rest = 400;

const words = {
  field: 'Note, in Markdown',
  saved: 'Saved',
  saving: 'Saving…',
  done: 'Done',
};

/**
 * A note's text field. It saves by itself: after a rest in typing, when the focus leaves it, and when it is done.
 * What is being written stays in the field whatever becomes of the record meanwhile.
 *
 * @fires postil-highlight-edit - The note as written so far is to be saved.
 * @fires postil-note-done - Writing has ended: Done, Ctrl+Enter or Escape.
 */
@customElement('postil-note-editor')
export class PostilNoteEditor extends LitElement {
  static override styles = [controls, styles];

  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was reported last and has not come back as the record's note. */
  #reported: string | null = null;

  @query('textarea') private field!: HTMLTextAreaElement;

  /** What the reader has written, once it differs from the record's note. */
  @state() private draft: string | null = null;

  /** Id of the highlight. */
  @property() highlight = '';
  /** The note as it is in the library. */
  @property() note = '';
  /** Why the last change is not saved, as a sentence; `null` when it is. */
  @property() problem: string | null = null;
  /** How keys are shown. */
  @property() platform = 'linux';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('highlight') && this.hasUpdated) this.#forget();
    if (changed.has('note') && this.draft === this.note) this.draft = null;
    if (changed.has('note') && this.#reported === this.note) this.#reported = null;
  }

  protected override updated(): void {
    const shown = this.draft ?? this.note;
    if (this.field.value !== shown) this.field.value = shown;
  }

  #onInput(): void {
    this.draft = this.field.value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), rest);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const done = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
    this.#finish();
  }

  #finish(): void {
    this.flush();
    this.dispatchEvent(new NoteDoneEvent(this.highlight));
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.draft = null;
    this.#reported = null;
  }

  /** Puts the caret behind the text. */
  override focus(options?: FocusOptions): void {
    this.field.focus(options);
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
  }

  /** Reports what has been written and not yet reported. */
  flush(): void {
    clearTimeout(this.#timer);
    if (this.draft === null || this.draft === this.#reported) return;
    if (this.draft === this.note && this.#reported === null) return;
    this.#reported = this.draft;
    this.dispatchEvent(new HighlightEditEvent(this.highlight, { note: this.draft }));
  }

  /** Height of the first line's baseline, in pixels of the window. */
  firstLine(): number {
    const { fontSize, lineHeight } = getComputedStyle(this.field);
    const size = Number.parseFloat(fontSize);
    const line = Number.parseFloat(lineHeight);
    // The font's box is a little taller than its size; half of what is left of the line is above it.
    const box = size * 1.2;
    return this.field.getBoundingClientRect().top + (line - box) / 2 + box * baselineShare(this.field);
  }

  protected override render(): TemplateResult {
    return html`<textarea
        aria-label=${words.field}
        rows="2"
        dir="auto"
        @input=${this.#onInput}
        @blur=${() => this.flush()}
        @keydown=${this.#onKey}
      ></textarea>
      <div class="foot">
        <span class=${classMap({ state: true, 'is-problem': this.problem !== null })} role="status"
          >${this.#stateInWords()}</span
        >
        <button type="button" class="plain" @click=${this.#finish}>
          ${words.done}<postil-keys accelerator="CmdOrCtrl+Enter" platform=${this.platform}></postil-keys>
        </button>
      </div>`;
  }

  #stateInWords(): string {
    if (this.problem !== null) return this.problem;
    return this.draft === null || this.draft === this.note ? words.saved : words.saving;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-note-editor': PostilNoteEditor;
  }
}
