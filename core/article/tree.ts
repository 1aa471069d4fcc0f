/**
 * The article tree: mdast (https://github.com/syntax-tree/mdast) with a `figure` and with roles on blocks.
 *
 * A stored tree holds only the nodes of `StoredNodeType`: no raw HTML, no definitions, no front matter.
 * References are resolved and markup is turned into nodes before a tree is stored.
 */
import type { BlockContent, Data, Parent, Root, RootContent } from 'mdast';

/** What a block is to the article, beyond its mdast type. */
export type BlockRole =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'caption'
  | 'credit'
  | 'pullquote'
  | 'correction'
  | 'boilerplate';

export const blockRoles: readonly BlockRole[] = [
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'caption',
  'credit',
  'pullquote',
  'correction',
  'boilerplate',
];

/** A picture with its caption and credit: `image` first, then paragraphs with the roles `caption` and `credit`. */
export interface Figure extends Parent {
  type: 'figure';
  children: BlockContent[];
  data?: Data | undefined;
}

declare module 'mdast' {
  interface Data {
    /** What the block is to the article. Descendants inherit it. */
    role?: BlockRole | undefined;
    /** The name of the rule that gave the role or found the block, for readers who ask why. */
    rule?: string | undefined;
  }
  interface BlockContentMap {
    figure: Figure;
    /** An image that stands as a block of its own, inside a figure. */
    image: Image;
  }
  interface RootContentMap {
    figure: Figure;
  }
}

/** The node types that a stored tree may hold. */
export const storedNodeTypes = [
  'root',
  'heading',
  'paragraph',
  'blockquote',
  'list',
  'listItem',
  'code',
  'table',
  'tableRow',
  'tableCell',
  'figure',
  'thematicBreak',
  'footnoteDefinition',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'image',
  'footnoteReference',
] as const;

export type StoredNodeType = (typeof storedNodeTypes)[number];

/**
 * Where an image's bytes are: `asset:<sha256>.<extension>` when they are in the library's `assets/`,
 * an address of the web when they were not saved with the article, or empty when only its words are left.
 */
export const assetPrefix = 'asset:';

export type ArticleTree = Root;
export type TreeNode = Root | RootContent;
