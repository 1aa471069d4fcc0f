import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { guard } from 'lit/directives/guard.js';
import type { Block } from '../../../core/article/article-text.ts';
import type { ComparedBlock } from '../../../core/article/compare-revisions.ts';
import { countOf } from '../../../core/words/count-of.ts';
import { controls } from '../../styles/controls.styles.ts';
import { colorRules } from '../swatches/color-rules.ts';
import { foldLines, type DrawnLine } from './fold-lines.ts';
import { sides, type ComparedMark, type RevisionPair, type Side } from './revision-pair.ts';
import { styles } from './revision-text.styles.ts';
import { textSegments, type DrawnMark, type TextSegment } from './text-segments.ts';
import '../icon/icon.ts';

const words = {
  table: 'Both texts, side by side',
  older: 'Older text',
  newer: 'Newer text',
  unchanged: (count: number) => `${countOf(count, 'paragraph')} unchanged`,
  gone: { older: 'Only in the older text', newer: 'Only in the newer text' },
  down: 'Stands further down in the newer text',
  up: 'Stands further up in the newer text',
  fromBelow: 'Stood further down in the older text',
  fromAbove: 'Stood further up in the older text',
};

/** Lines that are drawn at once; the others follow, so many a frame. */
const batch = 80;

const none: readonly DrawnMark[] = [];

/**
 * Two texts side by side, a paragraph beside what became of it: words that one alone has are set off, marks are shown in
 * both, and what is alike is folded. In a narrow window one text at a time.
 */
@customElement('postil-revision-text')
export class PostilRevisionText extends LitElement {
  static override styles = [controls, ...colorRules, styles];

  /** Lines that are alike and stand open all the same. */
  @state() private opened: ReadonlySet<number> = new Set();
  /** How much of it is drawn by now. */
  @state() private drawn = batch;

  @property({ attribute: false }) pair: RevisionPair | null = null;
  @property({ attribute: false }) marks: readonly ComparedMark[] = [];
  /** Id of the mark at hand. */
  @property() active: string | null = null;
  /** The text that a narrow window shows. */
  @property({ reflect: true }) side: Side = 'newer';
  /** BCP 47. */
  @property() language: string | null = null;

