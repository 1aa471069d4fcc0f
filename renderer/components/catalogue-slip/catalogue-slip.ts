import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { ArticleRecord } from '../../../core/library/records.ts';
import { commandOf } from '../../../core/commands/commands.ts';
import { hashtagsIn } from '../../../core/library/tags.ts';
import { controls } from '../../styles/controls.styles.ts';
import '../back-links/back-links.ts';
import '../icon/icon.ts';
import { drawNote, drawTag } from '../note-body/draw-note.ts';
import { followLink } from '../note-body/follow-link.ts';
import { noteBody } from '../note-body/note-body.styles.ts';
import { endsWriting } from '../note-editor/ends-writing.ts';
import type { NoteDoneEvent } from '../note-editor/note-done-event.ts';
import type { PostilNoteEditor } from '../note-editor/note-editor.ts';
import '../note-editor/note-editor.ts';
import { NoteLibraryController } from '../note-library/note-library.ts';
import { ArticleEditEvent, NoteHistoryEvent } from '../reader/reader-events.ts';
import { sourceOf } from '../reader/source-of.ts';
import '../tag-field/tag-field.ts';
import type { TagsChangeEvent } from '../tag-field/tags-change-event.ts';
import { styles } from './catalogue-slip.styles.ts';
import {
  dateInWords,
  encodingInWords,
  markedInWords,
  modifiedInWords,
  publishedInWords,
  revisionInWords,
} from './slip-words.ts';

const words = {
  from: 'From',
  by: 'By',
  published: 'Dated',
  modified: 'Changed',
  file: 'File',
  encoding: 'Encoding',
  title: 'Title',
  derived: 'made from the first sentence',
  saved: 'Saved',
  keptIn: 'Kept in',
  marked: 'Marked',
  tagged: 'Tagged',
  note: 'Note on the article',
  edit: 'Edit the note on the article and its tags',
};

/**
 * What the library knows of an article, as on the slip that a librarian lays into a book, with the reader's note on the
 * whole article and its tags.
 *
 * @fires postil-article-edit - Its note was written, or its tags changed.
 * @fires postil-note-history - What its note said before is to be shown.
 * @fires postil-tag-open
 * @fires postil-link-open
 * @fires postil-passage-open
 */
@customElement('postil-catalogue-slip')
export class PostilCatalogueSlip extends LitElement {
  static override styles = [controls, noteBody, styles];

  readonly #around = new NoteLibraryController(this, () => this.record);

  @query('postil-note-editor') private editor!: PostilNoteEditor | null;
  @query('.note') private section!: HTMLElement | null;

  /** The note is being written. */
  @state() private editing = false;

