import type { Band } from './near-view.ts';
import type { Passage } from './selection.ts';
import type { TextMap } from './text-map.ts';

/** How much of a line may be cut off at the top and still count as in view, in pixels. */
const tolerance = 2;

/**
 * Offset of the first line whose top is at `y` or below it, in pixels of the window. Where every line is above, the
 * last one's. Reads about twenty boxes, however long the article is.
 */
export function firstOffsetBelow(map: TextMap, y: number): number {
  const { blocks } = map;
  const at = firstIndex(blocks.length, (index) => {
    const block = blocks[index];
    return block === undefined || shownBox(block.element).bottom > y + tolerance;
  });
  const block = blocks[at] ?? blocks.at(-1);
  if (block === undefined) return 0;
  const end = map.endOf(block);
  const line = firstIndex(end - block.start, (index) => {
    const box = map.rangeOf(block.start + index, block.start + index + 1)?.getClientRects()[0];
    return box !== undefined && box.top >= y - tolerance;
  });
  if (block.start + line < end) return block.start + line;
  // The block's last line is cut off at the top, so the next block is the first in view.
  return blocks[at + 1]?.start ?? block.start;
}

/** The text of the blocks that reach into a band of the window; empty where none does. */
export function passageWithin(map: TextMap, { top, bottom }: Band): Passage {
  const { blocks } = map;
  const boxAt = (index: number): DOMRect | null => {
    const block = blocks[index];
    return block === undefined ? null : shownBox(block.element);
  };
  const first = firstIndex(blocks.length, (index) => (boxAt(index)?.bottom ?? Infinity) > top);
  const behind = firstIndex(blocks.length, (index) => (boxAt(index)?.top ?? Infinity) >= bottom);
  const last = blocks[behind - 1];
  const start = blocks[first]?.start;
  return start === undefined || last === undefined || last.start < start
    ? { start: 0, end: 0 }
    : { start, end: map.endOf(last) };
}

/** What stands for an element on the page: the fold that it is hidden in, or itself. */
function shownBox(element: Element): DOMRect {
  return (element.closest('details:not([open])') ?? element).getBoundingClientRect();
}

/** The first index below `length` for which `holds` is true, given that it stays true from there on; else `length`. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
