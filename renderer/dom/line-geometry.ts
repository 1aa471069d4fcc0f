/** The first line of a passage, in pixels of the window. */
export interface FirstLine {
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  /** Where the passage ends in this line, towards the right. */
  readonly right: number;
}

/** Rectangles whose tops differ by less are on one line; inline code and footnote signs are lower than the text. */
const sameLine = 6;

/** The first line of a range; `null` where it is not shown, as in a folded block. */
export function firstLineOf(range: Range): FirstLine | null {
  const element =
    range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  // A closed <details> still lays its content out when asked for rectangles.
  if (element?.checkVisibility() !== true) return null;
  const rects = [...range.getClientRects()].filter((rect) => rect.width > 0.5 && rect.height > 0);
  const first = rects[0];
  if (first === undefined) return null;
  const line = rects.filter((rect) => Math.abs(rect.top - first.top) < sameLine);
  return {
    top: first.top,
    bottom: first.bottom,
    baseline: first.top + first.height * baselineShare(element),
    right: Math.max(...line.map((rect) => rect.right)),
  };
}

/** Height of the first baseline of an element's text, in pixels of the window; `null` where it shows none. */
export function firstBaselineIn(element: Element): number | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const rect = range.getClientRects()[0];
    if (rect !== undefined && node.parentElement !== null && rect.width > 0)
      return rect.top + rect.height * baselineShare(node.parentElement);
  }
  return null;
}

/** Height of the baseline of a text field's first line, in pixels of the window. */
export function fieldBaseline(field: HTMLTextAreaElement): number {
  const { fontSize, lineHeight } = getComputedStyle(field);
  const size = Number.parseFloat(fontSize);
  const line = Number.parseFloat(lineHeight);
  // The font's box is a little taller than its size; half of what is left of the line is above it.
  const box = size * 1.2;
  return field.getBoundingClientRect().top + (line - box) / 2 + box * baselineShare(field);
}

/** How far down a line box of this element its baseline lies: 0 at its top, 1 at its bottom. */
export function baselineShare(element: Element): number {
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
  const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const known = shares.get(font);
  if (known !== undefined) return known;
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen === null) return 0.8;
  pen.font = font;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = pen.measureText('x');
  const share = up / (up + down);
  // Measured before its face has loaded, a font is another font: such a measure must not be kept.
  if (document.fonts.status === 'loaded') shares.set(font, share);
  return share;
}

const shares = new Map<string, number>();
let pen: CanvasRenderingContext2D | null = null;
