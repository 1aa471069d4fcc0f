import type { BlockBox } from '../../dom/block-boxes.ts';
import type { Band } from '../../dom/near-view.ts';
import type { PostilArticleView } from '../article-view/article-view.ts';
import type { PlacedHighlight } from './placed-highlight.ts';

/** The first line of a mark, in pixels from the page's corner; `line` is not a number where it is folded away. */
interface ExactLine {
  readonly start: number;
  readonly end: number;
  /** First baseline. */
  readonly line: number;
  /** Where the mark ends in that line. */
  readonly lineEnd: number;
}

/** So far below its block's top is a first baseline, about, in pixels. */
const firstBaseline = 22;
/** More measured lines than this are not kept. */
const mostExact = 2000;

/**
 * On which line each mark stands. Measuring ten thousand takes a second, so only those near the view are measured;
 * of the others it is told from the place of their block, and how far into it they are. All in pixels from the page's
 * top.
 */
export class MarkLines {
  #placed: readonly PlacedHighlight[] = [];
  #boxes: readonly BlockBox[] | null = null;
  #exact = new Map<string, ExactLine>();
  /** One for each of `#placed`, measured or told; not a number for those that have none. */
  #lines = new Float64Array();

  /** The page has been laid out anew: nothing of what was read still holds. */
  forget(): void {
    this.#boxes = null;
    this.#exact.clear();
  }

  /** Takes in the marks and where the page's blocks stand. Whether anything has changed since it was last asked to. */
  update(page: PostilArticleView, top: number, placed: readonly PlacedHighlight[]): boolean {
    if (this.#boxes !== null && this.#placed === placed) return false;
    this.#boxes ??= page
      .boxes()
      .map((box) => ({ start: box.start, top: box.top - top, bottom: box.bottom - top }));
    this.#placed = placed;
    this.#lines = roughLines(placed, this.#boxes);
    for (const [at, { highlight, placement }] of placed.entries()) {
      const exact = this.#exact.get(highlight.id);
      if (exact === undefined || placement.status === 'orphan') continue;
      if (exact.start === placement.start && exact.end === placement.end) this.#lines[at] = exact.line;
      else this.#exact.delete(highlight.id);
    }
    return true;
  }

  /** Indexes of the marks that stand in this band, in pixels from the page's top. */
  within({ top, bottom }: Band): number[] {
    const found: number[] = [];
    for (let at = 0; at < this.#lines.length; at += 1) {
      const line = this.#lines[at] ?? NaN;
      if (line > top && line < bottom) found.push(at);
    }
    return found;
  }

  /** Measures the marks at these indexes of those taken in, at most so many new ones. Whether there were more. */
  measure(page: PostilArticleView, box: DOMRect, indexes: Iterable<number>, most = Infinity): boolean {
    if (this.#exact.size > mostExact) this.#exact.clear();
    let left = most;
    for (const at of indexes) {
      const one = this.#placed[at];
      if (one === undefined || one.placement.status === 'orphan') continue;
      const { highlight, placement } = one;
      if (this.#exact.has(highlight.id)) continue;
      if (left === 0) return true;
      left -= 1;
      const found = page.lineOf(placement);
      const exact = {
        start: placement.start,
        end: placement.end,
        line: found === null ? NaN : found.baseline - box.top,
        lineEnd: found === null ? NaN : found.right - box.left,
      };
      this.#exact.set(highlight.id, exact);
      this.#lines[at] = exact.line;
    }
    return false;
  }

  /** The line of the mark at this index of those taken in; not a number where it has none. */
  at(index: number): number {
    return this.#lines[index] ?? NaN;
  }

  /** Where a measured mark ends in its first line; `null` for one that has not been measured or is folded away. */
  lineEnd(id: string): number | null {
    const exact = this.#exact.get(id);
    return exact === undefined || Number.isNaN(exact.line) ? null : exact.lineEnd;
  }
}

function roughLines(
  placed: readonly PlacedHighlight[],
  boxes: readonly BlockBox[],
): Float64Array<ArrayBuffer> {
  let at = 0;
  return Float64Array.from(placed, ({ placement }) => {
    if (placement.status === 'orphan') return NaN;
    // Marks come in the order of the text, as blocks do.
    while ((boxes[at + 1]?.start ?? Infinity) <= placement.start) at += 1;
    const box = boxes[at];
    if (box === undefined) return NaN;
    const end = boxes[at + 1]?.start ?? placement.end;
    const share = Math.min(1, (placement.start - box.start) / Math.max(1, end - box.start));
    const last = Math.max(box.top + 1, box.bottom - 8);
    return Math.min(box.top + firstBaseline + share * (box.bottom - box.top), last);
  });
}
