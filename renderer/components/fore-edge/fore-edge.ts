import { LitElement, html, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { markColors, type MarkColor } from '../../../core/library/records.ts';
import { controls } from '../../styles/controls.styles.ts';
import { colorRules } from '../swatches/color-rules.ts';
import { ForeEdgeJumpEvent } from './fore-edge-jump-event.ts';
import { styles } from './fore-edge.styles.ts';

/** A mark as seen from the side. */
export interface EdgeMark {
  readonly color: MarkColor;
  /** Share of the article's height, 0 to 1. */
  readonly at: number;
}

/** Height of the drawing in its own units; it is stretched to the element's. */
const height = 1000;

/**
 * The article seen from its side: which part of it is in the window, and where it is marked. For the pointer only;
 * scrolling and the notes' own commands do the same for the keyboard.
 *
 * @fires postil-fore-edge-jump - A place was pressed or dragged to.
 */
@customElement('postil-fore-edge')
export class PostilForeEdge extends LitElement {
  static override styles = [controls, styles, ...colorRules];

  #following: AbortController | null = null;
  /** How far the scroller can go, and the part in view with it, in pixels. */
  #ways = { scroller: 0, seen: 0 };
  // It is as high as the window lets it be.
  #resizes = new ResizeObserver(() => this.measure());

  @property({ attribute: false }) marks: readonly EdgeMark[] = [];
  /** What scrolls the article. */
  @property({ attribute: false }) scroller: HTMLElement | null = null;

  constructor() {
    super();
    this.addController({
      hostConnected: () => {
        this.#resizes.observe(this);
        this.requestUpdate('scroller');
      },
      hostDisconnected: () => {
        this.#resizes.disconnect();
        this.#following?.abort();
      },
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('scroller')) return;
    this.#following?.abort();
    this.#following = new AbortController();
    const { signal } = this.#following;
    this.scroller?.addEventListener('scroll', () => this.#follow(), { signal, passive: true });
    this.measure();
  }

  /** Measures anew how much of the article is in view, after its height has changed. */
  measure(): void {
    if (this.scroller === null) return;
    const { clientHeight, scrollHeight } = this.scroller;
    const seen = Math.round(Math.min(1, clientHeight / scrollHeight) * this.clientHeight);
    this.#ways = { scroller: scrollHeight - clientHeight, seen: this.clientHeight - seen };
    this.#set('--seen', `${seen}px`);
    this.#follow();
  }

  /**
   * The part in view moves by whole pixels. Of a long article that is seldom; were it moved with each frame, the
   * browser would style the page and check every painted mark in each.
   */
  #follow(): void {
    if (this.scroller === null) return;
    const share = this.scroller.scrollTop / Math.max(1, this.#ways.scroller);
    this.#set('--at', `${Math.round(share * this.#ways.seen)}px`);
  }

  #set(name: '--seen' | '--at', value: string): void {
    if (this.style.getPropertyValue(name) !== value) this.style.setProperty(name, value);
  }

  #onPress(event: PointerEvent): void {
    if (event.button !== 0) return;
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    this.#jump(event);
  }

  #onMove(event: PointerEvent): void {
    if (event.buttons === 1) this.#jump(event);
  }

  #jump(event: PointerEvent): void {
    const box = this.getBoundingClientRect();
    const at = (event.clientY - box.top) / box.height;
    this.dispatchEvent(new ForeEdgeJumpEvent(Math.min(1, Math.max(0, at))));
  }

  #strokes(color: MarkColor): string {
    const heights = new Set<number>();
    for (const mark of this.marks) if (mark.color === color) heights.add(Math.round(mark.at * height));
    return [...heights].map((at) => `M1 ${at}h10`).join('');
  }

  protected override render(): TemplateResult {
    return html`<svg
        viewBox="0 0 12 ${height}"
        preserveAspectRatio="none"
        aria-hidden="true"
        @pointerdown=${this.#onPress}
        @pointermove=${this.#onMove}
      >
        <path class="all" d="M6 0V${height}"></path>
        ${guard([this.marks], () =>
          // One path a colour: a path a mark would take seconds for ten thousand of them.
          markColors.map(
            (color) => svg`<path class="mark" data-color=${color} d=${this.#strokes(color)}></path>`,
          ),
        )}
      </svg>
      <div class="seen"></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-fore-edge': PostilForeEdge;
  }
}
