import { textDirection } from './text-direction.ts';

/** Where a passage begins or ends on the page, in pixels of the window. */
export interface PassageEdge {
  readonly x: number;
  /** Of the line. */
  readonly top: number;
  readonly bottom: number;
  /** The passage lies to the right of this edge. */
  readonly isLeft: boolean;
}

const letter = /\p{L}/u;

/**
 * The edge of a passage of which `character` is the first (`start`) or last (`end`) character; `null` where it is not
 * shown, as in a closed fold. Follows the direction in which that character is written.
 */
export function edgeOf(character: Range, side: 'start' | 'end'): PassageEdge | null {
  const { startContainer } = character;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  // A closed <details> still lays its content out when asked for rectangles.
  if (element?.checkVisibility() !== true) return null;
  const rects = [...character.getClientRects()].filter(({ height }) => height > 0);
  const rect = side === 'start' ? rects[0] : rects.at(-1);
  if (rect === undefined) return null;
  const isLeft = (side === 'start') !== isRightToLeft(character.toString(), element);
  return { x: isLeft ? rect.left : rect.right, top: rect.top, bottom: rect.bottom, isLeft };
}

function isRightToLeft(character: string, element: Element): boolean {
  if (letter.test(character)) return textDirection(character) === 'rtl';
  return getComputedStyle(element).direction === 'rtl';
}
