import type { Element } from 'hast';
import type { State } from 'hast-util-to-mdast';
import { defaultHandlers } from 'hast-util-to-mdast';
import type { BlockContent, Nodes, PhrasingContent, TableCell } from 'mdast';
import type { Figure } from '../../../core/article/tree.ts';
import { captionParagraphs } from './figure-elements.ts';
import { findElement } from './find-element.ts';
import { toString } from './hast-text.ts';

const phrasingParents = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference']);

/** A table that only lays out a page gives its contents; one with a caption becomes a figure. */
export function table(state: State, node: Element): Nodes | Nodes[] {
  if (isLayoutTable(node)) {
    return cellsOf(node).flatMap((cell) => state.toFlow(state.all(cell)));
  }
  const made = defaultHandlers.table(state, node) as BlockContent;
  const caption = findElement(node, (element) => element.tagName === 'caption');
  if (caption === null) return made;
  const captioned: Figure = {
    type: 'figure',
    children: [made, ...captionParagraphs(state, caption, 'caption')],
  };
  return captioned;
}

const layoutContents = new Set([
  'table',
  'p',
  'div',
  'ul',
  'ol',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'article',
  'section',
]);

function isLayoutTable(node: Element): boolean {
  if (node.properties.role === 'presentation') return true;
  if (findElement(node, (element) => element.tagName === 'th' || element.tagName === 'caption') !== null)
    return false;
  const cells = cellsOf(node);
  if (cells.length <= 1) return true;
  const rich = cells.filter(
    (cell) =>
      findElement(cell, (element) => element !== cell && layoutContents.has(element.tagName)) !== null,
  );
  return rich.length > 0 && toString(node).length / cells.length > 100;
}

/**
 * A cell holds words and pictures only: the paragraphs, lists and headings of one stand below each other in it,
 * parted by line breaks.
 */
export function tableCell(state: State, node: Element): TableCell {
  const cell = defaultHandlers.td(state, node);
  return { ...cell, children: toLines(cell.children) };
}

function toLines(children: readonly Nodes[]): PhrasingContent[] {
  const lines: PhrasingContent[] = [];
  let afterBlock = false;
  for (const child of children) {
    const isBlock = 'children' in child && !phrasingParents.has(child.type);
    const inner = isBlock ? toLines(child.children) : [child as PhrasingContent];
    const blank = inner.every((node) => node.type === 'text' && node.value.trim() === '');
    if (blank && (isBlock || afterBlock)) continue;
    if (lines.length > 0 && (isBlock || afterBlock)) lines.push({ type: 'break' });
    lines.push(...inner);
    afterBlock = isBlock;
  }
  return lines;
}

/** The cells of a table, not those of tables inside it. */
function cellsOf(node: Element): Element[] {
  return node.children.flatMap((child): Element[] => {
    if (child.type !== 'element' || child.tagName === 'table') return [];
    return child.tagName === 'td' || child.tagName === 'th' ? [child] : cellsOf(child);
  });
}
