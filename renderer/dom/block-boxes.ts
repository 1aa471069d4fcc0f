import type { TextMap } from './text-map.ts';

/** Where a block stands on the page. */
export interface BlockBox {
  /** UTF-16 offset in the article's text. */
  readonly start: number;
  /** In pixels of the window; not a number where the block is folded away. */
  readonly top: number;
  /** As `top`. */
  readonly bottom: number;
}

/** The boxes of all blocks in the order of the text. Cheap for thousands while the page is laid out. */
export function blockBoxes(map: TextMap): readonly BlockBox[] {
  return map.blocks.map(({ element, start }) => {
    if (element.closest('details:not([open])') !== null) return { start, top: NaN, bottom: NaN };
    const { top, bottom } = element.getBoundingClientRect();
    return { start, top, bottom };
  });
}
