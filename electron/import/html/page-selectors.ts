import { compile } from 'css-select';
import type { Options } from 'css-select';

type Matcher = (node: Node) => boolean;

/** More selectors than the extractors have; a page may add its own names to some of them. */
const mostKept = 5_000;

const elementType = 1;
const textType = 3;

/** As linkedom hands its nodes to css-select. */
const adapter: NonNullable<Options<Node, Element>['adapter']> = {
  isTag,
  getAttributeValue: (element, name) => element.getAttributeNode(name)?.value,
  getChildren: (node) => node.childNodes as unknown as Node[],
  getName: ({ localName }) => localName.toLowerCase(),
  getParent: ({ parentNode }) => parentNode,
  getSiblings: (node) => (node.parentNode?.childNodes ?? [node]) as unknown as Node[],
  getText: textOf,
  hasAttrib: (element, name) => element.hasAttribute(name),
  // Asked for only by css-select's own searches, which are not used.
  removeSubsets: (nodes) => nodes,
};

const matchers = new Map<string, Matcher>();

/**
 * The test that a selector stands for, compiled once: the extractors ask the same few hundred selectors of every
 * element, and compiling one costs far more than asking it. `null` for a selector that names where it is asked from.
 */
export function selectorMatcher(selector: string): Matcher | null {
  const known = matchers.get(selector);
  if (known !== undefined) return known;
  if (selector.includes(':scope')) return null;
  // Pages change between two questions, so no answer may be kept.
  const matcher = compile<Node, Element>(selector, { adapter, cacheResults: false });
  if (matchers.size >= mostKept) matchers.clear();
  matchers.set(selector, matcher);
  return matcher;
}

function isTag(node: Node): node is Element {
  return node.nodeType === elementType;
}

function textOf(node: Node): string {
  if (node.nodeType === textType || isTag(node)) return node.textContent ?? '';
  return '';
}
