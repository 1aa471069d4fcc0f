import type { Element, Parents, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { toString } from './hast-text.ts';

/** The names of the elements that stand for a footnote and a reference to it until they become nodes of the tree. */
export const footnoteElement = 'postil-footnote';
export const footnoteReferenceElement = 'postil-footnote-reference';

/**
 * Finds footnotes by their links: a mark that leads to a list item or paragraph further down becomes a reference,
 * and its target a footnote at the page's end. Changes `root`.
 */
export function markFootnotes(root: Root): void {
  const targets = new Map<string, { element: Element; parent: Parents }>();
  const references: { element: Element; id: string; label: string }[] = [];
  visitParents(root, 'element', (element, ancestors) => {
    const id = element.properties.id;
    const parent = ancestors.at(-1);
    if (typeof id === 'string' && parent !== undefined) targets.set(id, noteAround(element, ancestors));
    const href = element.properties.href;
    if (
      element.tagName === 'a' &&
      typeof href === 'string' &&
      href.startsWith('#') &&
      isMark(element, ancestors)
    ) {
      references.push({
        element,
        id: decodeFragment(href),
        label: toString(element).replace(/[[\]()\s]/gu, ''),
      });
    }
  });

  const notes = new Set<Element>();
  const referenceIds = new Set(references.map(({ element }) => element.properties.id));
  for (const { element, id, label } of references) {
    const target = targets.get(id);
    // A mark that leads up to where a note is called leads back.
    if (target === undefined || referenceIds.has(id) || contains(target.element, element)) continue;
    element.tagName = footnoteReferenceElement;
    element.properties = { identifier: id, label };
    element.children = [];
    if (notes.has(target.element)) continue;
    notes.add(target.element);
    target.parent.children = target.parent.children.filter((child) => child !== target.element);
    root.children.push({
      type: 'element',
      tagName: footnoteElement,
      properties: { identifier: id, label },
      children: withoutBackLinks(target.element).children,
    });
  }
}

const noteElements = new Set(['li', 'p', 'div', 'aside', 'dd']);

/** The list item or paragraph that is the note: the element with the id, or the nearest one around an anchor. */
function noteAround(element: Element, ancestors: readonly Parents[]): { element: Element; parent: Parents } {
  const chain = [...ancestors.filter((ancestor) => ancestor.type === 'element'), element];
  const index = chain.findLastIndex((candidate) => noteElements.has(candidate.tagName));
  const note = chain[index] ?? element;
  const parent =
    note === element ? ancestors.at(-1) : ancestors[ancestors.findIndex((ancestor) => ancestor === note) - 1];
  return { element: note, parent: parent ?? { type: 'root', children: [] } };
}

/** Whether a link is a footnote's mark: said so by the page, or a raised number or sign. */
function isMark(element: Element, ancestors: readonly Parents[]): boolean {
  const { role, className, dataFootnoteRef, rel } = element.properties;
  if (role === 'doc-noteref' || dataFootnoteRef !== undefined || rel?.includes('footnote') === true)
    return true;
  if (/\b(?:footnote-?ref|fn-?ref|noteref)/iu.test([className].flat().join(' '))) return true;
  const text = toString(element).trim();
  const raised =
    ancestors.some((ancestor) => ancestor.type === 'element' && ancestor.tagName === 'sup') ||
    element.children.some((child) => child.type === 'element' && child.tagName === 'sup');
  return raised && /^(?:[[(]?\w{1,4}[\])]?|[*†‡§¶]+)$/u.test(text);
}

function withoutBackLinks(note: Element): Element {
  const isBack = (element: Element): boolean =>
    element.tagName === 'a' &&
    typeof element.properties.href === 'string' &&
    element.properties.href.startsWith('#') &&
    !/[\p{L}\p{N}]{2}/u.test(toString(element).replace(/^(?:back|jump up)\b.*$/iu, ''));
  return {
    ...note,
    children: note.children
      .filter((child) => child.type !== 'element' || !isBack(child))
      .map((child) => (child.type === 'element' ? withoutBackLinks(child) : child)),
  };
}

function contains(outer: Element, inner: Element): boolean {
  return (
    outer === inner || outer.children.some((child) => child.type === 'element' && contains(child, inner))
  );
}

function decodeFragment(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch (error) {
    if (error instanceof URIError) return href.slice(1);
    throw error;
  }
}
