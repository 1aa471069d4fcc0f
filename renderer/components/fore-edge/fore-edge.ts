import { LitElement, html, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MarkColor } from '../../../core/library/records.ts';
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

  @property({ attribute: false }) marks: readonly EdgeMark[] = [];
  /** Share of the article's height above the window, 0 to 1. */
  @property({ type: Number }) from = 0;
  /** Share of the article's height above the window's lower edge, 0 to 1. */
  @property({ type: Number }) to = 0;

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

  protected override render(): TemplateResult {
    return html`<svg
      viewBox="0 0 12 ${height}"
      preserveAspectRatio="none"
      aria-hidden="true"
      @pointerdown=${this.#onPress}
      @pointermove=${this.#onMove}
    >
      <path class="all" d="M6 0V${height}"></path>
      <path class="seen" d="M6 ${this.from * height}V${this.to * height}"></path>
      ${this.marks.map(
        ({ color, at }) => svg`<path class="mark" data-color=${color} d="M1 ${at * height}h10"></path>`,
      )}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-fore-edge': PostilForeEdge;
  }
}
