import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { MarkColor } from '../../../core/library/records.ts';
import type { PassageEdge } from '../../dom/passage-edge.ts';
import type { Passage } from '../../dom/selection.ts';
import { graphemesIn } from '../../dom/sentences.ts';
import { controls } from '../../styles/controls.styles.ts';
import type { PostilArticleView } from '../article-view/article-view.ts';
import type { End, EndUnit } from '../reader/passage-steps.ts';
import { colorRules } from '../swatches/color-rules.ts';
import { EndDrag, type DragHost } from './end-drag.ts';
import { MarkEndDragEvent, MarkEndDropEvent, MarkEndStepEvent } from './mark-end-events.ts';
import { styles } from './mark-handles.styles.ts';

const words = {
  start: 'Beginning of the mark',
  end: 'End of the mark',
  begins: (text: string) => `begins with “${text}”`,
  ends: (text: string) => `ends with “${text}”`,
};

/** How much of the passage is said of an end, in UTF-16 units. */
const said = 24;

/**
 * Two handles at the ends of a mark, for mouse, finger, pen and keyboard: arrow keys move an end by a character, with
 * Control (Option on macOS) by a word. Lies over the page and takes only what hits a handle. It moves nothing itself.
 *
 * @fires postil-mark-end-drag - While a handle is dragged, at most once a frame.
 * @fires postil-mark-end-drop - A handle was let go, or what was dragged is to be left as it was.
 * @fires postil-mark-end-step - A handle that has the focus was moved by key.
 */
@customElement('postil-mark-handles')
export class PostilMarkHandles extends LitElement implements DragHost {
  static override styles = [controls, styles, ...colorRules];

  #drag: EndDrag | null = null;
  #resizes = new ResizeObserver(() => void this.#place());
  // A theme may set the text in another weight, and lines break elsewhere then.
  #themes = new MutationObserver(() => void this.#place());
  #observed: Element | null = null;

  /** Where the ends are, in pixels from this element's corner, which scrolls with the page. */
  @state() private edges: { readonly start: PassageEdge | null; readonly end: PassageEdge | null } = {
    start: null,
    end: null,
  };
  @state() private dragged: End | null = null;

  /** The page on which the mark is painted. */
  @property({ attribute: false }) page: PostilArticleView | null = null;
  /** What is scrolled when a handle is dragged to its edge. */
  @property({ attribute: false }) scroller: HTMLElement | null = null;
  /** The article's text. */
  @property({ attribute: false }) text = '';
  /** Where the mark is; `null` shows no handles. */
  @property({ attribute: false }) passage: Passage | null = null;
  @property() color: MarkColor = 'marigold';

  constructor() {
    super();
    this.addController({
      hostConnected: () => {
        this.#themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
        this.requestUpdate();
      },
      hostDisconnected: () => {
        this.#themes.disconnect();
        this.#resizes.disconnect();
        this.#observed = null;
        if (this.#drag !== null) this.drop('cancel');
      },
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A mark that went away takes its drag with it.
    if (changed.has('passage') && this.passage === null && this.#drag !== null) this.drop('cancel');
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.page !== null && this.page !== this.#observed) {
      this.#resizes.disconnect();
      this.#resizes.observe(this.page);
      this.#observed = this.page;
    }
    if (changed.has('passage') || changed.has('page')) void this.#place();
    for (const end of ['start', 'end'] as const) this.#put(end);
  }

  dragTo(x: number, y: number): void {
    const offset = this.page?.offsetAt(x, y) ?? null;
    if (this.dragged !== null && offset !== null)
      this.dispatchEvent(new MarkEndDragEvent(this.dragged, offset));
  }

  drop(outcome: 'keep' | 'cancel'): void {
    this.#drag?.dispose();
    this.#drag = null;
    this.dragged = null;
    this.dispatchEvent(new MarkEndDropEvent(outcome));
  }

  /** Looks where the ends are on the page, once that is drawn. */
  async #place(): Promise<void> {
    await this.page?.updateComplete;
    const { page, passage } = this;
    if (page === null || passage === null || !this.isConnected) return;
    const { left, top } = this.getBoundingClientRect();
    const inside = (edge: PassageEdge | null): PassageEdge | null =>
      edge && { ...edge, x: edge.x - left, top: edge.top - top, bottom: edge.bottom - top };
    this.edges = {
      start: inside(page.edgeOf(this.#character('start', passage), 'start')),
      end: inside(page.edgeOf(this.#character('end', passage), 'end')),
    };
  }

  #put(end: End): void {
    const handle = this.renderRoot.querySelector<HTMLElement>(`[data-end=${end}]`);
    const edge = this.edges[end];
    if (handle === null || edge === null) return;
    handle.style.setProperty('--x', `${edge.x}px`);
    handle.style.setProperty('--y', `${edge.top}px`);
    handle.style.setProperty('--line-height', `${edge.bottom - edge.top}px`);
  }

  #onPress(event: PointerEvent, end: End): void {
    const edge = this.edges[end];
    if (event.button !== 0 || edge === null || this.#drag !== null) return;
    // Neither a selection nor the focus moves from here.
    event.preventDefault();
    const { left, top } = this.getBoundingClientRect();
    this.dragged = end;
    this.#drag = new EndDrag(this, event, { x: left + edge.x, y: top + (edge.top + edge.bottom) / 2 });
  }

  #onKey(event: KeyboardEvent, end: End): void {
    const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
    const side = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (side === undefined || metaKey || shiftKey || this.edges[end] === null) return;
    event.preventDefault();
    const unit: EndUnit = ctrlKey || altKey ? 'word' : 'character';
    // A start that is on the right belongs to text that runs from right to left.
    const isMirrored = this.edges[end].isLeft !== (end === 'start');
    this.dispatchEvent(new MarkEndStepEvent(end, unit, side * (isMirrored ? -1 : 1) === 1 ? 1 : -1));
  }

  protected override render(): readonly (TemplateResult | typeof nothing)[] | typeof nothing {
    if (this.passage === null) return nothing;
    return [this.#renderHandle('start', this.passage), this.#renderHandle('end', this.passage)];
  }

  #renderHandle(end: End, passage: Passage): TemplateResult | typeof nothing {
    const edge = this.edges[end];
    if (edge === null) return nothing;
    const classes = { 'is-left': edge.isLeft, 'is-right': !edge.isLeft, 'is-dragged': this.dragged !== null };
    return html`<div
      class=${classMap({ handle: true, ...classes })}
      role="slider"
      tabindex="0"
      data-end=${end}
      data-color=${this.color}
      aria-label=${words[end]}
      aria-valuemin="0"
      aria-valuemax=${this.text.length}
      aria-valuenow=${passage[end]}
      aria-valuetext=${this.#valueText(end, passage)}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, end)}
    >
      <div class="grip" @pointerdown=${(event: PointerEvent) => this.#onPress(event, end)}>
        <div class="knob"></div>
      </div>
    </div>`;
  }

  #valueText(end: End, { start, end: stop }: Passage): string {
    if (end === 'start') return words.begins(this.text.slice(start, Math.min(stop, start + said)));
    return words.ends(this.text.slice(Math.max(start, stop - said), stop));
  }

  /** The first or last character of the passage, as readers count them. */
  #character(end: End, { start, end: stop }: Passage): Passage {
    const whole = { start, end: stop };
    if (end === 'start')
      return graphemesIn(this.text, { start, end: Math.min(stop, start + said) })[0] ?? whole;
    return graphemesIn(this.text, { start: Math.max(start, stop - said), end: stop }).at(-1) ?? whole;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-mark-handles': PostilMarkHandles;
  }
}
