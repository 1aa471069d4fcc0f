import { compile } from 'css-select';
import type { Options } from 'css-select';
import { keyOfSelector, partsOfSelector } from './selector-parts.ts';

type Matcher = (element: Element) => boolean;

/** More selectors than the extractors have; a page may add its own names to some of them. */
const mostKept = 5_000;

const elementType = 1;
const textType = 3;

/** As linkedom hands its nodes to css-select. */
const adapter: NonNullable<Options<Node, Element>['adapter']> = {
  isTag,
  getAttributeValue: (element, name) => element.getAttributeNode(name)?.value,
  getChildren: (node) => node.childNodes as unknown as Node[],
  getName: tagOf,
  getParent: ({ parentNode }) => parentNode,
  getSiblings: (node) => (node.parentNode?.childNodes ?? [node]) as unknown as Node[],
  getText: textOf,
  hasAttrib: (element, name) => element.hasAttribute(name),
  // Asked for only by css-select's own searches, which are not used.
  removeSubsets: (nodes) => nodes,
};

const matchers = new Map<string, Matcher>();

/**
 * The test that a selector stands for, made once: the extractors ask the same few hundred selectors of every element,
 * and compiling one costs far more than asking it. `null` for a selector that names where it is asked from.
 */
export function selectorMatcher(selector: string): Matcher | null {
  const known = matchers.get(selector);
  if (known !== undefined) return known;
  if (selector.includes(':scope')) return null;
  const matcher = indexedMatcher(partsOfSelector(selector));
  if (matchers.size >= mostKept) matchers.clear();
  matchers.set(selector, matcher);
  return matcher;
}

/**
 * Some of the extractors' lists name a hundred kinds of elements. An element is asked only those that begin with its
 * tag, one of its classes, its id or the name of one of its attributes, as browsers do it.
 */
function indexedMatcher(parts: readonly string[]): Matcher {
  const [tags, classes, ids] = [
    new Map<string, Matcher>(),
    new Map<string, Matcher>(),
    new Map<string, Matcher>(),
  ];
  const attributes = new Map<string, Matcher>();
  const tables = { tag: tags, class: classes, id: ids, attribute: attributes };
  let others: Matcher | null = null;
  for (const part of parts) {
    const key = keyOfSelector(part);
    const matches = key?.whole === true ? always : compiled(part);
    if (key === null) others = either(others, matches);
    else tables[key.kind].set(key.name, either(tables[key.kind].get(key.name) ?? null, matches));
  }
  const [hasClasses, hasIds, byAttribute] = [classes.size > 0, ids.size > 0, [...attributes]];
  return (element) => {
    if (tags.get(tagOf(element))?.(element) === true) return true;
    if (hasClasses && namesIn(element).some((name) => classes.get(name)?.(element) === true)) return true;
    if (hasIds && ids.get(element.getAttributeNode('id')?.value ?? '')?.(element) === true) return true;
    for (const [name, matches] of byAttribute)
      if (element.hasAttribute(name) && matches(element)) return true;
    return others?.(element) === true;
  };
}

function compiled(part: string): Matcher {
  // Pages change between two questions, so no answer may be kept.
  return compile<Node, Element>(part, { adapter, cacheResults: false });
}

function either(first: Matcher | null, second: Matcher): Matcher {
  return first === null ? second : (element) => first(element) || second(element);
}

function always(): boolean {
  return true;
}

const noNames: readonly string[] = [];

function namesIn(element: Element): readonly string[] {
  const value = element.getAttributeNode('class')?.value ?? '';
  return value === '' ? noNames : value.split(/\s+/u);
}

function tagOf({ localName }: Element): string {
  return localName.toLowerCase();
}

function isTag(node: Node): node is Element {
  return node.nodeType === elementType;
}

function textOf(node: Node): string {
  if (node.nodeType === textType || isTag(node)) return node.textContent ?? '';
  return '';
}
