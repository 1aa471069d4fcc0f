import { LitElement, html, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MarkColor } from '../../../core/library/records.ts';
import { colorRules } from '../swatches/color-rules.ts';
import { styles } from './strip.styles.ts';

/** A mark as the strip shows it. */
export interface StripMark {
  readonly color: MarkColor;
  /** Where it begins, as a share of the article's text: 0 to 1. */
  readonly at: number;
}

const width = 132;

/** An article seen from its side: how far it was read, and where it is marked. */
@customElement('postil-strip')
export class PostilStrip extends LitElement {
  static override styles = [...colorRules, styles];

  /** Share that was read, 0 to 1. */
  @property({ type: Number }) fraction = 0;

  @property({ attribute: false }) marks: readonly StripMark[] = [];

  protected override render(): TemplateResult {
    const percent = Math.round(this.fraction * 100);
    const marks = this.marks.length === 1 ? '1 mark' : `${this.marks.length} marks`;
    return html`<svg viewBox="0 0 ${width} 12" role="img" aria-label="${percent} % read, ${marks}">
      <path class="all" d="M0 6h${width}" />
      ${this.fraction > 0 ? svg`<path class="read" d="M0 6h${round(this.fraction * width)}" />` : null}
      ${this.marks.map(({ color, at }) => svg`<path class="mark" data-color=${color} d="M${round(1 + at * (width - 2))} 1v10" />`)}
    </svg>`;
  }
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-strip': PostilStrip;
  }
}
