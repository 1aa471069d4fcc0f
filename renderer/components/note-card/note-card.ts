import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { guard } from 'lit/directives/guard.js';
import { likenessInWords } from '../../../core/annotation/likeness.ts';
import type { Placement } from '../../../core/annotation/target.ts';
import type { HighlightRecord } from '../../../core/library/records.ts';
import { layerOf } from '../../../core/library/layers.ts';
import { hashtagsIn } from '../../../core/library/tags.ts';
import { firstBaselineIn } from '../../dom/line-geometry.ts';
import { controls } from '../../styles/controls.styles.ts';
import '../back-links/back-links.ts';
import '../icon/icon.ts';
import '../note-editor/note-editor.ts';
import '../note-tools/note-tools.ts';
import { endsWriting } from '../note-editor/ends-writing.ts';
import '../tag-field/tag-field.ts';
import { NoteDoneEvent } from '../note-editor/note-done-event.ts';
import '../pinning/place-tools.ts';
import type { PostilNoteEditor } from '../note-editor/note-editor.ts';
import { NoteLibraryController } from '../note-library/note-library.ts';
import { HighlightEditEvent } from '../reader/reader-events.ts';
import type { PostilTagField } from '../tag-field/tag-field.ts';
import type { TagsChangeEvent } from '../tag-field/tags-change-event.ts';
import { colorRules } from '../swatches/color-rules.ts';
import { drawNote, drawTag } from '../note-body/draw-note.ts';
import { followLink } from '../note-body/follow-link.ts';
import { noteBody } from '../note-body/note-body.styles.ts';
import { keepLinkPlace, keepPlace } from './keep-place.ts';
import { styles } from './note-card.styles.ts';
import { NoteFocusEvent } from './note-events.ts';

const words = {
  on: 'Note on',
  withoutPlace: 'Note without a place, on',
  edited: 'being edited',
  orphan: 'Not in this revision',
  approximate: 'The passage has changed:',
};

/**
 * One note of the margin: its Markdown, its tags, and on demand its tools; or its editor.
 *
 * @fires postil-note-focus - The note came to the fore.
 * @fires postil-command - A tool was used. The note has come to the fore before.
 * @fires postil-tag-open - One of its tags was followed.
 * @fires postil-link-open - A link in it was followed.
 * @fires postil-passage-open - A link to a passage, or a note that links here, was followed.
 * @fires postil-highlight-edit - Its tags were changed.
 */
@customElement('postil-note-card')
export class PostilNoteCard extends LitElement {
  static override styles = [controls, noteBody, styles, ...colorRules];

  readonly #around = new NoteLibraryController(this, () => this.highlight);

  /** It has been pointed at or focused: from then on its tools are there. */
  @state() private handled = false;

  @query('.card') private card!: HTMLElement | null;
  @query('postil-note-editor') private editor!: PostilNoteEditor | null;
  @query('postil-tag-field') private tagField!: PostilTagField | null;

  /** The mark that the note is on. */
  @property({ attribute: false }) highlight: HighlightRecord | null = null;
  /** Whether and how the mark's passage was found in the text. */
  @property({ attribute: false }) placement: Placement = { status: 'orphan', score: 0 };
  /** It is the note at hand. */
  @property({ type: Boolean }) active = false;
  /** It is being written. */
  @property({ type: Boolean }) editing = false;
  /** Its passage is shown above it, since it does not stand beside it. */
  @property({ type: Boolean }) quoted = false;
  /** Nothing may be changed. */
  @property({ type: Boolean }) readonly = false;
  /** Why its last change is not saved, as a sentence; `null` when it is. */
  @property() problem: string | null = null;
  /** How keys are shown: `darwin`, `linux` or `win32`. */
  @property() platform = 'linux';

  protected override firstUpdated(): void {
    this.renderRoot.addEventListener('click', this.#onLink);
  }

  #onFocus(): void {
    this.handled = true;
    if (this.highlight !== null && !this.active) this.dispatchEvent(new NoteFocusEvent(this.highlight.id));
  }

  #onLink = (event: Event): void => followLink(event, this);

