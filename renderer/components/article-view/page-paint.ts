import type { MarkColor, MarkStyle } from '../../../core/library/records.ts';
import { HighlightPainter, type PaintedMark } from '../../dom/painter.ts';
import type { Passage } from '../../dom/selection.ts';
import type { TextMap } from '../../dom/text-map.ts';

/** A mark and its place in the text that is shown. */
export interface PlacedMark extends Passage {
  /** Id of the highlight. */
  readonly id: string;
  readonly color: MarkColor;
  readonly style: MarkStyle;
}

/** All that is to be painted on a page. */
export interface PaintedPage {
  readonly marks: readonly PlacedMark[];
  /** Id of the mark at hand. */
  readonly active: string | null;
  readonly found: readonly Passage[];
  readonly foundHere: Passage | null;
  readonly cursor: Passage | null;
}

/**
 * Paints what of a page is near the view. The browser looks at every range that it knows of with each change of the
 * document, which takes a tenth of a second for ten thousand of them: so it is given those alone that can be seen soon.
 */
export class PagePaint {
  readonly painter = new HighlightPainter();
  #painted = new Map<string, { readonly mark: PlacedMark; readonly paint: PaintedMark }>();

  /** Paints exactly what of `page` touches `near`. Marks that are painted already and have not changed are left. */
  show(map: TextMap, near: Passage, { marks, active, found, foundHere, cursor }: PaintedPage): void {
    const isNear = ({ start, end }: Passage): boolean => end > near.start && start < near.end;
    const rangesOf = (passages: readonly (Passage | null)[]): readonly Range[] =>
      passages
        .map((one) => (one !== null && isNear(one) ? map.rangeOf(one.start, one.end) : null))
        .filter((range) => range !== null);
    this.#showMarks(map, marks.filter(isNear));
    this.painter.setActive(active);
    this.painter.setPassing('found', rangesOf(found.filter((match) => match !== foundHere)));
    this.painter.setPassing('found-here', rangesOf([foundHere]));
    this.painter.setPassing('cursor', rangesOf([cursor]));
  }

  /** Takes all paint away. What was painted on blocks that are drawn anew must be painted anew. */
  clear(): void {
    this.painter.dispose();
    this.#painted.clear();
  }

  #showMarks(map: TextMap, marks: readonly PlacedMark[]): void {
    const before = this.#painted;
    this.#painted = new Map();
    for (const mark of marks) {
      const known = before.get(mark.id);
      if (known !== undefined && isSameMark(known.mark, mark)) this.#painted.set(mark.id, known);
      else {
        const range = map.rangeOf(mark.start, mark.end);
        if (range === null) continue;
        const { id, color, style } = mark;
        this.#painted.set(id, { mark, paint: { id, range, color, style, length: mark.end - mark.start } });
      }
    }
    this.painter.show([...this.#painted.values()].map(({ paint }) => paint));
  }
}

function isSameMark(a: PlacedMark, b: PlacedMark): boolean {
  return a.start === b.start && a.end === b.end && a.color === b.color && a.style === b.style;
}
