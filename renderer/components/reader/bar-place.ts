/** Boxes in pixels of the window. */
export interface BarSurroundings {
  /** The first line of the passage, or the passage's whole box. */
  readonly passage: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;
  readonly firstLineRight: number;
  readonly page: Pick<DOMRect, 'left'>;
  /** What can be seen of the page. */
  readonly view: Pick<DOMRect, 'top' | 'bottom' | 'right'>;
  readonly bar: { readonly width: number; readonly height: number };
}

const gap = 10;
const edge = 12;
/** The bar's first swatch is optically in line with the text. */
const outdent = 7;

/**
 * Where the tools for a passage stand: above its first line, never left of the text; below its last line where there
 * is no room above; in view in any case. In pixels of the window.
 */
export function barPlace({ passage, firstLineRight, page, view, bar }: BarSurroundings): {
  x: number;
  y: number;
} {
  const most = view.right - bar.width - edge;
  const centred = (passage.left + firstLineRight) / 2 - bar.width / 2;
  const x = Math.max(Math.min(page.left - outdent, most), Math.min(centred, most));
  const above = passage.top - bar.height - gap;
  const below = passage.bottom + gap;
  const lowest = view.bottom - bar.height - edge;
  const y =
    above >= view.top + edge ? Math.min(above, lowest) : Math.min(Math.max(below, view.top + edge), lowest);
  return { x, y };
}
