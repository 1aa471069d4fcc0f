import { LitElement, html, svg, type TemplateResult } from 'lit';
import { customElement, property, queryAll, query, state } from 'lit/decorators.js';
import { commandOf, type CommandId } from '../../../core/commands/commands.ts';
import { baselineShare, firstLineOf } from '../../dom/line-geometry.ts';
import { controls } from '../../styles/controls.styles.ts';
import { stem } from '../../styles/stem.styles.ts';
import { ariaKeys } from '../keys/keys.ts';
import { drawJoins, type JoinDrawing } from '../margin/join-paths.ts';
import { layOutMargin } from '../margin/margin-layout.ts';
import { CommandEvent } from '../reader/reader-events.ts';
import { colorRules } from '../swatches/color-rules.ts';
import { standfirst, tips, type Tip } from './tips.ts';
import { styles } from './first-start.styles.ts';
import '../icon/icon.ts';
import '../keys/keys.ts';

/** Pixels between two notes. */
const gap = 18;

/**
 * What an empty library shows: a page that explains itself in its own margin.
 *
 * @fires postil-command
 */
@customElement('postil-first-start')
export class PostilFirstStart extends LitElement {
  static override styles = [controls, ...colorRules, stem, styles];

  @query('.spread') private spread!: HTMLElement;

  @query('.page') private page!: HTMLElement;

  @query('.margin') private margin!: HTMLElement;

  @queryAll('mark') private marks!: NodeListOf<HTMLElement>;

  @queryAll('.note') private notes!: NodeListOf<HTMLElement>;

  @state() private joins: readonly JoinDrawing[] = [];

  @property() platform = 'linux';

  readonly #resized = new ResizeObserver(() => this.#layOut());

  constructor() {
    super();
    this.addController({
      hostConnected: () => this.#resized.observe(this),
      hostDisconnected: () => this.#resized.disconnect(),
    });
  }

  protected override firstUpdated(): void {
    // The first layout measures whatever face is there; the shipped one may come a moment later.
    void document.fonts.ready.then(() => this.#layOut());
  }

  /** Puts each note beside its line, as the margin of an article does. */
  #layOut(): void {
    if (!this.hasUpdated) return;
    const origin = this.spread.getBoundingClientRect();
    const narrow = getComputedStyle(this.margin).position === 'static';
    const notes = [...this.notes];
    const lines = [...this.marks].map((mark) => {
      const range = document.createRange();
      range.selectNodeContents(mark);
      return firstLineOf(range);
    });
    if (narrow || lines.includes(null)) {
      this.joins = [];
      return;
    }
    const insets = notes.map((note) => 20 * baselineShare(note));
    const places = layOutMargin(
      tips.map(({ id }, at) => ({
        id,
        wanted: (lines[at]?.baseline ?? 0) - origin.top - (insets[at] ?? 0),
        height: notes[at]?.offsetHeight ?? 0,
      })),
      0,
      gap,
      null,
    );
    for (const [at, { top }] of places.entries()) notes[at]?.style.setProperty('--y', `${Math.round(top)}px`);
    this.joins = drawJoins(
      places.map(({ id, top, pushed }, at) => ({
        id,
        color: tips[at]?.color ?? 'marigold',
        line: (lines[at]?.baseline ?? 0) - origin.top,
        lineEnd: (lines[at]?.right ?? 0) - origin.left,
        note: top + (insets[at] ?? 0),
        state: pushed ? 'pushed' : 'rest',
      })),
      {
        text: this.page.getBoundingClientRect().right - origin.left,
        stem: this.margin.getBoundingClientRect().left - origin.left,
      },
    );
  }

  #renderTip(id: string): TemplateResult {
    const keys = (accelerator: string): TemplateResult =>
      html`<postil-keys accelerator=${accelerator} platform=${this.platform}></postil-keys>`;
    switch (id) {
      case 'drop':
        return html`Drop files anywhere in this window. Each is copied; yours stay as they are.`;
      case 'private':
        return html`Nothing leaves it. The library is a folder that you can open, copy and back up.`;
      default:
        return html`Select a passage and press ${keys('N')}. Every action has a name; ${keys('CmdOrCtrl+K')}
        finds it.`;
    }
  }

  #renderPiece(piece: string | Tip): TemplateResult | string {
    return typeof piece === 'string' ? piece : html`<mark data-color=${piece.color}>${piece.quote}</mark>`;
  }

  #renderButton(command: CommandId, kind: 'primary' | 'secondary'): TemplateResult {
    const { title, keys } = commandOf(command);
    return html`<button
      type="button"
      class=${kind}
      aria-keyshortcuts=${ariaKeys(keys[0] ?? '', this.platform)}
      @click=${() => this.dispatchEvent(new CommandEvent(command))}
    >
      ${title}
      ${
        kind === 'primary'
          ? html`<postil-keys
              aria-hidden="true"
              accelerator=${keys[0] ?? ''}
              platform=${this.platform}
            ></postil-keys>`
          : null
      }
    </button>`;
  }

  protected override render(): TemplateResult {
    return html`<button
        type="button"
        class="tool library"
        aria-label="Show the library"
        title="Show the library"
        @click=${() => this.dispatchEvent(new CommandEvent('view.library'))}
      >
        <postil-icon name="panel-left"></postil-icon>
      </button>
      <div class="spread">
        <div class="page">
          <h1>Bring something to read</h1>
          <p class="standfirst">${standfirst.map((piece) => this.#renderPiece(piece))}</p>
          <div class="actions">
            ${this.#renderButton('import.files', 'primary')}
            ${this.#renderButton('import.folder', 'secondary')}
          </div>
          <p class="formats">
            Plain text, Markdown, saved pages (HTML, MHTML) and e-books (EPUB). What you copied elsewhere can
            be pasted here.
          </p>
        </div>
        <section class="margin" aria-label="Margin">
          ${tips.map(
            ({ id, color, quote }) =>
              html`<div class="note stem" data-color=${color}>
                <p class="quote"><q>${quote}</q></p>
                <p>${this.#renderTip(id)}</p>
              </div>`,
          )}
        </section>
        <svg class="joins" aria-hidden="true">
          ${this.joins.map(
            ({ color, strokes }) =>
              svg`<g data-color=${color}>${strokes.map(({ kind, d }) => svg`<path class=${kind} d=${d} />`)}</g>`,
          )}
        </svg>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-first-start': PostilFirstStart;
  }
}
