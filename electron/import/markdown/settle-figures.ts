import type { Emphasis, Paragraph, RootContent } from 'mdast';
import { blockText } from '../../../core/article/article-text.ts';
import { splitCredit } from '../../../core/article/plain-text/split-credit.ts';
import type { ArticleTree, BlockRole, Figure } from '../../../core/article/tree.ts';

/**
 * Gives figures their captions, for which Markdown has no sign: an image's title, or a paragraph of nothing but
 * emphasis below the image. A credit at a caption's end becomes a block of its own.
 */
export function settleFigures(tree: ArticleTree): ArticleTree {
  const children: RootContent[] = [];
  for (const block of tree.children) {
    const figure = children.at(-1);
    const emphasis = emphasisOf(block);
    if (
      figure?.type === 'figure' &&
      emphasis !== null &&
      figure.children.every((child) => child.type === 'image')
    ) {
      figure.children = [...figure.children, ...emphasised(emphasis)];
    } else children.push(block.type === 'figure' ? withTitles(block) : block);
  }
  return { ...tree, children };
}

function withTitles(figure: Figure): Figure {
  const children = figure.children.flatMap((child) => {
    if (child.type !== 'image' || !child.title) return [child];
    const { title, ...image } = child;
    return [image, ...captionAndCredit(title, 'image-title')];
  });
  return { ...figure, children };
}

function emphasisOf(block: RootContent): Emphasis | null {
  if (block.type !== 'paragraph' || block.children.length !== 1) return null;
  const [only] = block.children;
  return only?.type === 'emphasis' ? only : null;
}

function emphasised(emphasis: Emphasis): Paragraph[] {
  const rule = 'emphasis-below-image';
  const plain = emphasis.children.every((child) => child.type === 'text');
  const whole: Paragraph = {
    type: 'paragraph',
    data: { role: 'caption', rule },
    children: emphasis.children,
  };
  return plain ? captionAndCredit(blockText(whole), rule) : [whole];
}

function captionAndCredit(text: string, rule: string): Paragraph[] {
  const paragraph = (value: string, role: BlockRole): Paragraph => ({
    type: 'paragraph',
    data: { role, rule },
    children: [{ type: 'text', value }],
  });
  const parts = splitCredit(text);
  if (parts === null) return [paragraph(text, 'caption')];
  const credit = paragraph(parts.credit, 'credit');
  return parts.caption === '' ? [credit] : [paragraph(parts.caption, 'caption'), credit];
}
