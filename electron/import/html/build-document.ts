import { defaultTreeAdapter, html } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { createPageDocument } from './page-document.ts';

type PageParent = DefaultTreeAdapterTypes.ParentNode;

interface Pending {
  readonly source: PageParent;
  readonly target: Node;
  /** The outermost drawing that the target stands in; all that stands in one is part of it. */
  readonly drawing: Element | null;
}

/** Makes the DOM of a parsed page, node by node: markup is not written and parsed a second time. No recursion. */
export function buildDocument(page: PageParent): Document {
  const document = createPageDocument();
  const pending: Pending[] = [{ source: page, target: document, drawing: null }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { source, target, drawing } = next;
    for (const child of source.childNodes) {
      if (defaultTreeAdapter.isTextNode(child)) target.appendChild(document.createTextNode(child.value));
      else if (defaultTreeAdapter.isCommentNode(child))
        target.appendChild(document.createComment(child.data));
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      const element = makeElement(document, child, drawing);
      target.appendChild(element);
      const inner = drawing ?? (child.tagName === 'svg' ? element : null);
      const content = 'content' in child ? child.content : child;
      pending.push({ source: content, target: element, drawing: inner });
    }
  }
  return document;
}

function makeElement(
  document: Document,
  { tagName, attrs }: DefaultTreeAdapterTypes.Element,
  drawing: Element | null,
): Element {
  const drawn = drawing !== null || tagName === 'svg';
  const element = drawn ? document.createElementNS(html.NS.SVG, tagName) : document.createElement(tagName);
  // linkedom copies what has an owner as a part of a drawing.
  if (drawing !== null) Object.assign(element, { ownerSVGElement: drawing });
  // linkedom puts each attribute before the others.
  for (const { prefix, name, value } of attrs.toReversed()) {
    element.setAttribute(prefix === undefined || prefix === '' ? name : `${prefix}:${name}`, value);
  }
  return element;
}
