import type { Element, ElementContent } from 'hast';
import type { Handle, State } from 'hast-util-to-mdast';
import { defaultHandlers } from 'hast-util-to-mdast';
import type { BlockContent, Nodes, Paragraph } from 'mdast';
import { splitCredit } from '../../../core/article/plain-text/split-credit.ts';
import type { Figure } from '../../../core/article/tree.ts';
import { footnoteElement, footnoteReferenceElement } from './footnotes.ts';
import { toString } from './hast-text.ts';

/** How elements become nodes of the article tree where the usual way would lose something. */
export const elementHandlers: Readonly<Record<string, Handle>> = {
  figure: (state, node) => figure(state, node),
  figcaption: (state, node) => captionBlocks(state, node),
  table: (state, node) => table(state, node),
  pre: (state, node, parent) => preformatted(state, node, parent),
  math: (_state, node) => ({ type: 'text', value: mathText(node) }),
  menu: (state, node) => defaultHandlers.ul(state, node),
  q: (state, node) => [{ type: 'text', value: '“' }, ...state.all(node), { type: 'text', value: '”' }],
  [footnoteReferenceElement]: (_state, node) => ({
    type: 'footnoteReference',
    identifier: String(node.properties.identifier),
    label: String(node.properties.label),
  }),
  [footnoteElement]: (state, node) => ({
    type: 'footnoteDefinition',
    identifier: String(node.properties.identifier),
    label: String(node.properties.label),
    children: state.toFlow(state.all(node)),
  }),
};

function figure(state: State, node: Element): Figure {
  return { type: 'figure', children: state.toFlow(state.all(node)) as BlockContent[] };
}

/** A caption and the credit in it, which pages mark by a class or only by their wording. */
function captionBlocks(state: State, node: Element): Nodes[] {
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

function captionParagraphs(state: State, node: Element, role: 'caption' | 'credit'): Paragraph[] {
  return state.toFlow(state.all(node)).map((child): Paragraph => {
    const paragraph = child.type === 'paragraph' ? child : paragraphOf(toString(node));
    return { ...paragraph, data: { role, rule: 'figcaption' } };
  });
}

function paragraphOf(value: string, role?: 'caption' | 'credit'): Paragraph {
  const data = role === undefined ? {} : { data: { role, rule: 'figcaption' } };
  return { type: 'paragraph', ...data, children: [{ type: 'text', value }] };
}

/** A table that only lays out a page gives its contents; one with a caption becomes a figure. */
function table(state: State, node: Element): Nodes | Nodes[] {
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

/** The cells of a table, not those of tables inside it. */
function cellsOf(node: Element): Element[] {
  return node.children.flatMap((child): Element[] => {
    if (child.type !== 'element' || child.tagName === 'table') return [];
    return child.tagName === 'td' || child.tagName === 'th' ? [child] : cellsOf(child);
  });
}

/** Code, with its language where the page names it on any of the elements around it. */
function preformatted(state: State, node: Element, parent: Parameters<Handle>[2]): Nodes {
  const code = defaultHandlers.pre(state, node) as Nodes;
  const around = [parent, node, ...node.children].filter((element) => element?.type === 'element');
  const lang = around.map(languageOf).find((name) => name !== null) ?? null;
  return code.type === 'code' ? { ...code, lang: code.lang ?? lang } : code;
}

function languageOf(element: Element): string | null {
  const { className, dataLang, dataLanguage } = element.properties;
  const stated = dataLang ?? dataLanguage;
  if (typeof stated === 'string' && stated !== '') return stated;
  const names = Array.isArray(className) ? className.map(String) : [];
  return (
    names
      .map((name) => /^(?:language|lang|highlight-source|brush)[-:](\S+)$/u.exec(name)?.[1])
      .find((name) => name !== undefined) ?? null
  );
}

/** A formula's source where it was kept, else its characters. */
function mathText(node: Element): string {
  const source = findElement(
    node,
    (element) => element.tagName === 'annotation' && element.properties.encoding === 'application/x-tex',
  );
  const { alttext } = node.properties;
  const text = source === null ? (typeof alttext === 'string' ? alttext : toString(node)) : toString(source);
  return text.replace(/\s+/gu, ' ').trim();
}

function isCreditElement(element: Element): boolean {
  const { className, itemProp } = element.properties;
  const names = [className, itemProp].flat().join(' ');
  return /credit|copyright|attribution|photographer|image-?source/iu.test(names);
}

function findElement(node: Element, test: (element: Element) => boolean): Element | null {
  if (test(node)) return node;
  for (const child of node.children) {
    const found = child.type === 'element' ? findElement(child, test) : null;
    if (found !== null) return found;
  }
  return null;
}

function withoutElement(node: Element, removed: Element): Element {
  const children = node.children
    .filter((child) => child !== removed)
    .map((child): ElementContent => (child.type === 'element' ? withoutElement(child, removed) : child));
  return { ...node, children };
}
