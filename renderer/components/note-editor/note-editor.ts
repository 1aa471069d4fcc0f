import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { maxNoteLength } from '../../../core/library/note-text.ts';
import { fieldBaseline } from '../../dom/line-geometry.ts';
import { textDirection } from '../../dom/text-direction.ts';
import { controls } from '../../styles/controls.styles.ts';
import '../keys/keys.ts';
import { noteBody } from '../note-body/note-body.styles.ts';
import { NoteLibraryController, type NoteLibrary, type NoteSubject } from '../note-library/note-library.ts';
import { ArticleEditEvent, CopyEvent, HighlightEditEvent } from '../reader/reader-events.ts';
import {
  activeSuggestionId,
  placeSuggestions,
  suggestionsId,
} from '../suggestion-list/render-suggestions.ts';
import { suggestions } from '../suggestion-list/suggestions.styles.ts';
import { Completion, type CompletionHost } from './completion.ts';
import { applyEdit } from './apply-edit.ts';
import { editForKey, type FieldText, type TextEdit } from './markdown-keys.ts';
import { endsWriting } from './ends-writing.ts';
import { KeepInView } from './keep-in-view.ts';
import { NoteDoneEvent } from './note-done-event.ts';
import { styles } from './note-editor.styles.ts';
import { NotePreview } from './note-preview.ts';
import { pasteLink } from './paste-link.ts';
import { SaveTimer } from './save-timer.ts';

/**
 * From this length on the field keeps a height and a direction of its own: to measure so much text at each key, and to lay
 * it out anew as each paragraph's own direction wants it, takes too long.
 */
const longNote = 20_000;

const words = {
  field: 'Note, in Markdown',
  saved: 'Saved',
  saving: 'Saving…',
  done: 'Done',
  copy: 'Copy the note',
  tooLong: (length: number) =>
    `The note would have ${length.toLocaleString('en')} characters, and at most ${maxNoteLength.toLocaleString('en')} can be kept. That was not put in; the note is as it was.`,
};

/**
 * A note's text field, with the note as it will read below it once it has any markup. It saves by itself: after a rest
 * in typing, in time while typing on, when the focus leaves it, when the window is hidden, and when it is done. What is
 * being written stays in the field whatever becomes of the record meanwhile.
 *
 * @fires postil-highlight-edit - The note as written so far is to be saved.
 * @fires postil-article-edit - The same, of a note on an article.
 * @fires postil-note-done - Writing has ended: Done, Ctrl+Enter or Escape.
 * @fires postil-copy - What could not be saved is to be copied.
 */
@customElement('postil-note-editor')
export class PostilNoteEditor extends LitElement implements CompletionHost {
  static override styles = [controls, noteBody, suggestions, styles];

  readonly #around = new NoteLibraryController(this);
  readonly #completion = new Completion(this);
  readonly #timer = new SaveTimer(this, () => this.flush());
  readonly #preview = new NotePreview(this);
  /** What was reported last and has not come back as the record's note. */
  #reported: string | null = null;

  @query('textarea') private field!: HTMLTextAreaElement;

  /** What the reader has written, once it differs from the record's note. */
  @state() private draft: string | null = null;
  /** Why something was not put in. */
  @state() private refusal: string | null = null;

  /** What the note is on. */
  @property() kind: NoteSubject['kind'] = 'highlight';
  /** Id of the highlight or the article. */
  @property() subject = '';
  /** Id of the article that it belongs to. */
  @property({ attribute: false }) article: string | null = null;
  /** The note as it is in the library. */
  @property() note = '';
  /** Why the last change is not saved, as a sentence; `null` when it is. */
  @property() problem: string | null = null;
  /** How keys are shown. */
  @property() platform = 'linux';

  constructor() {
    super();
    new KeepInView(this, () => this.shadowRoot?.activeElement === this.field);
  }

  get library(): NoteLibrary | null {
    return this.#around.library;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('subject') || changed.has('kind')) this.#begin(changed);
    if (changed.has('note') && this.draft === this.note) this.draft = null;
    if (changed.has('note') && this.#reported === this.note) this.#reported = null;
  }

  protected override updated(): void {
    const shown = this.draft ?? this.note;
    if (this.field.value !== shown) this.field.value = shown;
    if (this.#completion.open) placeSuggestions(this.renderRoot);
  }

  /** Another note is written from now on; what was written of the one before is on its way first. */
  #begin(changed: PropertyValues<this>): void {
    if (this.hasUpdated)
      this.#report(
        changed.get('kind') ?? this.kind,
        changed.get('subject') ?? this.subject,
        changed.get('note'),
      );
    this.#timer.clear();
    // What could not be saved when it was last written is still what is being written.
    this.draft = this.library?.unsavedNote(this.subject) ?? null;
    this.#reported = this.draft;
    this.#preview.show(this.draft ?? this.note, 0);
  }