  #onTags({ tags }: TagsChangeEvent): void {
    if (this.highlight !== null) this.dispatchEvent(new HighlightEditEvent(this.highlight.id, { tags }));
  }

  /** The keys that end writing do so from the tags too. */
  #onTagKey(event: KeyboardEvent): void {
    if (this.highlight === null || !endsWriting(event)) return;
    this.flush();
    this.dispatchEvent(new NoteDoneEvent(this.highlight.id));
  }

  /** Puts the keyboard's focus on the note, or on its text field while it is being written. */
  override focus(options?: FocusOptions): void {
    if (this.editing && this.editor !== null) this.editor.focus(options);
    else this.card?.focus(options);
  }

  /** Puts the focus where tags are added, while the note is being written. */
  focusTags(): void {
    this.tagField?.focus();
  }

  /** Reports what is being written, if it has not been yet. */
  flush(): void {
    this.editor?.flush();
  }

  /** Height of the first baseline of the note's own text, in pixels of the window. */
  firstBaseline(): number {
    const body = this.renderRoot.querySelector('.body');
    const inside = this.editing ? this.editor?.firstLine() : body === null ? null : firstBaselineIn(body);
    return inside ?? this.getBoundingClientRect().top + 15;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { highlight, placement } = this;
    if (highlight === null) return nothing;
    const orphan = placement.status === 'orphan';
    const quote = highlight.target.quote.exact;
    const label = `${orphan ? words.withoutPlace : words.on}: ${quote.slice(0, 80)}`;
    const classes = classMap({
      card: true,
      'is-active': this.active && !orphan,
      'is-editing': this.editing,
      'is-orphan': orphan,
      'is-quoted': this.quoted,
    });
    return html`<article
      class=${classes}
      data-color=${highlight.color}
      tabindex="0"
      aria-label=${this.editing ? `${label}, ${words.edited}` : label}
      @focusin=${this.#onFocus}
      @pointerenter=${() => (this.handled = true)}
    >
      ${this.quoted || orphan ? html`<p class="quote">${inQuotes(quote)}</p>` : nothing} ${this.#renderFlag()}
      ${this.editing ? this.#renderEditor(highlight) : this.#renderNote(highlight)}
      ${this.readonly || this.editing || !isDoubtful(placement) ? nothing : this.#renderPlaceTools(highlight.id)}
    </article>`;
  }

  #renderFlag(): TemplateResult | typeof nothing {
    const { status, score } = this.placement;
    if (status === 'orphan')
      return html`<p class="flag"><postil-icon name="unlink"></postil-icon>${words.orphan}</p>`;
    if (status === 'approximate')
      return html`<p class="flag">
        <postil-icon name="circle-alert"></postil-icon>${words.approximate} ${likenessInWords(score)}
      </p>`;
    return nothing;
  }

  #renderPlaceTools(id: string): TemplateResult {
    return html`<postil-place-tools
      .placement=${this.placement}
      @postil-command=${() => this.#comeToTheFore(id)}
    ></postil-place-tools>`;
  }

  #renderEditor(highlight: HighlightRecord): TemplateResult {
    return html`<postil-note-editor
        .subject=${highlight.id}
        .article=${highlight.article}
        .note=${highlight.note}
        .problem=${this.problem}
        .platform=${this.platform}
      ></postil-note-editor>
      <postil-tag-field
        .tags=${highlight.tags}
        @postil-tags-change=${this.#onTags}
        @keydown=${this.#onTagKey}
      ></postil-tag-field>`;
  }

  #renderNote(highlight: HighlightRecord): TemplateResult {
    const { note, tags } = highlight;
    const others = tags.filter((tag) => !hashtagsIn(note).includes(tag));
    const { library, round } = this.#around;
    const drawn = guard([note, library, round], () =>
      drawNote(note, (target) => library?.nameOf(target) ?? null),
    );
    const links = library?.backLinks({ article: highlight.article, highlight: highlight.id }) ?? [];
    return html`<div class="body" dir="auto" @mousedown=${keepLinkPlace}>${drawn}</div>
      ${others.length === 0 ? nothing : html`<p class="tags" @mousedown=${keepLinkPlace}>${others.map((tag) => html`${drawTag(tag)} `)}</p>`}
      ${layerOf(highlight) === '' ? nothing : html`<p class="layer" dir="auto">${layerOf(highlight)}</p>`}
      ${links.length === 0 ? nothing : html`<postil-back-links .links=${links} @mousedown=${keepPlace}></postil-back-links>`}
      ${this.problem === null ? nothing : html`<p class="flag problem">${this.problem}</p>`}
      ${this.handled || this.active || this.placement.status === 'orphan' ? this.#renderTools(highlight) : nothing}`;
  }

  /** They are half of a card's cost, and shown on few cards at a time. */
  #renderTools(highlight: HighlightRecord): TemplateResult {
    return html`<postil-note-tools
      .highlight=${highlight}
      ?active=${this.active}
      ?readonly=${this.readonly}
      platform=${this.platform}
      @mousedown=${keepPlace}
      @postil-command=${() => this.#comeToTheFore(highlight.id)}
    ></postil-note-tools>`;
  }

  /** A command is for the note at hand, so this one comes to the fore before the command is heard further up. */
  #comeToTheFore(id: string): void {
    this.dispatchEvent(new NoteFocusEvent(id));
  }
}

/** Whether the reader has to say what becomes of the mark. */
function isDoubtful({ status }: Placement): boolean {
  return status === 'approximate' || status === 'orphan';
}

/** A passage in quotation marks, unless it has its own. */
function inQuotes(quote: string): string {
  return /^["“„«‹「『]/u.test(quote) ? quote : `“${quote}”`;
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-note-card': PostilNoteCard;
  }
}
