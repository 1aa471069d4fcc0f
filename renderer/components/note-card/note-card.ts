import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { guard } from 'lit/directives/guard.js';
import type { Placement } from '../../../core/annotation/target.ts';
import type { HighlightRecord } from '../../../core/library/records.ts';
import { hashtagsIn } from '../../../core/library/tags.ts';
import { baselineShare } from '../../dom/line-geometry.ts';
import { controls } from '../../styles/controls.styles.ts';
import '../icon/icon.ts';
import '../note-editor/note-editor.ts';
import '../note-tools/note-tools.ts';
import '../pinning/place-tools.ts';
import type { PostilNoteEditor } from '../note-editor/note-editor.ts';
import { LinkOpenEvent, TagOpenEvent } from '../reader/reader-events.ts';
import { colorRules } from '../swatches/color-rules.ts';
import { drawNote, drawTag } from './draw-note.ts';
import { styles } from './note-card.styles.ts';
import { NoteFocusEvent } from './note-events.ts';

const words = {
  on: 'Note on',
  withoutPlace: 'Note without a place, on',
  edited: 'being edited',
  orphan: 'Not in this revision',
  approximate: (score: number) => `The passage has changed: ${Math.round(score * 100)} % alike`,
};

/**
 * One note of the margin: its Markdown, its tags, and on demand its tools; or its editor.
 *
 * @fires postil-note-focus - The note came to the fore.
 * @fires postil-command - A tool was used. The note has come to the fore before.
 * @fires postil-tag-open - One of its tags was followed.
 * @fires postil-link-open - A link in it was followed.
 */
@customElement('postil-note-card')
export class PostilNoteCard extends LitElement {
  static override styles = [controls, styles, ...colorRules];

  @query('.card') private card!: HTMLElement | null;
  @query('postil-note-editor') private editor!: PostilNoteEditor | null;

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
    if (this.highlight !== null && !this.active) this.dispatchEvent(new NoteFocusEvent(this.highlight.id));
  }

  #onLink = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null) return;
    event.preventDefault();
    const { tag } = link.dataset;
    this.dispatchEvent(tag === undefined ? new LinkOpenEvent(link.href) : new TagOpenEvent(tag));
  };

  /** Puts the keyboard's focus on the note, or on its text field while it is being written. */
  override focus(options?: FocusOptions): void {
    if (this.editing && this.editor !== null) this.editor.focus(options);
    else this.card?.focus(options);
  }

  /** Reports what is being written, if it has not been yet. */
  flush(): void {
    this.editor?.flush();
  }

  /** Height of the first baseline of the note's own text, in pixels of the window. */
  firstBaseline(): number {
    const top = this.getBoundingClientRect().top;
    const inside = this.editing ? this.editor?.firstLine() : this.#firstLine();
    return inside ?? top + 15;
  }

  #firstLine(): number | undefined {
    const body = this.renderRoot.querySelector('.body');
    if (body === null) return undefined;
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const rect = range.getClientRects()[0];
      if (rect !== undefined && node.parentElement !== null && rect.width > 0)
        return rect.top + rect.height * baselineShare(node.parentElement);
    }
    return undefined;
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
    >
      ${this.quoted || orphan ? html`<p class="quote">${inQuotes(quote)}</p>` : nothing} ${this.#renderFlag()}
      ${this.editing ? this.#renderEditor(highlight) : this.#renderNote(highlight)}
      ${this.readonly || this.editing ? nothing : this.#renderPlaceTools(highlight.id)}
    </article>`;
  }

  #renderFlag(): TemplateResult | typeof nothing {
    const { status, score } = this.placement;
    if (status === 'orphan')
      return html`<p class="flag"><postil-icon name="unlink"></postil-icon>${words.orphan}</p>`;
    if (status === 'approximate')
      return html`<p class="flag">
        <postil-icon name="circle-alert"></postil-icon>${words.approximate(score)}
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
      .highlight=${highlight.id}
      .note=${highlight.note}
      .problem=${this.problem}
      .platform=${this.platform}
    ></postil-note-editor>`;
  }

  #renderNote(highlight: HighlightRecord): TemplateResult {
    const { note, tags } = highlight;
    const others = tags.filter((tag) => !hashtagsIn(note).includes(tag));
    return html`<div class="body">${guard([note], () => drawNote(note))}</div>
      ${others.length === 0 ? nothing : html`<p class="tags">${others.map((tag) => html`${drawTag(tag)} `)}</p>`}
      ${this.problem === null ? nothing : html`<p class="flag problem">${this.problem}</p>`}
      ${this.#renderTools(highlight)}`;
  }

  #renderTools(highlight: HighlightRecord): TemplateResult {
    // Taking the focus on pressing would raise the note and move the tool from under the pointer.
    const keep = (event: Event): void => event.preventDefault();
    return html`<postil-note-tools
      .highlight=${highlight}
      ?active=${this.active}
      ?readonly=${this.readonly}
      platform=${this.platform}
      @mousedown=${keep}
      @postil-command=${() => this.#comeToTheFore(highlight.id)}
    ></postil-note-tools>`;
  }

  /** A command is for the note at hand, so this one comes to the fore before the command is heard further up. */
  #comeToTheFore(id: string): void {
    this.dispatchEvent(new NoteFocusEvent(id));
  }
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
