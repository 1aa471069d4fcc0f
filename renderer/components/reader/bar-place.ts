/** Boxes in pixels of the window. */
export interface BarSurroundings {
  /** The passage's whole box. */
  readonly passage: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;
  readonly firstLineRight: number;
  readonly page: Pick<DOMRect, 'left'>;
  /** What can be seen of the page. */
  readonly view: Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>;
  readonly bar: { readonly width: number; readonly height: number };
  /** What hangs below the passage: nothing, the handles of a mark, or those of a selection made with a finger. */
  readonly handles: 'none' | 'mark' | 'touch';
}

const edge = 12;
/** Room above the first line; a system that offers its own tools for touched text has them there. */
const gapAbove = { none: 10, mark: 10, touch: 56 } as const;
/** Room below the last line. */
const gapBelow = { none: 10, mark: 34, touch: 44 } as const;
/** The bar's first swatch is optically in line with the text. */
const outdent = 7;

/**
 * Where the tools for a passage stand: above its first line, never left of the text; below its last line where there
 * is no room above; in view in any case. For a finger first below, away from the system's own tools. In pixels of the
 * window.
 */
export function barPlace({ passage, firstLineRight, page, view, bar, handles }: BarSurroundings): {
  x: number;
  y: number;
} {
  const most = view.right - bar.width - edge;
  const centred = (passage.left + firstLineRight) / 2 - bar.width / 2;
  const x = Math.max(Math.min(page.left - outdent, most), Math.min(centred, most));
  const highest = view.top + edge;
  const lowest = view.bottom - bar.height - edge;
  const above = passage.top - bar.height - gapAbove[handles];
  const below = passage.bottom + gapBelow[handles];
  const isFree = (y: number): boolean => y >= highest && y <= lowest;
  const [first, second] = handles === 'touch' ? [below, above] : [above, below];
  const free = [first, second].find(isFree);
  // Whatever of the passage is in view fills the view, or all of it is out of view: the bar is at the edge that is nearer.
  const y = free ?? Math.min(Math.max(passage.bottom < highest ? highest : first, highest), lowest);
  return { x: Math.max(x, view.left + edge), y };
}
