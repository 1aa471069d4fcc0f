import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { ImportError } from '../imported-article.ts';
import type { ImportedAsset } from '../imported-article.ts';
import { buildDocument } from './build-document.ts';
import { prunePage } from './prune-page.ts';

/** A parser's work grows with the square of the elements left open; browsers nest no more than 512. */
const maxOpenElements = 4_000;
/** What is left of a page without scripts, styles and its pictures may be so long, in UTF-16 units. */
const largestMarkup = 10 * 1024 * 1024;
/** And may hold so many elements: the walks that make nodes of them are not all linear. */
const maxElements = 100_000;

/** Elements that hold nothing, or that the next of their kind closes. */
const notNesting = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option'.split(
    ' ',
  ),
);

export interface ParsedPage {
  readonly document: Document;
  /** The same as it was parsed: the extraction changes the document. */
  readonly page: DefaultTreeAdapterTypes.Document;
  /** How long its markup is without what was left out, in UTF-16 units, nearly. */
  readonly length: number;
  readonly elements: number;
  /** The pictures that stood in the page itself, by their names, which its images now have for addresses. */
  readonly assets: ReadonlyMap<string, ImportedAsset>;
}

/**
 * Parses a page as browsers do (scripts never run) and gives its DOM, no deeper than the walks after it can bear.
 * Throws `unreadable` for markup that is built to exhaust a parser and `too-large` for more text than a book has.
 */
export function parsePage(html: string): ParsedPage {
  if (countOpenElements(html) > maxOpenElements) {
    throw new ImportError('unreadable', `is nested too deeply to be read (over ${maxOpenElements} levels).`);
  }
  const page = parse(isXml(html) ? asHtml(html) : html, { scriptingEnabled: false });
  const assets = prunePage(page);
  const { length, elements } = measure(page);
  if (length > largestMarkup) {
    const size = Math.ceil(length / 1024 / 1024);
    throw new ImportError(
      'too-large',
      `has ${size} MB of text without its scripts and pictures; up to 10 MB are read.`,
    );
  }
  if (elements > maxElements) {
    throw new ImportError('too-large', `has ${elements} elements; up to ${maxElements} are read.`);
  }
  return { document: buildDocument(page), page, length, elements, assets };
}

/** The most elements that are open at once, by the tags alone: cheap, and too high rather than too low. */
function countOpenElements(html: string): number {
  let open = 0;
  let most = 0;
  for (const [, slash, name = '', selfClosing] of html.matchAll(
    /<!-{2}[\s\S]*?-->|<(?:script|style)\b[\s\S]*?<\/(?:script|style)|<(\/?)([a-z][^\s/>]*)[^>]*?(\/?)>/giu,
  )) {
    if (name === '' || notNesting.has(name.toLowerCase())) continue;
    if (slash === '/') open = Math.max(0, open - 1);
    else if (selfClosing !== '/') open += 1;
    most = Math.max(most, open);
  }
  return most;
}

/** The elements of a page, and the length of its markup, nearly. */
function measure(page: DefaultTreeAdapterTypes.ParentNode): {
  readonly length: number;
  readonly elements: number;
} {
  let [length, elements] = [0, 0];
  const pending = [page];
  for (let parent = pending.pop(); parent !== undefined; parent = pending.pop()) {
    for (const child of parent.childNodes) {
      if (defaultTreeAdapter.isTextNode(child)) length += child.value.length;
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      elements += 1;
      length += 2 * child.tagName.length + '<></>'.length;
      for (const { name, value } of child.attrs) length += name.length + value.length + ' =""'.length;
      pending.push('content' in child ? child.content : child);
    }
  }
  return { length, elements };
}

function isXml(html: string): boolean {
  return /^\uFEFF?\s*<\?xml\s/u.test(html);
}

/**
 * XHTML may write an empty `script` or `a` in one tag, where HTML would take all that follows for its content, and may
 * declare entities, which HTML would show. They are not expanded.
 */
function asHtml(xhtml: string): string {
  const withoutDeclarations = xhtml.replace(
    /^(\uFEFF?\s*<\?xml[^>]*>\s*<!doctype[^[>]*)\[[^\]]*\]\s*>/iu,
    '$1>',
  );
  return withoutDeclarations.replace(
    /<(script|style|title|textarea|iframe|noscript|a|div|span|p|td|th|li|i|b|em|strong|h[1-6])(\s[^<>]*)?\/>/giu,
    '<$1$2></$1>',
  );
}
