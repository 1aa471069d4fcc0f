import type { TextPosition } from './target.ts';

/** A mark that a new one may become one with. */
export interface JoinableMark extends TextPosition {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly created: string;
}

export interface JoinedMarks extends TextPosition {
  /** Id of the mark that stays: the oldest. */
  readonly into: string;
  /** Ids of the others, oldest first: they become part of it. */
  readonly absorbs: readonly string[];
}

/**
 * What becomes of a new mark that touches others: the oldest of them, over all that they and the new one hold. Passages
 * touch when they overlap or nothing but white space is between them, so the last words of a paragraph touch the first
 * of the next. Marks that touch one of those but not the new one stay as they are: they were left apart before.
 * `null` when the new mark touches none.
 */
export function joinAdjacent(
  text: string,
  passage: TextPosition,
  marks: readonly JoinableMark[],
): JoinedMarks | null {
  const touching = marks
    .filter((mark) => isTouching(text, mark, passage))
    .sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0));
  const [oldest, ...others] = touching;
  if (oldest === undefined) return null;
  return {
    into: oldest.id,
    absorbs: others.map(({ id }) => id),
    start: Math.min(passage.start, ...touching.map(({ start }) => start)),
    end: Math.max(passage.end, ...touching.map(({ end }) => end)),
  };
}

function isTouching(text: string, a: TextPosition, b: TextPosition): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return second.start <= first.end || text.slice(first.end, second.start).trim() === '';
}
