import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ArticleText, BlockNode } from '../../../core/article/article-text.ts';
import type { ArticleTree } from '../../../core/article/tree.ts';

/** What the templates need to know beyond the node that they draw. */
export interface Drawing {
  /** UTF-16 offset of each block that has text. */
  readonly starts: ReadonlyMap<BlockNode, number>;
  /** The number under which a footnote is shown, by its identifier. */
  readonly footnotes: ReadonlyMap<string, number>;
}

/** Looks up once what drawing the tree needs again and again. */
export function prepareDrawing(tree: ArticleTree, text: ArticleText): Drawing {
  const footnotes = new Map<string, number>();
  const count = ({ identifier }: FootnoteReference | FootnoteDefinition): void => {
    if (!footnotes.has(identifier)) footnotes.set(identifier, footnotes.size + 1);
  };
  visit(tree, 'footnoteReference', count);
  visit(tree, 'footnoteDefinition', count);
  return { starts: new Map(text.blocks.map(({ node, start }) => [node, start])), footnotes };
}
