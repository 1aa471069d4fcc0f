import type { BlockContent, Paragraph, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { ArticleTree, Figure } from './tree.ts';

export interface MarkdownOptions {
  /** Whether blocks that were set aside are written too. */
  readonly folded: boolean;
}

/**
 * Writes an article as Markdown (CommonMark with GitHub's additions). A figure becomes its picture with caption and
 * credit in emphasis below; a picture of which only words are left is written as these words.
 */
export function treeToMarkdown(tree: ArticleTree, options: MarkdownOptions): string {
  const kept = options.folded
    ? tree.children
    : tree.children.filter((block) => block.data?.role !== 'boilerplate');
  const root: Root = { type: 'root', children: kept.flatMap(toPlainBlocks) };
  return toMarkdown(root, {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    emphasis: '_',
    rule: '-',
    fences: true,
  });
}

/** Figures, wherever they stand, as blocks that Markdown knows. */
function toPlainBlocks(block: RootContent): RootContent[] {
  if (block.type === 'figure') return figureBlocks(block);
  if (block.type === 'blockquote' || block.type === 'footnoteDefinition') {
    return [
      { ...block, children: block.children.flatMap((child) => toPlainBlocks(child) as BlockContent[]) },
    ];
  }
  if (block.type === 'list') {
    const children = block.children.map((item) => ({
      ...item,
      children: item.children.flatMap((child) => toPlainBlocks(child) as BlockContent[]),
    }));
    return [{ ...block, children }];
  }
  return [block];
}

function figureBlocks(figure: Figure): RootContent[] {
  return figure.children.flatMap((child): RootContent[] => {
    if (child.type === 'image') {
      if (child.url !== '') return [{ type: 'paragraph', children: [child] }];
      return child.alt
        ? [emphasised({ type: 'paragraph', children: [{ type: 'text', value: `[${child.alt}]` }] })]
        : [];
    }
    return child.type === 'paragraph' ? [emphasised(child)] : toPlainBlocks(child);
  });
}

function emphasised(paragraph: Paragraph): Paragraph {
  return { type: 'paragraph', children: [{ type: 'emphasis', children: paragraph.children }] };
}
