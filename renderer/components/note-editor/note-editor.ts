import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { guard } from 'lit/directives/guard.js';
import { parsePostilLink } from '../../../core/library/note-link-syntax.ts';
import { formatNoteLink } from '../../../core/library/note-links.ts';
import { maxNoteLength } from '../../../core/library/note-text.ts';
import { baselineShare } from '../../dom/line-geometry.ts';
import { controls } from '../../styles/controls.styles.ts';
import '../keys/keys.ts';
import { drawNote, hasMarkup } from '../note-body/draw-note.ts';
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
import { continueList, makeLink, toggleSign, type FieldText, type TextEdit } from './markdown-keys.ts';
import { NoteDoneEvent } from './note-done-event.ts';
import { styles } from './note-editor.styles.ts';
import { previewPart } from './preview-part.ts';
import { SaveTimer } from './save-timer.ts';

/** How long the preview lets the writer type on before it follows, in milliseconds. */
const previewPause = 100;

/** From this length on the field keeps a height of its own: to measure so much text at each key takes too long. */
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
  readonly #timer = new SaveTimer(() => this.flush());
  #previewTimer: ReturnType<typeof setTimeout> | undefined;
  /** What was reported last and has not come back as the record's note. */
  #reported: string | null = null;
  #abort = new AbortController();

  @query('textarea') private field!: HTMLTextAreaElement;

  /** What the reader has written, once it differs from the record's note. */
  @state() private draft: string | null = null;
  /** What is shown as it will read; `null` where that is the same as what is written. */
  @state() private preview: string | null = null;
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
    this.addController({
      hostConnected: () => this.#saveWhenHidden(),
      hostDisconnected: () => {
        this.#abort.abort();
        clearTimeout(this.#previewTimer);
        this.flush();
      },
    });
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
    this.#showPreview(this.draft ?? this.note, 0);
  }

  #saveWhenHidden(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    document.addEventListener('visibilitychange', () => this.flush(), { signal });
    addEventListener('pagehide', () => this.flush(), { signal });
  }

  #onInput(): void {
    this.draft = this.field.value;
    this.refusal = null;
    this.#timer.touch();
    this.#previewTimer ??= setTimeout(() => {
      this.#previewTimer = undefined;
      this.#showPreview(this.field.value, this.field.selectionStart);
    }, previewPause);
    void this.#completion.look(this.draft, this.field.selectionStart);
  }

  #showPreview(text: string, caret: number): void {
    const part = previewPart(text, caret);
    this.preview = hasMarkup(part) ? part : null;
  }

  /** What would make the note too long to be kept is not taken in the first place. */
  #onBeforeInput(event: InputEvent): void {
    const { value, selectionStart, selectionEnd } = this.field;
    const length = value.length - (selectionEnd - selectionStart) + (event.data?.length ?? 0);
    if (length <= maxNoteLength || length <= value.length) return;
    event.preventDefault();
    this.refusal = words.tooLong(length);
  }

  /** A copied link to a passage becomes a link that can be read; an address over words becomes their link. */
  #onPaste(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.getData('text/plain').trim() ?? '';
    const { text, start, end } = this.#fieldText();
    const selected = text.slice(start, end);
    const target = parsePostilLink(pasted);
    const name = target === null ? undefined : this.library?.nameOf(target);
    let insert: string | null = null;
    if (target !== null && name?.found === true) {
      insert = formatNoteLink({
        ...target,
        label: selected.trim() === '' ? (name.quote ?? name.title) : selected,
      });
    } else if (/^https?:\/\/\S+$/u.test(pasted) && selected.trim() !== '' && !selected.includes('\n')) {
      insert = `[${selected}](${pasted})`;
    }
    if (insert === null) return;
    event.preventDefault();
    this.apply({ from: start, to: end, insert, select: [start + insert.length, start + insert.length] });
  }

  #onKey(event: KeyboardEvent): void {
    // Keys that end a word of an input method are its own.
    if (event.isComposing) return;
    if (this.#completion.onKey(event) || this.#format(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const done = event.key === 'Escape' || (event.key === 'Enter' && this.#isCommand(event));
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
    this.#finish();
  }

  #isCommand({ ctrlKey, metaKey }: KeyboardEvent): boolean {
    return ctrlKey || metaKey;
  }

  /** Bold, italics and links around the selection, and lists that go on. */
  #format(event: KeyboardEvent): boolean {
    const edit = this.#editFor(event);
    if (edit !== null) this.apply(edit);
    return edit !== null;
  }

  #editFor(event: KeyboardEvent): TextEdit | null {
    if (event.altKey || event.shiftKey) return null;
    if (!this.#isCommand(event)) return event.key === 'Enter' ? continueList(this.#fieldText()) : null;
    switch (event.key.toLowerCase()) {
      case 'b':
        return toggleSign(this.#fieldText(), '**');
      case 'i':
        return toggleSign(this.#fieldText(), '*');
      case 'k':
        return makeLink(this.#fieldText());
      default:
        return null;
    }
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
    const { fontSize, lineHeight } = getComputedStyle(this.field);
    const size = Number.parseFloat(fontSize);
    const line = Number.parseFloat(lineHeight);
    // The font's box is a little taller than its size; half of what is left of the line is above it.
    const box = size * 1.2;
    return this.field.getBoundingClientRect().top + (line - box) / 2 + box * baselineShare(this.field);
  }

  protected override render(): TemplateResult {
    const problem = this.refusal ?? this.problem;
    return html`<div class="completed">
        <textarea
          class=${classMap({ 'is-long': (this.draft ?? this.note).length > longNote })}
          aria-label=${words.field}
          aria-autocomplete="list"
          aria-controls=${suggestionsId}
          aria-activedescendant=${activeSuggestionId(this.#completion.at) ?? nothing}
          rows="2"
          dir="auto"
          spellcheck="false"
          @beforeinput=${this.#onBeforeInput}
          @input=${this.#onInput}
          @paste=${this.#onPaste}
          @blur=${this.#onBlur}
          @keydown=${this.#onKey}
        ></textarea>
        ${this.#completion.render()}
      </div>
      ${this.preview === null ? nothing : this.#renderPreview(this.preview)}
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

  /** It is the same text again: those who hear or tab through the page are spared it. */
  #renderPreview(preview: string): TemplateResult {
    const nameOf: NonNullable<Parameters<typeof drawNote>[1]> = (target) =>
      this.library?.nameOf(target) ?? null;
    return html`<div class="preview body" dir="auto" inert>
      ${guard([preview], () => drawNote(preview, nameOf))}
    </div>`;
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
