import type { ForeEdgeJumpEvent } from '../fore-edge/fore-edge-jump-event.ts';
import type { PostilForeEdge } from '../fore-edge/fore-edge.ts';
import type { MarginLayoutEvent, MarkStand } from '../margin/margin-layout-event.ts';

/** The parts between which it carries. */
interface EdgedReader {
  readonly foreEdge: PostilForeEdge | null;
  readonly margin: HTMLElement | null;
  readonly scroller: HTMLElement | null;
}

/** Keeps on the fore-edge what the margin knows: where marks stand, and where page and notes end. */
export class ForeEdgeMarks {
  readonly #parts: () => EdgedReader;
  #shown: { readonly stands: readonly MarkStand[]; readonly end: number } = { stands: [], end: 0 };

  constructor(parts: () => EdgedReader) {
    this.#parts = parts;
  }

  /** The margin is laid out as one scrolls, too, when its marks stand where they stood: then nothing is measured. */
  show({ stands, end }: MarginLayoutEvent): void {
    const { foreEdge, margin, scroller } = this.#parts();
    if (foreEdge === null || margin === null || scroller === null) return;
    if (stands === this.#shown.stands && end === this.#shown.end) return;
    this.#shown = { stands, end };
    foreEdge.measure();
    const height = scroller.scrollHeight;
    const top =
      margin.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    foreEdge.marks = stands.map(({ color, line }) => ({ color, at: (top + line) / height }));
  }

  /** Brings the place that was chosen on the fore-edge to the middle of the view. */
  jump({ at }: ForeEdgeJumpEvent): void {
    const { scroller } = this.#parts();
    if (scroller !== null) scroller.scrollTop = at * scroller.scrollHeight - scroller.clientHeight / 2;
  }
}