  #onInput(): void {
    this.draft = this.field.value;
    this.refusal = null;
    this.#timer.touch();
    this.#preview.follow(this.field);
    void this.#completion.look(this.draft, this.field.selectionStart);
  }

  /** What would make the note too long to be kept is not taken in the first place. */
  #onBeforeInput(event: InputEvent): void {
    const { value, selectionStart, selectionEnd } = this.field;
    const length = value.length - (selectionEnd - selectionStart) + (event.data?.length ?? 0);
    if (length <= maxNoteLength || length <= value.length) return;
    event.preventDefault();
    this.refusal = words.tooLong(length);
  }

  #onPaste(event: ClipboardEvent): void {
    const edit = pasteLink(this.#fieldText(), event.clipboardData?.getData('text/plain') ?? '', this.library);
    if (edit === null) return;
    event.preventDefault();
    this.apply(edit);
  }

  #onKey(event: KeyboardEvent): void {
    // Keys that end a word of an input method are its own.
    if (event.isComposing) return;
    if (this.#completion.onKey(event) || this.#format(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (endsWriting(event)) this.#finish();
  }

  /** Bold, italics and links around the selection, and lists that go on. */
  #format(event: KeyboardEvent): boolean {
    const edit = editForKey(event, () => this.#fieldText());
    if (edit !== null) this.apply(edit);
    return edit !== null;
  }

  #fieldText(): FieldText {
    const { value: text, selectionStart: start, selectionEnd: end } = this.field;
    return { text, start, end };
  }

  #onBlur(): void {
    this.#completion.close();
    this.flush();
  }

  #finish(): void {
    this.flush();
    this.dispatchEvent(new NoteDoneEvent(this.subject));
  }

  /** Changes the text as if it had been typed. */
  apply(edit: TextEdit): void {
    applyEdit(this.field, edit);
  }

  /** Puts the caret behind the text. */
  override focus(options?: FocusOptions): void {
    this.field.focus(options);
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
  }

  /** Reports what has been written and not yet reported. */
  flush(): void {
    this.#report(this.kind, this.subject);
  }

  #report(kind: NoteSubject['kind'], id: string, saved = this.note): void {
    this.#timer.clear();
    const note = this.draft;
    if (note === null || note === this.#reported) return;
    if (note === saved && this.#reported === null) return;
    this.#reported = note;
    if (!this.isConnected && this.library !== null) this.library.keep({ kind, id }, note);
    else if (kind === 'article') this.dispatchEvent(new ArticleEditEvent(id, { note }));
    else this.dispatchEvent(new HighlightEditEvent(id, { note }));
  }

  /** Height of the first line's baseline, in pixels of the window. */
  firstLine(): number {
    return fieldBaseline(this.field);
  }

  protected override render(): TemplateResult {
    const problem = this.refusal ?? this.problem;
    const text = this.draft ?? this.note;
    const isLong = text.length > longNote;
    return html`<div class="completed">
        <textarea
          class=${classMap({ 'is-long': isLong })}
          aria-label=${words.field}
          aria-autocomplete="list"
          aria-controls=${suggestionsId}
          aria-activedescendant=${activeSuggestionId(this.#completion.at) ?? nothing}
          rows="2"
          dir=${isLong ? textDirection(text) : 'auto'}
          spellcheck="false"
          @beforeinput=${this.#onBeforeInput}
          @input=${this.#onInput}
          @paste=${this.#onPaste}
          @blur=${this.#onBlur}
          @keydown=${this.#onKey}
        ></textarea>
        ${this.#completion.render()}
      </div>
      ${this.#preview.render()}
      <div class="foot">
        <span class=${classMap({ state: true, 'is-problem': problem !== null })} role="status"
          >${problem ?? this.#stateInWords()}</span
        >
        ${this.problem === null ? nothing : this.#renderCopy()}
        <button type="button" class="plain" @click=${this.#finish}>
          ${words.done}<postil-keys accelerator="CmdOrCtrl+Enter" platform=${this.platform}></postil-keys>
        </button>
      </div>
      <p class="visually-hidden" role="status">${this.#completion.said}</p>`;
  }

  #renderCopy(): TemplateResult {
    const copy = (): boolean => this.dispatchEvent(new CopyEvent(this.field.value));
    return html`<button type="button" class="plain" @click=${copy}>${words.copy}</button>`;
  }

  #stateInWords(): string {
    return this.draft === null || this.draft === this.note ? words.saved : words.saving;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-note-editor': PostilNoteEditor;
  }
}