  @property({ attribute: false }) record: ArticleRecord | null = null;
  /** The revision that is shown. */
  @property({ type: Number }) revision = 1;
  /** Names of the collections that hold the article. */
  @property({ attribute: false }) collections: readonly string[] = [];
  /** Marks on it, with and without notes. */
  @property({ type: Number }) passages = 0;
  /** Notes on it. */
  @property({ type: Number }) notes = 0;
  /** Nothing may be changed. */
  @property({ type: Boolean }) readonly = false;
  /** Why the last change of the article is not saved, as a sentence; `null` when it is. */
  @property() problem: string | null = null;
  /** How keys are shown: `darwin`, `linux` or `win32`. */
  @property() platform = 'linux';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('record') && changed.get('record')?.id !== this.record?.id) this.#leave();
  }

  protected override firstUpdated(): void {
    this.renderRoot.addEventListener('click', (event) => followLink(event, this));
  }

  /** Another article is shown: what was being written on the one before is on its way first. */
  #leave(): void {
    this.flush();
    this.editing = false;
  }

  #onTags({ tags }: TagsChangeEvent): void {
    if (this.record !== null) this.dispatchEvent(new ArticleEditEvent(this.record.id, { tags }));
  }

  /** The keys that end writing do so from the tags too. */
  #onTagKey(event: KeyboardEvent): void {
    if (endsWriting(event)) this.#endEdit();
  }

  /** Its end is the slip's own affair: whoever hears of it further up has notes of marks in mind. */
  #onDone(event: NoteDoneEvent): void {
    event.stopPropagation();
    this.#endEdit();
  }

  #endEdit(): void {
    this.flush();
    this.editing = false;
    void this.updateComplete.then(() => this.section?.focus());
  }

  /** Opens the note for writing. */
  async editNote(): Promise<void> {
    if (this.readonly || this.record === null) return;
    this.editing = true;
    await this.updateComplete;
    await this.editor?.updateComplete;
    this.editor?.focus({ preventScroll: true });
    this.editor?.scrollIntoView({ block: 'nearest' });
  }

  /** Reports what is being written, if it has not been yet. */
  flush(): void {
    this.editor?.flush();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { record } = this;
    if (record === null) return nothing;
    const source = sourceOf(record);
    const tags = record.tags.filter((tag) => !hashtagsIn(record.note).includes(tag));
    return html`<dl>
        ${this.#row(words.from, source)}
        ${this.#row(words.by, record.byline === source ? null : (record.byline?.replace(/^by\s+/i, '') ?? null))}
        ${this.#row(words.published, publishedInWords(record.published))}
        ${this.#row(words.modified, modifiedInWords(record))}
        ${this.#row(words.file, source === '' ? (record.revisions.at(-1)?.filename ?? null) : null)}
        ${this.#row(words.encoding, encodingInWords(record.revisions.at(-1)))}
        ${this.#row(words.title, record.titleDerived ? words.derived : null)}
        ${this.#row(
          words.saved,
          html`<time datetime=${record.imported}>${dateInWords(record.imported)}</time
            >${revisionInWords(this.revision)}`,
        )}
        ${this.#row(words.keptIn, this.collections.join(', '))}
        ${this.#row(words.tagged, tags.length === 0 ? null : html`${tags.map((tag) => html`${drawTag(tag)} `)}`)}
        ${this.#row(words.marked, markedInWords(this.passages, this.notes))}
      </dl>
      ${this.editing ? this.#renderEditor(record) : this.#renderNote(record)}`;
  }

  #renderNote(record: ArticleRecord): TemplateResult {
    const { library, round } = this.#around;
    const { note } = record;
    const drawn = guard([note, library, round], () =>
      drawNote(note, (target) => library?.nameOf(target) ?? null),
    );
    const links = library?.backLinks({ article: record.id, highlight: null }) ?? [];
    return html`<section class="note" tabindex="-1" aria-label=${words.note}>
      ${note.trim() === '' ? nothing : html`<div class="body" dir="auto">${drawn}</div>`}
      <postil-back-links .links=${links}></postil-back-links>
      ${this.problem === null ? nothing : html`<p class="problem">${this.problem}</p>`}
      ${this.#renderTools(record)}
    </section>`;
  }

  #renderTools({ id, note }: ArticleRecord): TemplateResult {
    const history = commandOf('note.history').title;
    return html`<div class="tools">
      ${this.readonly ? nothing : this.#renderOpener(note.trim() === '')}
      ${
        note === ''
          ? nothing
          : html`<button
              type="button"
              class="tool"
              aria-label=${history}
              title=${history}
              @click=${() => this.dispatchEvent(new NoteHistoryEvent(id))}
            >
              <postil-icon name="history"></postil-icon>
            </button>`
      }
    </div>`;
  }

  #renderOpener(isEmpty: boolean): TemplateResult {
    const open = (): void => void this.editNote();
    return isEmpty
      ? html`<button type="button" class="plain open" @click=${open}>
          <postil-icon name="pencil"></postil-icon>${commandOf('article.note').title}
        </button>`
      : html`<button type="button" class="tool" aria-label=${words.edit} title=${words.edit} @click=${open}>
          <postil-icon name="pencil"></postil-icon>
        </button>`;
  }

  #renderEditor(record: ArticleRecord): TemplateResult {
    return html`<section class="note is-editing" aria-label=${words.note} @postil-note-done=${this.#onDone}>
      <postil-note-editor
        kind="article"
        .subject=${record.id}
        .article=${record.id}
        .note=${record.note}
        .problem=${this.problem}
        .platform=${this.platform}
      ></postil-note-editor>
      <postil-tag-field
        .tags=${record.tags}
        @postil-tags-change=${this.#onTags}
        @keydown=${this.#onTagKey}
      ></postil-tag-field>
    </section>`;
  }

  #row(name: string, value: string | TemplateResult | null): TemplateResult | typeof nothing {
    if (value === null || value === '') return nothing;
    return html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-catalogue-slip': PostilCatalogueSlip;
  }
}
