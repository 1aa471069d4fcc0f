import type { Code, Paragraph } from 'mdast';
import { normalizeTree } from '../normalize-tree.ts';
import type { ArticleTree } from '../tree.ts';

/** Lines kept together, in UTF-16 units: small enough to be drawn one by one. */
const pieceLength = 20_000;

/**
 * The tree of a text that is too long for an article: a log, a list, a whole shelf of books. A line that is long is
 * a paragraph; shorter ones are kept as they stand, many to a block. Nothing is dropped, and nothing is guessed.
 */
export function keepLines(text: string): ArticleTree {
  const children: (Code | Paragraph)[] = [];
  let piece: string[] = [];
  let length = 0;
  const endPiece = (): void => {
    if (piece.length > 0) children.push({ type: 'code', value: piece.join('\n') });
    piece = [];
    length = 0;
  };
  for (const line of text.split(/\r\n?|\n/u)) {
    if (line.length > pieceLength / 2) {
      endPiece();
      children.push({ type: 'paragraph', children: [{ type: 'text', value: line }] });
      continue;
    }
    if (length + line.length > pieceLength) endPiece();
    piece.push(line);
    length += line.length + 1;
  }
  endPiece();
  return normalizeTree({ type: 'root', children });
}