  /** The marks of each line of each text. */
  #marksOn: Readonly<Record<Side, ReadonlyMap<number, readonly DrawnMark[]>>> = {
    older: new Map(),
    newer: new Map(),
  };
  #lines: readonly DrawnLine[] = [];
  #frame = 0;

  constructor() {
    super();
    this.addController({ hostDisconnected: () => cancelAnimationFrame(this.#frame) });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('pair')) {
      this.opened = new Set();
      this.drawn = batch;
    }
    if (changed.has('marks') || changed.has('pair'))
      this.#marksOn = { older: this.#marksByLine('older'), newer: this.#marksByLine('newer') };
    this.#lines = foldLines(this.pair?.lines ?? [], this.opened);
  }

  /** Drawing thousands of paragraphs at once would hold the window up. */
  protected override updated(): void {
    cancelAnimationFrame(this.#frame);
    if (this.drawn < this.#lines.length) this.#frame = requestAnimationFrame(() => (this.drawn += batch));
  }

  /** Brings a mark into view on one side, out of a fold too. */
  async reveal(mark: ComparedMark, side: Side): Promise<void> {
    const { pair } = this;
    const at = pair?.linesOf(side, mark[side])[0];
    if (at === undefined) return;
    await this.#showLine(at);
    const place = this.renderRoot.querySelector(
      `[data-line="${at}"] .${side} [data-mark~="${CSS.escape(mark.highlight.id)}"]`,
    );
    (place ?? this.renderRoot.querySelector(`[data-line="${at}"]`))?.scrollIntoView({ block: 'center' });
  }

  async #showLine(at: number): Promise<void> {
    this.opened = new Set([...this.opened, at - 1, at, at + 1]);
    this.drawn = Math.max(this.drawn, at + batch);
    await this.updateComplete;
  }

  #marksByLine(side: Side): ReadonlyMap<number, readonly DrawnMark[]> {
    const byLine = new Map<number, DrawnMark[]>();
    for (const { highlight, [side]: placement } of this.marks) {
      if (placement.status === 'orphan') continue;
      const { id, color, style } = highlight;
      const mark = { id, color, style, start: placement.start, end: placement.end };
      for (const at of this.pair?.linesOf(side, placement) ?? []) {
        const there = byLine.get(at);
        if (there === undefined) byLine.set(at, [mark]);
        else there.push(mark);
      }
    }
    return byLine;
  }

  #unfold(from: number, to: number): void {
    this.opened = new Set([...this.opened, ...Array.from({ length: to - from }, (_, at) => from + at)]);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`[data-line="${from}"]`)?.focus({ preventScroll: true }),
    );
  }

  async #jump(to: number): Promise<void> {
    await this.#showLine(to);
    const line = this.renderRoot.querySelector<HTMLElement>(`[data-line="${to}"]`);
    line?.scrollIntoView({ block: 'center' });
    line?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { pair } = this;
    if (pair === null) return nothing;
    return html`<div role="table" aria-label=${words.table} lang=${this.language ?? nothing}>
      <div role="row" class="head">
        ${sides.map((side) => html`<div role="columnheader" class=${side} lang="en">${words[side]}</div>`)}
      </div>
      ${this.#lines
        .slice(0, this.drawn)
        .map((line) => (line.kind === 'fold' ? this.#renderFold(line) : this.#renderLine(pair, line.at)))}
    </div>`;
  }

  #renderFold({ from, to }: Extract<DrawnLine, { kind: 'fold' }>): TemplateResult {
    return html`<div role="row" class="fold" lang="en">
      <div role="cell" aria-colspan="2">
        <button type="button" class="plain" @click=${() => this.#unfold(from, to)}>
          <postil-icon name="chevron-down"></postil-icon>${words.unchanged(to - from)}
        </button>
      </div>
    </div>`;
  }

  #renderLine(pair: RevisionPair, at: number): TemplateResult | typeof nothing {
    const line = pair.lines[at];
    if (line === undefined) return nothing;
    const marks = sides.map((side) => this.#marksOn[side].get(at) ?? none);
    const active = marks.flat().find(({ id }) => id === this.active);
    return html`<div role="row" class="line ${line.change}" data-line=${at} tabindex="-1">
      ${guard([line, ...marks, active], () => sides.map((side) => this.#renderCell(pair, line, side, at)))}
    </div>`;
  }

  #renderCell(pair: RevisionPair, line: ComparedBlock, side: Side, at: number): TemplateResult {
    const block = line[side];
    if (block === null) return html`<div role="cell" class="cell none ${side}"></div>`;
    const marks = this.#marksOn[side].get(at) ?? none;
    const whole = line.change === 'added' || line.change === 'removed';
    const pieces =
      line.change === 'edited'
        ? pair.piecesOf(line)
        : [{ text: pair.textOf(side, block), in: 'both' } as const];
    // White space is kept in it, so nothing may stand around the words.
    const words = textSegments(pieces, side, block.start, marks).map((one) => this.#renderSegment(one, side));
    return html`<div role="cell" class=${classMap({ cell: true, [side]: true, heading: isHeading(block) })}>
      ${whole ? this.#renderFate(line, side, at) : nothing}
      <p dir="auto">${words}</p>
    </div>`;
  }

  #renderFate({ elsewhere }: ComparedBlock, side: Side, at: number): TemplateResult {
    if (elsewhere === null) return html`<span class="fate" lang="en">${words.gone[side]}</span>`;
    const down = elsewhere > at;
    const label =
      side === 'older' ? (down ? words.down : words.up) : down ? words.fromBelow : words.fromAbove;
    return html`<button type="button" class="fate" lang="en" @click=${() => void this.#jump(elsewhere)}>
      <postil-icon name=${down ? 'arrow-down' : 'arrow-up'}></postil-icon>${label}
    </button>`;
  }

  #renderSegment({ text, differs, marks }: TextSegment, side: Side): TemplateResult | string {
    const marked = marks.reduceRight<TemplateResult | string>(
      (inside, { id, color, style }) =>
        html`<mark
          class=${classMap({ [style]: true, 'is-active': id === this.active })}
          data-color=${color}
          data-mark=${id}
          >${inside}</mark
        >`,
      text,
    );
    if (!differs) return marked;
    return side === 'older' ? html`<del>${marked}</del>` : html`<ins>${marked}</ins>`;
  }
}

function isHeading({ depth, role }: Block): boolean {
  return depth !== null || role === 'headline';
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-revision-text': PostilRevisionText;
  }
}
