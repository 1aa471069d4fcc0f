import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { NoteVersion } from '../../../core/library/history/note-history.ts';
import type { HighlightRecord } from '../../../core/library/records.ts';
import { controls } from '../../styles/controls.styles.ts';
import { stem } from '../../styles/stem.styles.ts';
import { momentName } from '../article-row/day.ts';
import { colorRules } from '../swatches/color-rules.ts';
import { styles } from './note-history.styles.ts';
import '../dialog/dialog.ts';
import '../version-text/version-text.ts';

const words = {
  heading: 'History of this note',
  loading: 'Looking…',
  none: 'Nothing was ever written in this note.',
  now: 'Now',
  restore: 'Restore',
  restoreOf: (moment: string) => `Restore what it said from ${moment}`,
};

/** An earlier text of a note is to be its text again. */
export class NoteRestoreEvent extends Event {
  /** Id of the highlight or the article. */
  readonly subject: string;
  /** Markdown. */
  readonly text: string;

  constructor(subject: string, text: string) {
    super('postil-note-restore', { bubbles: true, composed: true });
    this.subject = subject;
    this.text = text;
  }
}

/**
 * What a note said and from when, newest first. Words that it does not say now are set off; any version can be restored.
 *
 * @fires postil-note-restore
 * @fires postil-dialog-close
 */
@customElement('postil-note-history')
export class PostilNoteHistory extends LitElement {
  static override styles = [controls, ...colorRules, stem, styles];

  /** Id of the highlight or the article whose note it is. */
  @property() subject = '';

  /** The mark that the note is on; `null` when it is on an article. */
  @property({ attribute: false }) highlight: HighlightRecord | null = null;

  /** Newest first; `null` until they are known. */
  @property({ attribute: false }) versions: readonly NoteVersion[] | null = null;

  /** Why they cannot be shown. */
  @property({ attribute: false }) failure: string | null = null;

  @property({ type: Boolean }) readOnly = false;

  /** What counts as today. */
  @property({ attribute: false }) now = new Date();

  protected override render(): TemplateResult {
    return html`<postil-dialog heading=${words.heading} wide>
      ${
        this.highlight === null
          ? nothing
          : html`<p slot="lead" class="quote stem" dir="auto" data-color=${this.highlight.color}>
              <q>${this.highlight.target.quote.exact}</q>
            </p>`
      }
      ${this.#renderContent()}
    </postil-dialog>`;
  }

  #renderContent(): TemplateResult {
    if (this.failure !== null) return html`<p class="state failure" role="alert">${this.failure}</p>`;
    if (this.versions === null) return html`<p class="state" role="status">${words.loading}</p>`;
    if (this.versions.length === 0) return html`<p class="state">${words.none}</p>`;
    const current = this.versions.find((version) => version.current)?.text ?? '';
    return html`<ol aria-label=${words.heading}>
      ${this.versions.map((version) => this.#renderVersion(version, current))}
    </ol>`;
  }

  #renderVersion({ at, text, current }: NoteVersion, now: string): TemplateResult {
    const moment = momentName(at, this.now);
    return html`<li>
      <time class="time" datetime=${at}>${moment}</time>
      <postil-version-text dir="auto" .text=${text} .other=${current ? null : now}></postil-version-text>
      ${
        current
          ? html`<span class="time">${words.now}</span>`
          : html`<button
              type="button"
              class="secondary"
              ?disabled=${this.readOnly}
              aria-label=${words.restoreOf(moment)}
              @click=${() => this.#restore(text)}
            >
              ${words.restore}
            </button>`
      }
    </li>`;
  }

  #restore(text: string): void {
    this.dispatchEvent(new NoteRestoreEvent(this.subject, text));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-note-history': PostilNoteHistory;
  }
  interface GlobalEventHandlersEventMap {
    'postil-note-restore': NoteRestoreEvent;
  }
}
