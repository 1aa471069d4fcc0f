import type { TextMap } from './text-map.ts';

/** Where a block stands on the page. */
export interface BlockBox {
  /** UTF-16 offset in the article's text. */
  readonly start: number;
  /** In pixels of the window. */
  readonly top: number;
  /** In pixels of the window. */
  readonly bottom: number;
}

/** The boxes of all blocks in the order of the text; `null` for those that are folded away. Reads each block's box. */
export function blockBoxes(map: TextMap): readonly (BlockBox | null)[] {
  return map.blocks.map(({ element, start }) => {
    if (element.closest('details:not([open])') !== null) return null;
    const { top, bottom } = element.getBoundingClientRect();
    return { start, top, bottom };
  });
}
