import type { Paragraph, RootContent } from 'mdast';
import { blockText } from './article-text.ts';
import { isCorrection } from './plain-text/mark-corrections.ts';
import { furnitureRule } from './plain-text/mark-furniture.ts';
import { readByline, readDateline } from './plain-text/read-byline.ts';
import { isCredit } from './plain-text/split-credit.ts';
import type { ArticleTree, BlockRole } from './tree.ts';

/** Bylines and dates are looked for among so many first blocks. */
const headLength = 5;

/**
 * Gives roles to paragraphs of a tree whose structure its source stated, by the rules that plain text is read with:
 * bylines and dates at the start, corrections, rows of buttons and the like, and credits below pictures.
 */
export function markBlocks(tree: ArticleTree): ArticleTree {
  const children: RootContent[] = [];
  tree.children.forEach((block, index) => {
    const figure = children.at(-1);
    if (block.type !== 'paragraph' || block.data?.role !== undefined) children.push(block);
    else if (figure?.type === 'figure' && isCredit(blockText(block))) {
      figure.children = [...figure.children, { ...block, data: { role: 'credit', rule: 'picture-credit' } }];
    } else children.push(markParagraph(block, index));
  });
  return { ...tree, children };
}

function markParagraph(block: Paragraph, index: number): Paragraph {
  const text = blockText(block);
  const mark = (role: BlockRole, rule: string): Paragraph => ({ ...block, data: { role, rule } });
  if (index < headLength && readByline(text) !== null) return mark('byline', 'byline');
  if (index < headLength && readDateline(text) !== null) return mark('dateline', 'dateline');
  if (isCorrection(text)) return mark('correction', 'correction');
  const rule = furnitureRule(text, 'anywhere');
  return rule === null ? block : mark('boilerplate', rule.name);
}
