import type { Element, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { toString } from '../html/hast-text.ts';
import { pathInBook } from './book-paths.ts';

const noteElements = new Set(['li', 'p', 'div', 'aside', 'dd', 'section']);

/** Gives the parsed body of a file of the book; `null` when there is none. */
export type OpenFile = (path: string) => Root | null;

/** Brings the notes of a book, which often stand in files of their own, to where they are called. */
export class BookNotes {
  readonly #open: OpenFile;
  readonly #order: ReadonlyMap<string, number>;
  readonly #taken = new Map<string, number>();
  readonly #notes = new Map<string, ReadonlyMap<string, Element>>();

  /** `order` holds the files in the order in which they are read. */
  constructor(open: OpenFile, order: readonly string[]) {
    this.#open = open;
    this.#order = new Map(order.map((path, index) => [path, index]));
  }

  /** How much of a file was brought to other places, in characters. */
  takenFrom(path: string): number {
    return this.#taken.get(path) ?? 0;
  }

  /**
   * Puts behind a chapter the notes that are called in it and stand elsewhere. Other links inside the book lose their
   * address, as no article can follow them; their words stay. Changes `root`, which is of the file at `path`.
   */
  bring(root: Root, path: string): void {
    const own = idsIn(root);
    visitParents(root, 'element', (element, ancestors) => {
      const { href } = element.properties;
      if (element.tagName !== 'a' || typeof href !== 'string') return;
      const place = pathInBook(path, href);
      if (place === null) return;
      const { fragment } = place;
      if (place.path === path && fragment !== null && own.has(fragment)) {
        element.properties.href = `#${encodeURIComponent(fragment)}`;
        return;
      }
      delete element.properties.href;
      const raised = ancestors.some((ancestor) => ancestor.type === 'element' && ancestor.tagName === 'sup');
      if (fragment === null || !this.#isReference(element, raised, path, place.path)) return;
      const note = this.#take(place.path, fragment);
      if (note === null) return;
      const id = `${place.path}#${fragment}`;
      element.properties.href = `#${encodeURIComponent(id)}`;
      if (own.has(id)) return;
      own.add(id);
      root.children.push({ ...note, tagName: 'aside', properties: { id } });
    });
  }

  /** A mark that leads back, from a note to where it was called, looks like one that leads there: but it leads up. */
  #isReference(element: Element, raised: boolean, from: string, to: string): boolean {
    if (element.properties.role === 'doc-noteref') return true;
    const mark = /^[[(]?(?:\w{1,4}|[*†‡§¶]+)[\])]?$/u.test(toString(element).trim());
    const sup =
      raised || element.children.some((child) => child.type === 'element' && child.tagName === 'sup');
    return mark && sup && (this.#order.get(to) ?? Infinity) > (this.#order.get(from) ?? 0);
  }

  #take(path: string, id: string): Element | null {
    const note = this.#notesIn(path).get(id);
    if (note === undefined) return null;
    this.#taken.set(path, this.takenFrom(path) + toString(note).trim().length);
    return structuredClone(note);
  }

  #notesIn(path: string): ReadonlyMap<string, Element> {
    const known = this.#notes.get(path);
    if (known !== undefined) return known;
    const file = this.#open(path);
    const notes = file === null ? new Map<string, Element>() : notesById(file);
    this.#notes.set(path, notes);
    return notes;
  }
}

/** By each id in a file, the list item or paragraph that it is on or in. */
function notesById(root: Root): Map<string, Element> {
  const notes = new Map<string, Element>();
  visitParents(root, 'element', (element, ancestors) => {
    const { id } = element.properties;
    if (typeof id !== 'string' || notes.has(id)) return;
    const chain = [...ancestors.filter((ancestor) => ancestor.type === 'element'), element];
    notes.set(id, chain.findLast(({ tagName }) => noteElements.has(tagName)) ?? element);
  });
  return notes;
}

function idsIn(root: Root): Set<string> {
  const ids = new Set<string>();
  visitParents(root, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string') ids.add(id);
  });
  return ids;
}
