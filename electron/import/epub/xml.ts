import { DOMParser } from 'linkedom';

/** An element of an XML document, of what the package documents of books need. */
export interface XmlElement {
  /** Without its prefix, in small letters. */
  readonly name: string;
  readonly text: string;
  readonly attribute: (name: string) => string | null;
  /** The elements inside it with that name, in document order. */
  readonly all: (name: string) => readonly XmlElement[];
  readonly children: readonly XmlElement[];
}

/** Parses XML leniently. Entities that a document defines for itself are not expanded, and nothing is fetched. */
export function parseXml(text: string): XmlElement {
  const document = new DOMParser().parseFromString(text.replace(/^\uFEFF/u, ''), 'text/xml');
  return wrap(document as unknown as Element);
}

function wrap(element: Element): XmlElement {
  return {
    name: localName(element.nodeName),
    get text() {
      return element.textContent.replace(/[\s\p{Cc}]+/gu, ' ').trim();
    },
    attribute: (name) => attributeOf(element, name),
    all: (name) =>
      [...element.querySelectorAll('*')].filter((inner) => localName(inner.tagName) === name).map(wrap),
    get children() {
      return [...element.children].map(wrap);
    },
  };
}

/** By its name, whatever its prefix. */
function attributeOf(element: Element, name: string): string | null {
  return [...element.attributes].find((attribute) => localName(attribute.name) === name)?.value ?? null;
}

function localName(name: string): string {
  return name.toLowerCase().replace(/^.*:/u, '');
}
