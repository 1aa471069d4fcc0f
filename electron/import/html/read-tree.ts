import type { Root as HastRoot } from 'hast';
import { markBlocks } from '../../../core/article/mark-blocks.ts';
import { normalizeTree } from '../../../core/article/normalize-tree.ts';
import type { ArticleTree } from '../../../core/article/tree.ts';
import { hastToTree } from './hast-to-tree.ts';

/** The tree of parsed markup with the roles that its own wording gives its blocks. Changes `root`. */
export function readTree(root: HastRoot, base: string | null): ArticleTree {
  return markBlocks(normalizeTree(hastToTree(root, base)));
}
