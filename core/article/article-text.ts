import type { Code, Heading, Image, Nodes, Paragraph, TableCell } from 'mdast';
import type { ArticleTree, BlockRole } from './tree.ts';

/** A node whose text is one piece of the article's text: it holds no other block. */
export type BlockNode = Heading | Paragraph | Code | TableCell | Image;

/** What kind of block it is; a paragraph directly in a list item or a quotation is named for that. */
export type BlockType = 'heading' | 'paragraph' | 'listItem' | 'blockquote' | 'code' | 'tableCell' | 'image';

/** One piece of the article's text and its place in it. `text.slice(start, end)` is the block's text. */
export interface Block {
  readonly node: BlockNode;
  readonly type: BlockType;
  /** The block's own role, or the nearest ancestor's. */
  readonly role: BlockRole | null;
  /** The name of the rule that gave that role, or that found the block; `null` when none did. */
  readonly rule: string | null;
  /** A heading's rank, 1 to 6; `null` for all else. */
  readonly depth: number | null;
  /** UTF-16 offset in the article's text. */
  readonly start: number;
  /** UTF-16 offset in the article's text, exclusive. */
  readonly end: number;
  /** Set aside when saved: shown folded, but part of the text. */
  readonly folded: boolean;
}

export interface ArticleText {
  /** The blocks' texts in document order with one line feed between them. */
  readonly text: string;
  readonly blocks: readonly Block[];
}

/**
 * Lays out the article's text: the string that every position of a highlight counts in.
 * The same tree always gives the same text; folding, theme and layout have no part in it.
 * Blocks without text are left out.
 */
export function layOutText(tree: ArticleTree): ArticleText {
  const blocks: Block[] = [];
  const pieces: string[] = [];
  let length = 0;

  const visit = (
    node: Nodes,
    type: BlockType | null,
    inherited: BlockRole | null,
    ruledBy: string | null,
  ): void => {
    const role = node.data?.role ?? inherited;
    const rule = node.data?.rule ?? ruledBy;
    if (isBlockNode(node)) {
      const text = blockText(node);
      if (text === '') return;
      const start = pieces.length === 0 ? 0 : length + 1;
      length = start + text.length;
      pieces.push(text);
      blocks.push({
        node,
        type: node.type === 'paragraph' ? (type ?? 'paragraph') : node.type,
        role,
        rule,
        depth: node.type === 'heading' ? node.depth : null,
        start,
        end: length,
        folded: role === 'boilerplate',
      });
    } else if ('children' in node) {
      const inside = node.type === 'listItem' || node.type === 'blockquote' ? node.type : null;
      for (const child of node.children) visit(child, inside, role, rule);
    }
  };
  visit(tree, null, null, null);
  return { text: pieces.join('\n'), blocks };
}

/**
 * The text of one block: what a reader sees of it. A line break is a line feed; footnote references and
 * pictures inside a line add nothing; a picture of which only words are left has these for its text.
 */
export function blockText(node: BlockNode): string {
  if (node.type === 'code') return node.value;
  if (node.type === 'image') return node.url === '' ? (node.alt ?? '') : '';
  return node.children.map(inlineText).join('');
}

/** The text of an inline node; see `blockText`. */
function inlineText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    default:
      return 'children' in node ? node.children.map(inlineText).join('') : '';
  }
}

function isBlockNode(node: Nodes): node is BlockNode {
  return (
    node.type === 'heading' ||
    node.type === 'paragraph' ||
    node.type === 'code' ||
    node.type === 'tableCell' ||
    node.type === 'image'
  );
}
