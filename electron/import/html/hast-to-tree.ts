import type { Element, Root } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { ArticleTree } from '../../../core/article/tree.ts';
import { elementHandlers } from './element-handlers.ts';
import { markFootnotes } from './footnotes.ts';

/** In columns; browsers stop at 1,000. */
const widestSpan = 100;

/**
 * Makes nodes of markup that was parsed; `normalizeTree` must come after. Relative addresses are resolved against `base` where one is
 * known. Changes `root`.
 */
export function hastToTree(root: Root, base: string | null): ArticleTree {
  // Places in the markup are of no use and double the work of the copies that are made below.
  visit(root, (node) => {
    delete node.position;
  });
  markFootnotes(root);
  visit(root, 'element', (element, index, parent) => {
    if (parent !== undefined && index !== undefined && isHidden(element)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    resolveAddresses(element, base);
    boundSpan(element);
    return undefined;
  });
  const tree = toMdast(root, { handlers: elementHandlers, document: true });
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}

/** Pictures that measure visits, and what the page itself hides from every reader. */
function isHidden(element: Element): boolean {
  const { width, height, hidden, id } = element.properties;
  // The heading that is put above a Markdown document's footnotes for screen readers.
  if (id === 'footnote-label') return true;
  if (element.tagName === 'img') return Number(width ?? 9) <= 1 && Number(height ?? 9) <= 1;
  return hidden === true || hidden === '';
}

/** Cells are made for all that one spans, and a page may claim that it spans millions. */
function boundSpan({ properties }: Element): void {
  if (Number(properties.colSpan ?? 1) > widestSpan) properties.colSpan = widestSpan;
}

function resolveAddresses(element: Element, base: string | null): void {
  for (const name of ['href', 'src'] as const) {
    const address = element.properties[name];
    if (typeof address !== 'string' || address.startsWith('#') || base === null) continue;
    if (URL.canParse(address, base)) element.properties[name] = new URL(address, base).href;
  }
}
