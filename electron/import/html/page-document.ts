import { DOMParser, parseHTML } from 'linkedom';
import { selectorMatcher } from './page-selectors.ts';

/** What of linkedom's classes is used here: its own types are those of a browser, which cannot be extended. */
interface PlainParent {
  readonly firstElementChild: Element | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Element[];
}
interface PlainElement extends PlainParent {
  matches(selector: string): boolean;
  closest(selector: string): Element | null;
}
interface PlainDocument extends PlainParent {
  createElement(name: string, options?: ElementCreationOptions): PlainElement;
}
type ElementClass = new (document: PlainDocument, name: string) => PlainElement;

const Found = parseHTML('').document.querySelectorAll('*').constructor as unknown as new () => Element[];
const HtmlDocument = parseHTML('').document.constructor as unknown as new () => PlainDocument;

/** The classes of elements by the names of their tags. */
const classes = new Map<string, ElementClass>();
/** Pages make names up. */
const mostClasses = 500;

/** linkedom's document, with elements that ask compiled selectors (`selectorMatcher`). Its copies are of this kind. */
class PageDocument extends HtmlDocument {
  /** All that the extractors use of a window. linkedom's own has everything that the program has, `fetch` as well. */
  readonly defaultView = { DOMParser };

  override createElement(name: string, options?: ElementCreationOptions): PlainElement {
    const known = classes.get(name);
    if (known !== undefined) return new known(this, name);
    const plain = super.createElement(name, options);
    const Quick = withQuickQueries(plain.constructor as ElementClass);
    if (classes.size < mostClasses) classes.set(name, Quick);
    return new Quick(this, name);
  }

  override querySelectorAll(selector: string): Element[] {
    const matches = selector === '*' ? null : selectorMatcher(selector);
    return matches === null ? super.querySelectorAll(selector) : allBelow(this, matches);
  }
}

const quickClasses = new WeakMap<ElementClass, ElementClass>();

/** One class for each of linkedom's. */
function withQuickQueries(Plain: ElementClass): ElementClass {
  const known = quickClasses.get(Plain);
  if (known !== undefined) return known;
  const Quick = class extends Plain {
    override querySelector(selector: string): Element | null {
      if (this.firstElementChild === null) return null;
      const matches = selectorMatcher(selector);
      return matches === null ? super.querySelector(selector) : firstBelow(this, matches);
    }

    override querySelectorAll(selector: string): Element[] {
      const matches = selector === '*' ? null : selectorMatcher(selector);
      return matches === null ? super.querySelectorAll(selector) : allBelow(this, matches);
    }

    override matches(selector: string): boolean {
      return selectorMatcher(selector)?.(this as unknown as Element) ?? super.matches(selector);
    }

    override closest(selector: string): Element | null {
      const matches = selectorMatcher(selector);
      if (matches === null) return super.closest(selector);
      let element: Element | null = this as unknown as Element;
      while (element !== null && !matches(element)) element = element.parentElement;
      return element;
    }
  };
  quickClasses.set(Plain, Quick);
  return Quick;
}

/** The first element below another that passes, in document order; what a template holds is not part of a page. */
function firstBelow(parent: PlainElement, passes: (element: Element) => boolean): Element | null {
  for (let child = parent.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (passes(child)) return child;
    const found =
      child.localName === 'template' ? null : firstBelow(child as unknown as PlainElement, passes);
    if (found !== null) return found;
  }
  return null;
}

/** All elements below another that pass, in document order. */
function allBelow(parent: PlainParent, passes: (element: Element) => boolean): Element[] {
  const found = new Found();
  const walk = ({ firstElementChild }: PlainParent): void => {
    for (let child = firstElementChild; child !== null; child = child.nextElementSibling) {
      if (passes(child)) found.push(child);
      if (child.localName !== 'template') walk(child as unknown as PlainParent);
    }
  };
  walk(parent);
  return found;
}

/** A document without anything in it. */
export function createPageDocument(): Document {
  return new PageDocument() as unknown as Document;
}
