import type { Element } from 'hast';
import type { Handle, State } from 'hast-util-to-mdast';
import { defaultHandlers } from 'hast-util-to-mdast';
import type { Nodes } from 'mdast';
import { captionBlocks, figure } from './figure-elements.ts';
import { footnoteElement, footnoteReferenceElement } from './footnotes.ts';
import { toString } from './hast-text.ts';
import { mathText } from './math-text.ts';
import { table, tableCell } from './table-elements.ts';

/** How elements become nodes of the article tree where the usual way would lose something. */
export const elementHandlers: Readonly<Record<string, Handle>> = {
  figure: (state, node) => figure(state, node),
  figcaption: (state, node) => captionBlocks(state, node),
  table: (state, node) => table(state, node),
  td: (state, node) => tableCell(state, node),
  th: (state, node) => tableCell(state, node),
  pre: (state, node, parent) => preformatted(state, node, parent),
  div: (state, node) => division(state, node),
  math: (_state, node) => ({ type: 'text', value: mathText(node) }),
  svg: (_state, node) => ({ type: 'text', value: drawnWords(node) }),
  // Addresses are resolved before, and a wrong one of these would be thrown over.
  base: () => undefined,
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

/** A box beside the running text (a tip, a warning), which Defuddle marks, is a quotation of its kind. */
function division(state: State, node: Element): Nodes | Nodes[] {
  if (node.properties.dataCallout === undefined) return defaultHandlers.div(state, node);
  return defaultHandlers.blockquote(state, node);
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

/** The words in a drawing, such as those at the axes of a chart; its shapes are not kept. */
function drawnWords(node: Element): string {
  const words = node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'text' ? [toString(child)] : [drawnWords(child)];
  });
  return words.join(' ').replace(/\s+/gu, ' ').trim();
}
