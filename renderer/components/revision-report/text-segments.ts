import type { ComparedPiece } from '../../../core/article/compare-words.ts';
import type { MarkColor, MarkStyle } from '../../../core/library/records.ts';
import type { Passage } from '../../dom/selection.ts';
import type { Side } from './revision-pair.ts';

/** A mark as it is drawn in one of the texts. */
export interface DrawnMark extends Passage {
  /** Id of the highlight. */
  readonly id: string;
  readonly color: MarkColor;
  readonly style: MarkStyle;
}

/** A stretch of a block in which nothing begins or ends. */
export interface TextSegment {
  readonly text: string;
  /** The other text does not have it. */
  readonly differs: boolean;
  /** The marks on it, the longest first. */
  readonly marks: readonly DrawnMark[];
}

/** Cuts a block's text, which begins at `start`, where a mark or a difference begins or ends. Joined, it is the text. */
export function textSegments(
  pieces: readonly ComparedPiece[],
  side: Side,
  start: number,
  marks: readonly DrawnMark[],
): readonly TextSegment[] {
  const segments: TextSegment[] = [];
  const borders = [...new Set(marks.flatMap((mark) => [mark.start, mark.end]))].sort((a, b) => a - b);
  let at = start;
  for (const piece of pieces) {
    if (piece.in !== 'both' && piece.in !== side) continue;
    const end = at + piece.text.length;
    const cuts = [at, ...borders.filter((border) => border > at && border < end), end];
    cuts.slice(1).forEach((to, index) => {
      const from = cuts[index] ?? at;
      segments.push({
        text: piece.text.slice(from - at, to - at),
        differs: piece.in !== 'both',
        marks: marks
          .filter((mark) => mark.start < to && mark.end > from)
          .sort((a, b) => b.end - b.start - (a.end - a.start)),
      });
    });
    at = end;
  }
  return segments;
}
