import type { MarkColor, MarkStyle } from '../../core/library/records.ts';

/** A mark to be painted: where, and in which of the names that the sheet has a rule for. */
export interface PaintedMark {
  readonly id: string;
  readonly range: Range;
  /** Characters in it, by which a mark inside another is told. */
  readonly length: number;
  readonly color: MarkColor;
  readonly style: MarkStyle;
}

/** Names of passing paint: the matches of a search, the one at hand, the passage chosen by keyboard. */
export type PassingPaint = 'found' | 'found-here' | 'cursor';

/** Later paint lies over earlier. */
const priorities: Readonly<Record<PassingPaint, number>> = { cursor: 1, found: 2, 'found-here': 3 };

/**
 * Paints ranges with the CSS Custom Highlight API, which leaves the DOM as it is. The registry belongs to the whole
 * document: a painter adds and removes its own ranges one by one and never clears what others have painted.
 * The `::highlight()` rules stand in the sheet of the element whose text is painted.
 */
export class HighlightPainter {
  #marks = new Map<string, PaintedMark>();
  #active: string | null = null;
  #passing = new Map<PassingPaint, readonly Range[]>();
  #byRange = new WeakMap<AbstractRange, PaintedMark>();

  /** Paints exactly these marks; those that are painted already stay untouched. */
  show(marks: readonly PaintedMark[]): void {
    const next = new Map(marks.map((mark) => [mark.id, mark]));
    for (const [id, mark] of this.#marks) {
      if (next.get(id) === mark) continue;
      paintOf(this.#nameOf(mark)).delete(mark.range);
    }
    for (const [id, mark] of next) {
      if (this.#marks.get(id) === mark) continue;
      this.#byRange.set(mark.range, mark);
      paintOf(this.#nameOf(mark)).add(mark.range);
    }
    this.#marks = next;
  }

  /** Deepens one mark, or none. */
  setActive(id: string | null): void {
    if (id === this.#active) return;
    const changed = [this.#active, id].map((one) => (one === null ? undefined : this.#marks.get(one)));
    for (const mark of changed) if (mark !== undefined) paintOf(this.#nameOf(mark)).delete(mark.range);
    this.#active = id;
    for (const mark of changed) if (mark !== undefined) paintOf(this.#nameOf(mark)).add(mark.range);
  }

  /** Paints exactly these ranges under a passing name. */
  setPassing(name: PassingPaint, ranges: readonly Range[]): void {
    const paint = paintOf(`postil-${name}`, priorities[name]);
    for (const range of this.#passing.get(name) ?? []) paint.delete(range);
    for (const range of ranges) paint.add(range);
    this.#passing.set(name, ranges);
  }

  /** The mark that this range was painted for. */
  markOf(range: AbstractRange): PaintedMark | undefined {
    return this.#byRange.get(range);
  }

  /** Takes all of this painter's paint away. */
  dispose(): void {
    this.show([]);
    for (const name of this.#passing.keys()) this.setPassing(name, []);
  }

  #nameOf({ id, color, style }: PaintedMark): string {
    return id === this.#active ? `postil-active-${color}` : `postil-${style}-${color}`;
  }
}

function paintOf(name: string, priority = 0): Highlight {
  const known = CSS.highlights.get(name);
  if (known !== undefined) return known;
  const made = new Highlight();
  made.priority = priority;
  CSS.highlights.set(name, made);
  return made;
}
