import { rewriteStartTags, startTag } from '../images/rewrite-tags.ts';

/** Elements that hold nothing in HTML, so that they need no end. */
const voidElements = new Set(
  'area base br col embed hr img input link meta param source track wbr image'.split(' '),
);

/**
 * Markup of a book's XHTML as a reader of HTML takes it: elements that close themselves get an end, and what EPUB says
 * of footnotes is said as HTML does.
 */
export function fromXhtml(xhtml: string): string {
  const markup = xhtml.replace(/^\s*<\?xml[^>]*\?>/u, '').replace(/<!\[CDATA\[([^]*?)\]\]>/gu, escaped);
  return rewriteStartTags(
    markup,
    ({ name, attributes, selfClosing, source }) => {
      const isReference = name === 'a' && /\bnoteref\b/u.test(attributes.get('epub:type') ?? '');
      const tag = isReference
        ? startTag(name, { ...Object.fromEntries(attributes), role: 'doc-noteref' })
        : source;
      if (!selfClosing || voidElements.has(name)) return isReference ? tag : null;
      return `${tag.replace(/\s*\/>$/u, '>')}</${name}>`;
    },
    { xml: true },
  );
}

/** A piece of a file, and the id of the element that it begins with: `null` for what stands before the first. */
export interface MarkupPiece {
  readonly id: string | null;
  readonly markup: string;
}

/** Cuts markup before the elements with these ids. A heading is not parted from an anchor that stands first in it. */
export function cutAt(markup: string, ids: ReadonlySet<string>): MarkupPiece[] {
  if (ids.size === 0) return [{ id: null, markup }];
  const found: string[] = [];
  const marked = rewriteStartTags(markup, ({ attributes, source }) => {
    const id = attributes.get('id') ?? attributes.get('name');
    if (id === undefined || !ids.has(id) || found.includes(id)) return null;
    found.push(id);
    return `<!--postil:cut-->${source}`;
  });
  const [first = '', ...rest] = marked
    .replace(
      /(<h[1-6]\b[^>]*>(?:\s*<(?:a|b|em|i|small|span|strong)\b[^>]*>)*\s*)<!--postil:cut-->/gu,
      '<!--postil:cut-->$1',
    )
    .split('<!--postil:cut-->');
  return [
    { id: null, markup: first },
    ...rest.map((piece, index) => ({ id: found[index] ?? null, markup: piece })),
  ];
}

function escaped(_section: string, text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
