/**
 * Offsets in the article's text <-> points in its DOM.
 *
 * An element that shows a block carries the block's offset in `data-start`. Its text nodes add their length,
 * `<br>` adds 1, and whatever is inside `data-no-text` (footnote signs, placeholders) adds nothing. Text outside
 * such an element is not the article's.
 */
export const blockSelector = '[data-start]';

/** An element that shows one block of the text. */
export interface BlockElement {
  readonly element: Element;
  /** UTF-16 offset in the article's text. */
  readonly start: number;
}

/** A text node or line break, and where its text begins and ends in the article's text. */
interface Piece {
  readonly node: Text | HTMLBRElement;
  readonly start: number;
  readonly end: number;
}

interface Point {
  readonly node: Node;
  readonly offset: number;
}

/** Maps one rendered article. Make a new one when other blocks are rendered; text nodes may split and merge freely. */
export class TextMap {
  /** In the order of the text. */
  readonly blocks: readonly BlockElement[];

  constructor(root: ParentNode) {
    this.blocks = [...root.querySelectorAll(blockSelector)].map((element) => ({
      element,
      start: Number(element.getAttribute('data-start')),
    }));
  }

  /** The element that shows the text at this offset; `null` when nothing is rendered. */
  blockAt(offset: number): Element | null {
    return this.blocks[this.#lastBlockFrom(offset)]?.element ?? null;
  }

  /**
   * A range over `start` to `end`. It begins at the character at `start` and ends behind the one before `end`,
   * so it never takes in an empty line of a neighbouring block. `null` when nothing is rendered.
   */
  rangeOf(start: number, end: number): Range | null {
    const from = this.#startPoint(start);
    const to = this.#endPoint(end);
    if (from === null || to === null) return null;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /**
   * The offset of a point. Between two blocks it is the next one's start for a `start` and the previous one's end
   * for an `end`. The point must be in the same tree as the blocks. `null` when nothing is rendered.
   */
  offsetOf(node: Node, offset: number, side: 'start' | 'end'): number | null {
    const probe = document.createRange();
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = this.blocks[middle];
      if (block === undefined) break;
      probe.selectNodeContents(block.element);
      if (probe.comparePoint(node, offset) > 0) low = middle + 1;
      else high = middle;
    }
    const at = this.blocks[low];
    const before = this.blocks[low - 1];
    if (at !== undefined) {
      probe.selectNodeContents(at.element);
      if (probe.comparePoint(node, offset) === 0) return offsetInside(at, node, offset);
      if (side === 'start' || before === undefined) return at.start;
    }
    return before === undefined ? null : this.endOf(before);
  }

  /** Where a block's text ends: UTF-16 offset in the article's text, exclusive. */
  endOf(block: BlockElement): number {
    return piecesOf(block).at(-1)?.end ?? block.start;
  }

  #startPoint(offset: number): Point | null {
    const block = this.blocks[this.#lastBlockFrom(offset)];
    if (block === undefined) return null;
    const pieces = piecesOf(block);
    const piece = pieces.find(({ end }) => offset < end) ?? pieces.at(-1);
    return piece === undefined ? { node: block.element, offset: 0 } : pointIn(piece, offset);
  }

  #endPoint(offset: number): Point | null {
    const block = this.blocks[this.#lastBlockFrom(Math.max(0, offset - 1))];
    if (block === undefined) return null;
    const pieces = piecesOf(block);
    const piece = pieces.find(({ end }) => offset <= end) ?? pieces.at(-1);
    return piece === undefined ? { node: block.element, offset: 0 } : pointIn(piece, offset);
  }

  /** Index of the last block that begins at or before the offset, or of the first block. */
  #lastBlockFrom(offset: number): number {
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.blocks[middle]?.start ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}

function piecesOf({ element, start }: BlockElement): readonly Piece[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.hasAttribute('data-no-text')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const pieces: Piece[] = [];
  let length = start;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.length > 0) {
      pieces.push({ node, start: length, end: length + node.length });
      length += node.length;
    } else if (node instanceof HTMLBRElement) {
      pieces.push({ node, start: length, end: length + 1 });
      length += 1;
    }
  }
  return pieces;
}

/** The point at an offset of the piece; offsets outside it are moved to its nearer end. */
function pointIn({ node, start, end }: Piece, offset: number): Point {
  const inside = Math.min(Math.max(offset, start), end) - start;
  if (node instanceof Text) return { node, offset: inside };
  const parent = node.parentNode;
  if (parent === null) return { node, offset: 0 };
  return { node: parent, offset: [...parent.childNodes].indexOf(node) + inside };
}

function offsetInside(block: BlockElement, node: Node, offset: number): number {
  const behind = document.createRange();
  let reached = block.start;
  for (const piece of piecesOf(block)) {
    if (piece.node === node) return piece.start + offset;
    behind.setStartAfter(piece.node);
    behind.collapse(true);
    if (behind.comparePoint(node, offset) < 0) return piece.start;
    reached = piece.end;
  }
  return reached;
}
