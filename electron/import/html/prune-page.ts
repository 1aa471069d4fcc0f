import { defaultTreeAdapter } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { ImportedAsset } from '../imported-article.ts';
import { settlePicture } from './settle-pictures.ts';

type PageElement = DefaultTreeAdapterTypes.Element;
type PageNode = DefaultTreeAdapterTypes.ChildNode;
type PageParent = DefaultTreeAdapterTypes.ParentNode;

/** Elements that are nested deeper are put beside their parent, as browsers do (they stop at 512). */
const maxDepth = 200;
/** Attributes that are longer hold data and programs. In UTF-16 units. */
const longestAttribute = 10_000;

/** Words for readers without scripts that are no article: fewer than this. In UTF-16 units. */
const shortestNoscript = 500;

/** What React's server writes where a part that came later ends. */
const streamEnd = '/$';

const mathLibrary = /mathjax|katex/u;
const dataInProgram =
  /\$RC\("B:|window\._preloads\b|window\.__preloadedData\b|\bytInitialPlayerResponse\b|"text_fragments"|\bMathJax\s*[.=]|\brenderMathInElement\b/u;

/** Elements that hold no words and no pictures. */
const wordless = new Set(['style', 'object', 'embed', 'applet', 'canvas', 'audio']);

/**
 * Leaves of a parsed page what an article can be made of: scripts, styles and comments go, the contents of shadow
 * roots that were saved with the page stand where they were shown, and nothing nests deeper than the walks that
 * follow can bear. One walk without recursion. Changes `page`; gives the pictures that stand in the page itself.
 */
export function prunePage(page: PageParent): Map<string, ImportedAsset> {
  const assets = new Map<string, ImportedAsset>();
  const pending = [{ parent: page, depth: 0, inFormula: false }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { parent, depth, inFormula } = next;
    if (depth >= maxDepth) parent.childNodes = leavesOf(parent);
    parent.childNodes = withShadow(parent).filter(isKept);
    for (const child of parent.childNodes) {
      child.parentNode = parent;
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      if (child.tagName === 'img') settlePicture(child, assets);
      child.attrs = child.attrs.filter(isKeptAttribute);
      const isFormula = child.tagName === 'math';
      // A formula in a formula is a group of it: else each would be turned into text again for all around it.
      if (isFormula && inFormula) child.tagName = child.nodeName = 'mrow';
      pending.push({ parent: child, depth: depth + 1, inFormula: inFormula || isFormula });
    }
  }
  return assets;
}

function isKept(node: PageNode): boolean {
  if (defaultTreeAdapter.isCommentNode(node)) return node.data === streamEnd;
  if (!defaultTreeAdapter.isElementNode(node)) return true;
  if (node.tagName === 'script') return isData(node);
  if (node.tagName === 'noscript') return isWorthwhile(node);
  // An address for the page's links, and the page's own address.
  if (node.tagName === 'base' || node.tagName === 'link')
    return node.attrs.some(({ name }) => name === 'href');
  return !wordless.has(node.tagName);
}

/** What is shown without scripts: pictures that a script would load, or an article; not a call to turn scripts on. */
function isWorthwhile(noscript: PageElement): boolean {
  let length = 0;
  const pending: PageNode[] = [noscript];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (defaultTreeAdapter.isTextNode(node)) length += node.value.trim().length;
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    if (node.tagName === 'img') return true;
    pending.push(...node.childNodes);
  }
  return length >= shortestNoscript;
}

/**
 * JSON-LD that can be read, formulas and the name of what sets them, and programs that Defuddle reads as data: where
 * React's streamed parts of a page go, and articles that some sites send as data only.
 */
function isData(script: PageElement): boolean {
  const valueOf = (wanted: string): string =>
    script.attrs.find(({ name }) => name === wanted)?.value.toLowerCase() ?? '';
  const text = textOf(script);
  if (valueOf('type') === 'application/ld+json') return isJson(text);
  return valueOf('type').startsWith('math/') || mathLibrary.test(valueOf('src')) || dataInProgram.test(text);
}

function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== null;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function isKeptAttribute({ name, value }: PageElement['attrs'][number]): boolean {
  return value.length <= longestAttribute || name === 'content';
}

/** The children of an element; those of a host of a shadow root as they are shown, each in its slot. */
function withShadow(parent: PageParent): PageNode[] {
  const root = parent.childNodes.find(isShadowRoot);
  if (root === undefined) return parent.childNodes;
  const others = parent.childNodes.filter((child) => child !== root);
  fillSlots(root.content, others);
  return [...root.content.childNodes, ...others.filter((child) => child.parentNode === parent)];
}

function isShadowRoot(node: PageNode): node is DefaultTreeAdapterTypes.Template {
  return (
    defaultTreeAdapter.isElementNode(node) &&
    'content' in node &&
    node.attrs.some(({ name }) => name === 'shadowrootmode' || name === 'shadowroot')
  );
}

/** Puts the light children of a host into the slots of its shadow root, and gives them the slot for a parent. */
function fillSlots(root: PageParent, light: readonly PageNode[]): void {
  const pending: PageParent[] = [root];
  const left = new Set(light);
  for (let parent = pending.pop(); parent !== undefined; parent = pending.pop()) {
    for (const child of parent.childNodes) {
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      if (child.tagName !== 'slot') {
        pending.push(child);
        continue;
      }
      const slotted = [...left].filter((node) => slotOf(node, 'slot') === slotOf(child, 'name'));
      if (slotted.length > 0) child.childNodes = slotted;
      for (const node of slotted) {
        node.parentNode = child;
        left.delete(node);
      }
    }
  }
}

function slotOf(node: PageNode, attribute: string): string {
  if (!defaultTreeAdapter.isElementNode(node)) return '';
  return node.attrs.find(({ name }) => name === attribute)?.value ?? '';
}

function textOf(element: PageElement): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

function leavesOf(parent: PageParent): PageParent['childNodes'] {
  const leaves: PageParent['childNodes'] = [];
  const pending = parent.childNodes.toReversed();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const wrapper: PageElement | null = defaultTreeAdapter.isElementNode(node) ? node : null;
    if (wrapper === null || wrapper.childNodes.length === 0) leaves.push(node);
    else if (wrapper.tagName !== 'script' && wrapper.tagName !== 'style')
      for (const child of wrapper.childNodes.toReversed()) pending.push(child);
  }
  return leaves;
}
