import type { Element, ElementContent } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { BlockContent, Nodes, Paragraph } from 'mdast';
import { splitCredit } from '../../../core/article/plain-text/split-credit.ts';
import type { Figure } from '../../../core/article/tree.ts';
import { findElement } from './find-element.ts';
import { toString } from './hast-text.ts';

/** A picture, or whatever a page sets apart, with what is said of it. */
export function figure(state: State, node: Element): Figure {
  return { type: 'figure', children: state.toFlow(state.all(node)) as BlockContent[] };
}

/** A caption and the credit in it, which pages mark by a class or only by their wording. */
export function captionBlocks(state: State, node: Element): Nodes[] {
  const credit = findElement(node, isCreditElement);
  if (credit !== null && credit !== node) {
    const rest = withoutElement(node, credit);
    return [...captionParagraphs(state, rest, 'caption'), ...captionParagraphs(state, credit, 'credit')];
  }
  const parts = splitCredit(toString(node).replace(/\s+/gu, ' ').trim());
  const paragraphs = captionParagraphs(state, node, parts?.caption === '' ? 'credit' : 'caption');
  const [only] = paragraphs;
  const plain =
    only !== undefined && paragraphs.length === 1 && only.children.every((child) => child.type === 'text');
  if (parts === null || parts.caption === '' || !plain) return paragraphs;
  return [paragraphOf(parts.caption, 'caption'), paragraphOf(parts.credit, 'credit')];
}

/** The paragraphs of an element, as a caption or a credit. */
export function captionParagraphs(state: State, node: Element, role: 'caption' | 'credit'): Paragraph[] {
  return state.toFlow(state.all(node)).map((child): Paragraph => {
    const paragraph = child.type === 'paragraph' ? child : paragraphOf(toString(node));
    return { ...paragraph, data: { role, rule: 'figcaption' } };
  });
}

function paragraphOf(value: string, role?: 'caption' | 'credit'): Paragraph {
  const data = role === undefined ? {} : { data: { role, rule: 'figcaption' } };
  return { type: 'paragraph', ...data, children: [{ type: 'text', value }] };
}

function isCreditElement(element: Element): boolean {
  const { className, itemProp } = element.properties;
  const names = [className, itemProp].flat().join(' ');
  return /credit|copyright|attribution|photographer|image-?source/iu.test(names);
}

function withoutElement(node: Element, removed: Element): Element {
  const children = node.children
    .filter((child) => child !== removed)
    .map((child): ElementContent => (child.type === 'element' ? withoutElement(child, removed) : child));
  return { ...node, children };
}
